import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database, Transaction } from '../database/database.ts';
import { note } from '../monitoring/happening.ts';
import { FAVOURITES, substitutesAddress, type WantedSwap } from '../web/addresses.ts';
import type { SignedInAccount } from '../web/signed-in.ts';
import type { AccountForm } from './account-forms.ts';
import { readDevice } from './device.ts';
import type { SessionCookie } from './session-cookie.ts';
import { closeSession, findSignedInAccount, openSession } from './session-store.ts';
import type { WaitingSwap } from './waiting-swap.tsx';

/** What the pages of accounts are built with. */
export interface AccountPages {
  readonly database: Database;
  readonly cookie: SessionCookie;
  /** Says that letters were queued: they leave now, while the visitor is answered. */
  readonly wakePost: () => void;
  /** The products of a swap that waits for its visitor to sign in. */
  readonly findWaitingSwap: (wanted: WantedSwap | null) => Promise<WaitingSwap | null>;
  /** Moves the preferences of a visitor into the account that they have signed in to. */
  readonly adoptPreferences: (request: FastifyRequest, reply: FastifyReply, accountId: number) => Promise<void>;
  /** Keeps the swap that waited, and returns the address to go to. */
  readonly keepWaitingSwap: (accountId: number, wanted: WantedSwap) => Promise<string>;
  /** Hands everything that one account keeps over to another, of the same person. */
  readonly moveBelongings: (transaction: Transaction, from: number, to: number) => Promise<void>;
}

type SigningIn = Pick<AccountPages, 'database' | 'cookie'>;

/** Who sends this request, by its session cookie. */
export async function findVisitor(
  { database, cookie }: SigningIn,
  request: FastifyRequest,
): Promise<SignedInAccount | null> {
  const token = cookie.read(request);
  return token === undefined ? null : ((await findSignedInAccount(database, token)) ?? null);
}

/** Signs the visitor in under a new session: one that was open before cannot be carried over. */
export async function signIn(
  { database, cookie }: SigningIn,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: number,
  { stays }: { readonly stays: boolean },
): Promise<void> {
  const before = cookie.read(request);
  if (before !== undefined) await closeSession(database, before);
  const device = readDevice(request.headers['user-agent']);
  cookie.write(reply, await openSession(database, accountId, { ...device, stays }), { stays });
}

/** Signs the visitor in, takes over their preferences, keeps the swap that waited for it, and leads to where they wanted to be. */
export async function welcome(
  pages: AccountPages,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: number,
  { wanted, next, stays }: Pick<AccountForm, 'wanted' | 'next' | 'stays'>,
): Promise<FastifyReply> {
  await signIn(pages, request, reply, accountId, { stays });
  await pages.adoptPreferences(request, reply, accountId);
  const address = wanted ? await pages.keepWaitingSwap(accountId, wanted) : (next ?? FAVOURITES);
  if (wanted) note(request, { kind: 'swap-saved' });
  return reply.redirect(address, 303);
}

/**
 * Where the address of a form of accounts leads whoever is signed in already. A link writes nothing:
 * the swap that it names is kept by the button on the page of swaps.
 */
export function whereSignedInGo({ wanted, next }: Pick<AccountForm, 'wanted' | 'next'>): string {
  return wanted ? substitutesAddress(wanted.replaced) : (next ?? FAVOURITES);
}
