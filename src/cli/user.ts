import type { Command } from 'commander';
import {
  type AccountEntry,
  createConfirmedAccount,
  findAccountEntry,
  listAccounts,
  setDisabled,
  setOperator,
} from '../accounts/account-admin-store.ts';
import { deleteAccount } from '../accounts/account-store.ts';
import { beginErasure, deleteErased } from '../accounts/erasure-store.ts';
import { ERASURE_LETTER } from '../accounts/letter-kinds.ts';
import { createLink, LINK_HOURS } from '../accounts/link-store.ts';
import { digestPassword } from '../accounts/password.ts';
import { findEmailError } from '../accounts/read-account-form.ts';
import { newToken } from '../accounts/secret-token.ts';
import { closeAllSessions, closeSessionsOf } from '../accounts/session-store.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { requireCurrentSchema } from '../database/migrate.ts';
import { queueMail } from '../mail/mail-store.ts';
import { mailedAddress, NEW_PASSWORD } from '../web/addresses.ts';
import { publicUrl } from './mail-settings.ts';
import { accountTable } from './user-words.ts';
import { withDatabase } from './with-database.ts';

const ACCOUNTS_SHOWN = 1_000;
const WHO = 'e-mail address, or number';

export function addUserCommand(program: Command): void {
  const user = program.command('user').description('accounts, for whoever runs the site');
  user
    .command('list')
    .description('show accounts, the newest first')
    .action(() =>
      onDatabase(async (database) => console.log(accountTable(await listAccounts(database, ACCOUNTS_SHOWN)))),
    );
  user
    .command('create')
    .description('create an account and print the link with which its owner chooses a password')
    .argument('<email>')
    .option('--name <name>', 'what to call them')
    .option('--operator', 'lets them see how the site is')
    .action((email: string, options: { name?: string; operator?: true }) =>
      onDatabase((database) => create(database, email, options)),
    );
  user
    .command('reset-link')
    .description('print a link with which the owner of an account chooses a new password')
    .argument('<account>', WHO)
    .action((who: string) =>
      onAccount(who, async (database, account) => console.log(await resetLink(database, account))),
    );
  user
    .command('operator')
    .description('let somebody see how the site is')
    .argument('<account>', WHO)
    .option('--revoke', 'no longer')
    .action((who: string, { revoke = false }: { revoke?: boolean }) =>
      onAccount(who, async (database, { id, email }) => {
        await setOperator(database, id, !revoke);
        console.log(`${email} is ${revoke ? 'no longer an' : 'an'} operator.`);
      }),
    );
  user
    .command('disable')
    .description('keep an account from signing in, at once and everywhere')
    .argument('<account>', WHO)
    .option('--undo', 'let it in again')
    .action((who: string, { undo = false }: { undo?: boolean }) =>
      onAccount(who, async (database, { id, email }) => {
        await database.transaction((transaction) => setDisabled(transaction, id, !undo));
        console.log(`${email} ${undo ? 'may sign in again' : 'is signed out everywhere and may not sign in'}.`);
      }),
    );
  user
    .command('sign-out')
    .description('end every session of an account, or of all accounts')
    .argument('[account]', WHO)
    .option('--everybody', 'of all accounts')
    .action((who: string | undefined, { everybody = false }: { everybody?: boolean }) => signOut(who, everybody));
  addErasing(user);
}

function addErasing(user: Command): void {
  user
    .command('erase')
    .description('erase an account as its owner would: for good after some days, undone by the mailed link until then')
    .argument('<account>', WHO)
    .option('--now', 'for good at once')
    .action((who: string, { now = false }: { now?: boolean }) =>
      onAccount(who, (database, account) => erase(database, account, now)),
    );
  user
    .command('erase-due')
    .description('delete for good the accounts whose days are over; the site does so too, every hour')
    .action(() => onDatabase(async (database) => console.log(`${await deleteErased(database)} accounts deleted.`)));
}

async function onDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    await requireCurrentSchema(database);
    await work(database);
  });
}

function onAccount(who: string, work: (database: Database, account: AccountEntry) => Promise<void>): Promise<void> {
  return onDatabase(async (database) => {
    const account = await findAccountEntry(database, who);
    if (account) return work(database, account);
    console.error(`No account ${who}.`);
    process.exitCode = 1;
  });
}

async function signOut(who: string | undefined, everybody: boolean): Promise<void> {
  if ((who === undefined) !== everybody) {
    console.error('Say which account, or --everybody.');
    process.exitCode = 1;
    return;
  }
  if (who === undefined) {
    return onDatabase(async (database) => console.log(`${await closeAllSessions(database)} sessions ended.`));
  }
  return onAccount(who, async (database, { id, email }) => {
    await closeSessionsOf(database, id);
    console.log(`${email} is signed out everywhere.`);
  });
}

async function create(database: Database, email: string, options: { name?: string; operator?: true }): Promise<void> {
  const error = findEmailError(email);
  const id = error
    ? undefined
    : await createConfirmedAccount(database, {
        email,
        displayName: options.name ?? null,
        // Nobody knows this password: the link is the only way in.
        passwordDigest: await digestPassword(newToken()),
        operator: options.operator ?? false,
      });
  if (id === undefined) {
    console.error(error?.en ?? `${email} has an account already.`);
    process.exitCode = 1;
    return;
  }
  console.log(await resetLink(database, { id, email }));
}

async function resetLink(database: Database, { id, email }: Pick<AccountEntry, 'id' | 'email'>): Promise<string> {
  const token = await createLink(database, 'reset-password', { accountId: id, email });
  const hours = LINK_HOURS['reset-password'];
  return `${publicUrl(readConfig())}${mailedAddress(NEW_PASSWORD, token)}\nIt works once, for ${hours} h. Whoever has it has the account.`;
}

async function erase(database: Database, { id, email }: AccountEntry, now: boolean): Promise<void> {
  await database.transaction(async (transaction) => {
    if (now) return deleteAccount(transaction, id);
    const recipient = await beginErasure(transaction, id);
    if (recipient === undefined) return;
    await queueMail(transaction, { kind: ERASURE_LETTER, recipient, accountId: id, language: 'fr' });
  });
  console.log(now ? `${email} is erased for good.` : `${email} is closed; its owner is told how to undo it.`);
}
