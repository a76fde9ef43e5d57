import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountPage, type OwnAccountPages } from '../accounts/account-page.ts';
import { changeEmail, resendConfirmation } from '../accounts/change-email-page.ts';
import { changePassword } from '../accounts/change-password-page.ts';
import { confirmEmailAddress, confirmEmailPage } from '../accounts/confirm-email-page.ts';
import { eraseAccount, erasePage, restoreAccount, undoErasurePage } from '../accounts/erasure-page.ts';
import { askForNewPassword, forgottenPasswordPage } from '../accounts/forgotten-password-page.ts';
import { chooseNewPassword, newPasswordPage } from '../accounts/new-password-page.ts';
import { closeSessions } from '../accounts/sessions-page.ts';
import { signInPage, signInWithPassword } from '../accounts/sign-in-page.ts';
import { signOut, signOutPage } from '../accounts/sign-out-page.ts';
import { signUp, signUpPage } from '../accounts/sign-up-page.ts';
import { basketPage, readBasket } from '../basket/basket-page.ts';
import { removeSavedBasket, saveBasket, savedBasketPage, savedBasketsPage } from '../basket/saved-baskets-page.ts';
import type { CatalogueVersion } from '../catalogue/catalogue-version.ts';
import { comparePage } from '../catalogue/compare-page.ts';
import { productPage } from '../catalogue/product-page.ts';
import type { SearchSource } from '../catalogue/search-or-ask.ts';
import { searchPage } from '../catalogue/search-page.ts';
import { favouritesPage, keepFavourite, removeFavourite } from '../favourites/favourites-page.ts';
import type { Barcode } from '../food/barcode.ts';
import type { LimitedRoute } from '../limits/limited.ts';
import { alive, readyPage } from '../monitoring/health-page.ts';
import type { HealthWatch } from '../monitoring/health-watch.ts';
import type { TrafficLedger } from '../monitoring/traffic-ledger.ts';
import { operationPage } from '../operator/operation-page.ts';
import { keepPreferences, type PreferencePages, preferencesPage } from '../preferences/preferences-page.ts';
import { exportData, exportSwaps } from '../privacy/export-page.ts';
import { myDataPage, takeBackData } from '../privacy/my-data-page.ts';
import { substitutesPage } from '../substitutes/substitutes-page.ts';
import type { SwapShelves } from '../substitutes/swap-shelves.ts';
import {
  ACCOUNT,
  BASKET,
  CHANGE_EMAIL,
  CHANGE_PASSWORD,
  CLOSE_SESSIONS,
  COMPARE,
  CONFIRM_EMAIL,
  ERASE_ACCOUNT,
  EXPORT_DATA,
  EXPORT_SWAPS,
  FAVOURITES,
  FORGOTTEN_PASSWORD,
  HEALTH,
  HOME,
  IMPORT_DATA,
  LANGUAGE,
  LEGAL,
  MY_DATA,
  NEW_PASSWORD,
  OPERATION,
  PREFERENCES,
  READINESS,
  REMOVE_BASKET,
  REMOVE_FAVOURITE,
  RESEND_CONFIRMATION,
  SAVED_BASKETS,
  SEARCH,
  SIGN_IN,
  SIGN_OUT,
  SIGN_UP,
  UNDO_ERASURE,
} from '../web/addresses.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { LanguageCookie } from '../web/visitor-language.ts';
import type { HomeFamily } from './home-families.tsx';
import { homePage } from './home-page.ts';
import { chooseLanguage } from './language-page.ts';
import { legalPage } from './legal-page.ts';
import { OLD_ADDRESSES, redirectForGood } from './old-addresses.ts';
import { robots } from './robots.ts';
import {
  BASKET_LIMITS,
  EXPORT_LIMITS,
  LOOK_UPS,
  MAIL_LIMITS,
  OWN_PASSWORD_LIMITS,
  SEARCH_LIMITS,
  SIGN_IN_LIMITS,
  WRITE_LIMITS,
} from './route-limits.ts';
import { securityText, whereToChangePassword } from './well-known.ts';

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

/** Room for an export of the most swaps and baskets that are taken back. */
const LARGEST_FILE = 2 * 1_024 * 1_024;

/** Room for a list of the most and longest lines, each character in nine bytes ("%E2%82%AC"). */
const LARGEST_LIST = 64 * 1_024;

/**
 * One line of the table below; who may come in is no option. `limits` are counted where an answer is made: a remembered
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

/** Every address of the site, who may ask for it, and what answers. */
export function listRoutes(site: SiteParts): Route[] {
  const { accounts } = site;
  return [
    { method: 'GET', path: HOME, who: 'anyone', remembered: true, handler: homePage(site) },
    {
      method: 'GET',
      path: SEARCH,
      who: 'anyone',
      remembered: true,
      limits: SEARCH_LIMITS,
      lookUps: LOOK_UPS,
      handler: searchPage(site),
    },
    {
      method: 'GET',
      path: '/produits/:code',
      who: 'anyone',
      remembered: true,
      lookUps: LOOK_UPS,
      handler: productPage(site),
    },
    {
      method: 'GET',
      path: '/produits/:code/substituts',
      who: 'anyone',
      remembered: true,
      byPreferences: true,
      lookUps: LOOK_UPS,
      handler: substitutesPage(site),
    },
    {
      method: 'GET',
      path: COMPARE,
      who: 'anyone',
      remembered: true,
      limits: SEARCH_LIMITS,
      lookUps: LOOK_UPS,
      handler: comparePage(site),
    },

    {
      method: 'GET',
      path: BASKET,
      who: 'anyone',
      remembered: true,
      byPreferences: true,
      limits: BASKET_LIMITS,
      handler: basketPage(site),
    },
    {
      method: 'POST',
      path: BASKET,
      who: 'anyone',
      writesNothing: true,
      limits: BASKET_LIMITS,
      largestBody: LARGEST_LIST,
      handler: readBasket(site),
    },
    { method: 'GET', path: SAVED_BASKETS, who: 'signedIn', handler: savedBasketsPage(site) },
    {
      method: 'POST',
      path: SAVED_BASKETS,
      who: 'anyone',
      largestBody: LARGEST_LIST,
      limits: WRITE_LIMITS,
      handler: saveBasket(site),
    },
    { method: 'GET', path: `${SAVED_BASKETS}/:number`, who: 'signedIn', handler: savedBasketPage(site) },
    { method: 'POST', path: REMOVE_BASKET, who: 'signedIn', limits: WRITE_LIMITS, handler: removeSavedBasket(site) },

    { method: 'GET', path: SIGN_UP, who: 'anyone', handler: signUpPage(accounts) },
    { method: 'POST', path: SIGN_UP, who: 'anyone', limits: MAIL_LIMITS, handler: signUp(accounts) },
    { method: 'GET', path: SIGN_IN, who: 'anyone', handler: signInPage(accounts) },
    { method: 'POST', path: SIGN_IN, who: 'anyone', limits: SIGN_IN_LIMITS, handler: signInWithPassword(accounts) },
    { method: 'GET', path: SIGN_OUT, who: 'anyone', handler: signOutPage() },
    { method: 'POST', path: SIGN_OUT, who: 'anyone', handler: signOut(accounts) },
    { method: 'GET', path: ACCOUNT, who: 'signedIn', handler: accountPage(accounts) },
    {
      method: 'POST',
      path: CHANGE_PASSWORD,
      who: 'signedIn',
      limits: OWN_PASSWORD_LIMITS,
      handler: changePassword(accounts),
    },
    {
      method: 'POST',
      path: CHANGE_EMAIL,
      who: 'signedIn',
      limits: [...OWN_PASSWORD_LIMITS, ...MAIL_LIMITS],
      handler: changeEmail(accounts),
    },
    {
      method: 'POST',
      path: RESEND_CONFIRMATION,
      who: 'signedIn',
      limits: OWN_PASSWORD_LIMITS,
      handler: resendConfirmation(accounts),
    },
    { method: 'POST', path: CLOSE_SESSIONS, who: 'signedIn', limits: WRITE_LIMITS, handler: closeSessions(accounts) },
    { method: 'GET', path: MY_DATA, who: 'signedIn', handler: myDataPage() },
    { method: 'GET', path: EXPORT_DATA, who: 'signedIn', limits: EXPORT_LIMITS, handler: exportData(site) },
    { method: 'GET', path: EXPORT_SWAPS, who: 'signedIn', limits: EXPORT_LIMITS, handler: exportSwaps(site) },
    {
      method: 'POST',
      path: IMPORT_DATA,
      who: 'signedIn',
      takesFile: true,
      largestBody: LARGEST_FILE,
      limits: EXPORT_LIMITS,
      handler: takeBackData(site),
    },
    { method: 'GET', path: ERASE_ACCOUNT, who: 'signedIn', handler: erasePage() },
    {
      method: 'POST',
      path: ERASE_ACCOUNT,
      who: 'signedIn',
      limits: OWN_PASSWORD_LIMITS,
      handler: eraseAccount(accounts),
    },
    { method: 'GET', path: UNDO_ERASURE, who: 'anyone', handler: undoErasurePage(accounts) },
    {
      method: 'POST',
      path: UNDO_ERASURE,
      who: 'anyone',
      limits: OWN_PASSWORD_LIMITS,
      handler: restoreAccount(accounts),
    },
    { method: 'GET', path: OPERATION, who: 'operator', handler: operationPage(site) },

    { method: 'GET', path: CONFIRM_EMAIL, who: 'anyone', handler: confirmEmailPage(accounts) },
    {
      method: 'POST',
      path: CONFIRM_EMAIL,
      who: 'anyone',
      limits: OWN_PASSWORD_LIMITS,
      handler: confirmEmailAddress(accounts),
    },
    { method: 'GET', path: FORGOTTEN_PASSWORD, who: 'anyone', handler: forgottenPasswordPage() },
    {
      method: 'POST',
      path: FORGOTTEN_PASSWORD,
      who: 'anyone',
      limits: MAIL_LIMITS,
      handler: askForNewPassword(accounts),
    },
    { method: 'GET', path: NEW_PASSWORD, who: 'anyone', handler: newPasswordPage(accounts) },
    {
      method: 'POST',
      path: NEW_PASSWORD,
      who: 'anyone',
      limits: OWN_PASSWORD_LIMITS,
      handler: chooseNewPassword(accounts),
    },

    { method: 'GET', path: PREFERENCES, who: 'anyone', handler: preferencesPage(site) },
    { method: 'POST', path: PREFERENCES, who: 'anyone', limits: WRITE_LIMITS, handler: keepPreferences(site) },

    { method: 'GET', path: FAVOURITES, who: 'signedIn', handler: favouritesPage(site) },
    { method: 'POST', path: FAVOURITES, who: 'signedIn', limits: WRITE_LIMITS, handler: keepFavourite(site) },
    { method: 'POST', path: REMOVE_FAVOURITE, who: 'signedIn', limits: WRITE_LIMITS, handler: removeFavourite(site) },

    { method: 'POST', path: LANGUAGE, who: 'anyone', writesNothing: true, handler: chooseLanguage(site) },
    { method: 'GET', path: LEGAL, who: 'anyone', remembered: true, handler: legalPage(site) },
    { method: 'GET', path: '/robots.txt', who: 'anyone', handler: robots },
    { method: 'GET', path: '/.well-known/security.txt', who: 'anyone', handler: securityText(site) },
    { method: 'GET', path: '/.well-known/change-password', who: 'signedIn', handler: whereToChangePassword },
    { method: 'GET', path: HEALTH, who: 'anyone', forPrograms: true, handler: alive },
    { method: 'GET', path: READINESS, who: 'anyone', forPrograms: true, handler: readyPage(site) },
    ...Object.entries(OLD_ADDRESSES).map(
      ([path, findAddress]): Route => ({ method: 'GET', path, who: 'anyone', handler: redirectForGood(findAddress) }),
    ),
  ];
}
