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
}

/** The parts, and what is to be done when the server stops. */
interface AssembledSite extends SiteParts {
  readonly stop: () => Promise<void>;
}

/** How long a change of the catalogue may stay unseen. */
const STALE_MS = 1_000;

/** Makes the parts of the site and hands each what it needs of the others. `onError`: of what no request waits for. */
export function assembleSite(
  database: Database,
  settings: SiteSettings,
  onError: (error: unknown) => void,
): AssembledSite {
  const { live, stop: stopLive } = openLive(database, settings.live, onError);
  const version = new CatalogueVersion(() => readCatalogueVersion(database), STALE_MS);
  const preferences = new VisitorPreferences(database, new PreferenceCookie(settings));
  const accounts: OwnAccountPages = {
    database,
    cookie: new SessionCookie(settings),
    countKeptSwaps: (accountId) => countKeptSwaps(database, accountId),
    findWaitingSwap: (wanted) => findWaitingSwap(database, wanted),
    adoptPreferences: (request, reply, accountId) => preferences.adopt(request, reply, accountId),
    keepWaitingSwap: async (accountId, wanted) => afterKeeping(await keepWantedSwap(database, accountId, wanted)),
  };
  const swapShelves = new SwapShelves(database, () => version.current());
  let stopped = false;
  const warmed = swapShelves.warm(() => !stopped).catch(onError);
  const stop = async () => {
    stopped = true;
    await Promise.all([stopLive(), warmed]);
  };
  return {
    database,
    live,
    stop,
    version,
    swapShelves,
    accounts,
    preferences,
    languageCookie: new LanguageCookie(settings),
    listKeptCodes: (accountId, replaced) => listKeptCodes(database, accountId, replaced),
    families: readFamilies().map(toHomeFamily),
    publisher: settings.publisher,
    host: settings.host,
    contactEmail: settings.contactEmail,
  };
}

function openLive(
  database: Database,
  settings: LiveSettings | null,
  onError: (error: unknown) => void,
): { live: LiveCatalogue; stop: () => Promise<void> } {
  if (settings === null) return { live: NO_LIVE_CATALOGUE, stop: async () => {} };
  const live = new LiveProducts({ ...settings, database, now: Date.now, random: Math.random, onError });
  return { live, stop: () => live.stop() };
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
