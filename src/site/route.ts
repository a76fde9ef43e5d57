import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OwnAccountPages } from '../accounts/account-page.ts';
import type { CatalogueVersion } from '../catalogue/catalogue-version.ts';
import type { SearchSource } from '../catalogue/search-or-ask.ts';
import type { Barcode } from '../food/barcode.ts';
import type { LimitedRoute } from '../limits/limited.ts';
import type { HealthWatch } from '../monitoring/health-watch.ts';
import type { TrafficLedger } from '../monitoring/traffic-ledger.ts';
import type { PreferencePages } from '../preferences/preferences-page.ts';
import type { SwapShelves } from '../substitutes/swap-shelves.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { LanguageCookie } from '../web/visitor-language.ts';
import type { HomeFamily } from './home-families.tsx';

type Answer = Promise<FastifyReply | undefined>;
type OpenHandler = (request: FastifyRequest, reply: FastifyReply) => Answer;
type OwnHandler = (request: FastifyRequest, reply: FastifyReply, account: SignedInAccount) => Answer;

interface Line extends LimitedRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /**
   * True for a page that depends on its address and the catalogue alone, unless its visitor is signed in. A handler
   * that made another one for once marks it as passing.
   */
  readonly remembered?: true;
  /** True for a page that depends on the visitor's preferences, too: whoever has some is given their own. */
  readonly byPreferences?: true;
  /** True for a form that changes nothing of ours, as a link does not: it needs no proof that it is ours. */
  readonly writesNothing?: true;
  /** True for what programs ask: no visitor is looked up, so that it answers whatever the database does. */
  readonly forPrograms?: true;
  /** Bytes that its form may hold, where the usual few hundred do not do. */
  readonly largestBody?: number;
  /** True for a form that a file comes with. */
  readonly takesFile?: true;
}

/**
 * One line of the table in `routes.ts`; who may come in is no option. `limits` are counted where an answer is made: a remembered
 * page, which costs nearly nothing, counts for nothing. `lookUps`: how often it may ask the catalogue beyond ours.
 */
export type Route =
  | (Line & { readonly who: 'anyone'; readonly handler: OpenHandler })
  | (Line & { readonly who: 'signedIn' | 'operator'; readonly handler: OwnHandler });

export interface SiteParts extends SearchSource, PreferencePages {
  readonly version: CatalogueVersion;
  readonly swapShelves: SwapShelves;
  readonly accounts: OwnAccountPages;
  readonly listKeptCodes: (accountId: number, replaced: Barcode) => Promise<ReadonlySet<string>>;
  readonly languageCookie: LanguageCookie;
  readonly families: readonly HomeFamily[];
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
  readonly health: HealthWatch;
  readonly traffic: TrafficLedger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
