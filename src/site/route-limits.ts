import type { Limit } from '../limits/limit.ts';

/**
 * How often the pages of the table of routes may be asked for. A network may be a school or everybody of a mobile
 * provider in one town, so its limits are wide; the narrow ones are per account, and per address typed.
 */

/**
 * Passwords are guessed slowly: from one network, and from all together (NIST SP 800-63B, 3.2.2: no more than 100
 * failures in a row). A stranger on one network is stopped by the narrower limit long before they use up the wider
 * one, so that they cannot keep the owner out.
 */
export const SIGN_IN_LIMITS: readonly Limit[] = [
  { name: 'sign-in', by: 'network', most: 60, perS: 600 },
  { name: 'sign-in', by: 'email-here', most: 10, perS: 600 },
  { name: 'sign-in', by: 'email', most: 90, perS: 3_600 },
];

/** For every form that writes a mail to whatever address is typed. */
export const MAIL_LIMITS: readonly Limit[] = [
  { name: 'mail', by: 'network', most: 30, perS: 3_600 },
  { name: 'mail', by: 'email', most: 10, perS: 3_600 },
];

/** For every form that asks who is signed in for their password again, or for a link by mail. */
export const OWN_PASSWORD_LIMITS: readonly Limit[] = [
  { name: 'own-password', by: 'account', most: 10, perS: 600 },
  { name: 'own-password', by: 'network', most: 60, perS: 600 },
];

/** For what one keeps: nobody presses a button that often. */
export const WRITE_LIMITS: readonly Limit[] = [{ name: 'write', by: 'account', most: 120, perS: 60 }];

/** A whole account is read, or written. */
export const EXPORT_LIMITS: readonly Limit[] = [{ name: 'export', by: 'account', most: 30, perS: 600 }];

/** Searches made anew: about a tenth of what one core can do. */
export const SEARCH_LIMITS: readonly Limit[] = [{ name: 'search', by: 'network', most: 300, perS: 60 }];

/** A shopping list is up to 30 searches, each with its swaps. */
export const BASKET_LIMITS: readonly Limit[] = [{ name: 'basket', by: 'network', most: 60, perS: 60 }];

/** Open Food Facts lets the whole site ask 15 times a minute: nobody takes them all, minute after minute. */
export const LOOK_UPS: Limit = { name: 'look-up', by: 'network', most: 10, perS: 60 };
