import type { OwnAccountPages } from '../accounts/account-page.ts';
import { SessionCookie } from '../accounts/session-cookie.ts';
import { CatalogueVersion } from '../catalogue/catalogue-version.ts';
import { readCatalogueVersion } from '../catalogue/catalogue-version-store.ts';
import { type LiveCatalogue, NO_LIVE_CATALOGUE } from '../catalogue/live-catalogue.ts';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { listProductSheets } from '../catalogue/product-store.ts';
import type { Database } from '../database/database.ts';
import { afterKeeping } from '../favourites/favourites-page.ts';
import { keepWantedSwap } from '../favourites/keep-wanted-swap.ts';
import { countKeptSwaps, listKeptCodes } from '../favourites/kept-swap-store.ts';
import type { Happening } from '../monitoring/happening.ts';
import { HealthWatch } from '../monitoring/health-watch.ts';
import { PreferenceCookie } from '../preferences/preference-cookie.ts';
import { VisitorPreferences } from '../preferences/visitor-preferences.ts';
import { SwapShelves } from '../substitutes/swap-shelves.ts';
import { LiveProducts, type LiveSettings } from '../sync/live-products.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { LanguageCookie } from '../web/visitor-language.ts';
import { readFamilies, toHomeFamily } from './families.ts';
import type { SiteParts } from './routes.ts';

export interface SiteSettings {
  /** True where visitors come over TLS: cookies are then sent over nothing else. */
  readonly secure: boolean;
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
  /** How Open Food Facts is asked for what the catalogue does not have; `null`: not at all. */
  readonly live: LiveSettings | null;
  /** How long a change of the catalogue may stay unseen, in ms: reading its version costs each page a query. */
  readonly staleMs: number;
  /** Where the program writes. */
  readonly dataFolder: string;
}

/** The parts, and what is to be done when the server stops. */
interface AssembledSite extends SiteParts {
  readonly isOffPaused: () => boolean;
  readonly stop: () => Promise<void>;
}

interface Listeners {
  /** Told of failures that no request waits for. */
  readonly onError: (error: unknown) => void;
  /** Told of what happens while no request waits for it. */
  readonly tell: (happening: Happening) => void;
}

/** Makes the parts of the site and hands each what it needs of the others. */
export function assembleSite(database: Database, settings: SiteSettings, listeners: Listeners): AssembledSite {
  const { live, stop, isOffPaused } = openLive(database, settings.live, listeners);
  const version = new CatalogueVersion(() => readCatalogueVersion(database), settings.staleMs);
  const preferences = new VisitorPreferences(database, new PreferenceCookie(settings));
  const accounts: OwnAccountPages = {
    database,
    cookie: new SessionCookie(settings),
    countKeptSwaps: (accountId) => countKeptSwaps(database, accountId),
    findWaitingSwap: (wanted) => findWaitingSwap(database, wanted),
    adoptPreferences: (request, reply, accountId) => preferences.adopt(request, reply, accountId),
    keepWaitingSwap: async (accountId, wanted) => afterKeeping(await keepWantedSwap(database, accountId, wanted)),
  };
  return {
    database,
    live,
    stop,
    isOffPaused,
    version,
    swapShelves: new SwapShelves(database, () => version.current()),
    accounts,
    preferences,
    languageCookie: new LanguageCookie(settings),
    listKeptCodes: (accountId, replaced) => listKeptCodes(database, accountId, replaced),
    families: readFamilies().map(toHomeFamily),
    publisher: settings.publisher,
    host: settings.host,
    contactEmail: settings.contactEmail,
    health: new HealthWatch({ database, folder: settings.dataFolder, now: Date.now, patienceMs: 3_000 }),
  };
}

function openLive(
  database: Database,
  settings: LiveSettings | null,
  listeners: Listeners,
): { live: LiveCatalogue; stop: () => Promise<void>; isOffPaused: () => boolean } {
  if (settings === null) return { live: NO_LIVE_CATALOGUE, stop: async () => {}, isOffPaused: () => false };
  const live = new LiveProducts({ ...settings, database, now: Date.now, random: Math.random, ...listeners });
  return { live, stop: () => live.stop(), isOffPaused: () => live.isPaused };
}

async function findWaitingSwap(database: Database, wanted: WantedSwap | null) {
  if (wanted === null) return null;
  const sheets = await listProductSheets(database, [wanted.replaced, wanted.chosen]);
  const [replaced, chosen] = [wanted.replaced, wanted.chosen].map((code) =>
    sheets.find(({ product }) => product.code === code),
  );
  // What has left the shops will not be kept: nothing waits.
  return replaced && chosen?.withdrawnAt === null ? { replaced: toCard(replaced), chosen: toCard(chosen) } : null;
}

function toCard({ product: { code, name, brand, quantity, grade, imageUrl } }: ProductSheet) {
  return { code, name, brand, quantity, grade: grade.kind === 'graded' ? grade.grade : null, imageUrl };
}
