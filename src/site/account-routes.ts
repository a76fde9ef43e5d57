import { accountPage } from '../accounts/account-page.ts';
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
import { exportData, exportSwaps } from '../privacy/export-page.ts';
import { myDataPage, takeBackData } from '../privacy/my-data-page.ts';
import {
  ACCOUNT,
  CHANGE_EMAIL,
  CHANGE_PASSWORD,
  CLOSE_SESSIONS,
  CONFIRM_EMAIL,
  ERASE_ACCOUNT,
  EXPORT_DATA,
  EXPORT_SWAPS,
  FORGOTTEN_PASSWORD,
  IMPORT_DATA,
  MY_DATA,
  NEW_PASSWORD,
  RESEND_CONFIRMATION,
  SIGN_IN,
  SIGN_OUT,
  SIGN_UP,
  UNDO_ERASURE,
} from '../web/addresses.ts';
import type { Route, SiteParts } from './route.ts';
import { EXPORT_LIMITS, MAIL_LIMITS, OWN_PASSWORD_LIMITS, SIGN_IN_LIMITS, WRITE_LIMITS } from './route-limits.ts';

/** Room for an export of the most swaps and baskets that are taken back. */
const LARGEST_FILE = 2 * 1_024 * 1_024;

/** Every address by which people come to their account, see to it and leave it. */
export function listAccountRoutes(site: SiteParts): Route[] {
  const { accounts } = site;
  return [
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
  ];
}
