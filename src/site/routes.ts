import { basketPage, readBasket } from '../basket/basket-page.ts';
import { removeSavedBasket, saveBasket, savedBasketPage, savedBasketsPage } from '../basket/saved-baskets-page.ts';
import { comparePage } from '../catalogue/compare-page.ts';
import { productPage } from '../catalogue/product-page.ts';
import { searchPage } from '../catalogue/search-page.ts';
import { favouritesPage, keepFavourite, removeFavourite } from '../favourites/favourites-page.ts';
import { alive, readyPage } from '../monitoring/health-page.ts';
import { operationPage } from '../operator/operation-page.ts';
import { keepPreferences, preferencesPage } from '../preferences/preferences-page.ts';
import { substitutesPage } from '../substitutes/substitutes-page.ts';
import {
  BASKET,
  COMPARE,
  FAVOURITES,
  HEALTH,
  HOME,
  LANGUAGE,
  LEGAL,
  OPERATION,
  PREFERENCES,
  READINESS,
  REMOVE_BASKET,
  REMOVE_FAVOURITE,
  SAVED_BASKETS,
  SEARCH,
} from '../web/addresses.ts';
import { listAccountRoutes } from './account-routes.ts';
import { homePage } from './home-page.ts';
import { chooseLanguage } from './language-page.ts';
import { legalPage } from './legal-page.ts';
import { OLD_ADDRESSES, redirectForGood } from './old-addresses.ts';
import { robots } from './robots.ts';
import type { Route, SiteParts } from './route.ts';
import { BASKET_LIMITS, LOOK_UPS, SEARCH_LIMITS, WRITE_LIMITS } from './route-limits.ts';
import { securityText, whereToChangePassword } from './well-known.ts';

/** Room for a list of the most and longest lines, each character in nine bytes ("%E2%82%AC"). */
const LARGEST_LIST = 64 * 1_024;

/** Every address of the site, who may ask for it, and what answers. */
export function listRoutes(site: SiteParts): Route[] {
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

    ...listAccountRoutes(site),
    { method: 'GET', path: OPERATION, who: 'operator', handler: operationPage(site) },

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
