import type { OwnAccountPages } from '../accounts/account-page.ts';
import { deleteErased } from '../accounts/erasure-store.ts';
import { SessionCookie } from '../accounts/session-cookie.ts';
import { writeAccountLetter } from '../accounts/write-letter.ts';
import { moveBaskets } from '../basket/basket-store.ts';
import { CatalogueVersion } from '../catalogue/catalogue-version.ts';
import { readCatalogueVersion } from '../catalogue/catalogue-version-store.ts';
import { type LiveCatalogue, NO_LIVE_CATALOGUE } from '../catalogue/live-catalogue.ts';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { listProductSheets } from '../catalogue/product-store.ts';
import type { Database, Queryable } from '../database/database.ts';
import { vacuumWhereNobodyDoes } from '../database/vacuum.ts';
import { afterKeeping } from '../favourites/favourites-page.ts';
import { keepWantedSwap } from '../favourites/keep-wanted-swap.ts';
import { countKeptSwaps, listKeptCodes, moveKeptSwaps } from '../favourites/kept-swap-store.ts';
import type { Carrier } from '../mail/carrier.ts';
import { PostOffice } from '../mail/post-office.ts';
import type { MailEvent } from '../mail/postman.ts';
import type { Happening } from '../monitoring/happening.ts';
import { HealthWatch } from '../monitoring/health-watch.ts';
import { PreferenceCookie } from '../preferences/preference-cookie.ts';
import { movePreferences } from '../preferences/preference-store.ts';
import { VisitorPreferences } from '../preferences/visitor-preferences.ts';
import { SwapShelves } from '../substitutes/swap-shelves.ts';
import { LiveProducts, type LiveSettings } from '../sync/live-products.ts';
import type { WantedSwap } from '../web/addresses.ts';
import { LanguageCookie } from '../web/visitor-language.ts';
import { readFamilies, toHomeFamily } from './families.ts';
import type { SiteParts } from './route.ts';

export interface SiteSettings {
  /** True where visitors come over TLS: cookies are then sent over nothing else. */
  readonly secure: boolean;
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
  /** How Open Food Facts is asked for what the catalogue does not have; `null`: not at all. */
  readonly live: LiveSettings | null;
  readonly mail: MailSettings;
  /** How long a change of the catalogue may stay unseen, in ms: reading its version costs each page a query. */
  readonly staleMs: number;
  /** True of a site to try things on: pages say so, and search engines are kept out. */
  readonly trial: boolean;
  /** Where the program writes. */
  readonly dataFolder: string;
  /** What answers questions about the catalogue that may be a few seconds old; not set: the database itself. */
  readonly reads?: Queryable;
}

export interface MailSettings {
  readonly carrier: Carrier;
  /** Address of the site for links in mails: never what a request calls it. Known once the site listens. */
  readonly siteUrl: () => string;
}

/** What goes on where no request waits for it. */
export interface Events {
  readonly onError: (error: unknown) => void;
  readonly onMail: (event: MailEvent) => void;
  /** Of what is worth counting. */
  readonly tell: (happening: Happening) => void;
}

/** The parts, and what is to be done when the server stops. */
export interface AssembledSite extends Omit<SiteParts, 'traffic' | 'now'> {
  readonly isOffPaused: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Makes the parts of the site and hands each what it needs of the others. */
export function assembleSite(database: Database, settings: SiteSettings, events: Events): AssembledSite {
  const { live, stop: stopLive, isOffPaused } = openLive(database, settings.live, events);
  const post = openPostOffice(database, settings, events);
  const cleaning = cleanRegularly(database, events);
  const reads = settings.reads ?? database;
  const version = new CatalogueVersion(() => readCatalogueVersion(reads), settings.staleMs);
  const preferences = new VisitorPreferences(database, new PreferenceCookie(settings));
  const accounts: OwnAccountPages = {
    database,
    cookie: new SessionCookie(settings),
    wakePost: () => post.wake(),
    countKeptSwaps: (accountId) => countKeptSwaps(database, accountId),
    findWaitingSwap: (wanted) => findWaitingSwap(database, wanted),
    adoptPreferences: (request, reply, accountId) => preferences.adopt(request, reply, accountId),
    keepWaitingSwap: async (accountId, wanted) => afterKeeping(await keepWantedSwap(database, accountId, wanted)),
    moveBelongings: async (transaction, from, to) => {
      await moveKeptSwaps(transaction, from, to);
      await moveBaskets(transaction, from, to);
      await movePreferences(transaction, from, to);
    },
  };
  const swapShelves = new SwapShelves(reads, () => version.current());
  let stopped = false;
  const warmed = swapShelves.warm(() => !stopped).catch(events.onError);
  return {
    database,
    reads,
    live,
    stop: async () => {
      clearInterval(cleaning);
      stopped = true;
      await Promise.all([stopLive(), post.stop(), warmed]);
    },
    isOffPaused,
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
    health: new HealthWatch({ database, folder: settings.dataFolder, now: Date.now, patienceMs: 3_000 }),
  };
}

/** How often letters are looked for that another process queued, or that could not be delivered before. */
const LOOK_FOR_MAIL_MS = 15_000;

function openPostOffice(database: Database, settings: SiteSettings, events: Events): PostOffice {
  const { carrier, siteUrl } = settings.mail;
  const sender = () => ({ siteUrl: siteUrl(), contactEmail: settings.contactEmail });
  return new PostOffice({
    database,
    carrier,
    sender,
    write: writeAccountLetter(database, sender),
    random: Math.random,
    tell: events.onMail,
    everyMs: LOOK_FOR_MAIL_MS,
    onError: events.onError,
  });
}

const CLEAN_EVERY_MS = 3_600_000;

/**
 * Whoever left is gone within the hour after their time to come back, and what was forgotten takes no room; several
 * processes may do so at once.
 */
function cleanRegularly(database: Database, { onError }: Events): NodeJS.Timeout {
  const clean = async () => {
    await deleteErased(database);
    await vacuumWhereNobodyDoes(database);
  };
  return setInterval(() => void clean().catch(onError), CLEAN_EVERY_MS).unref();
}

function openLive(
  database: Database,
  settings: LiveSettings | null,
  { onError, tell }: Events,
): { live: LiveCatalogue; stop: () => Promise<void>; isOffPaused: () => boolean } {
  if (settings === null) return { live: NO_LIVE_CATALOGUE, stop: async () => {}, isOffPaused: () => false };
  const live = new LiveProducts({ ...settings, database, now: Date.now, random: Math.random, onError, tell });
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
