import type { Queryable } from '../database/database.ts';
import type { Language } from '../web/language.ts';

export interface NewMail {
  readonly kind: string;
  readonly recipient: string;
  /** `null` where nobody has looked yet whether the address has an account. */
  readonly accountId: number | null;
  readonly language: Language;
}

/** A letter whose turn it is. */
export interface DueMail extends NewMail {
  readonly id: number;
  readonly messageId: string;
  /** This one included. */
  readonly attempts: number;
  readonly queuedAt: Date;
}

export type MailState = 'waiting' | 'sent' | 'dropped' | 'failed';

export interface MailSheet extends Omit<DueMail, 'messageId' | 'accountId'> {
  readonly state: MailState;
  readonly dueAt: Date;
  readonly settledAt: Date | null;
  readonly lastError: string | null;
}

/** How long a settled letter is remembered, so that an address is not written to again and again. */
const REMEMBERED = `interval '1 day'`;
/** Letters that could not be delivered stay for an operator to see. */
const FAILED_REMEMBERED = `interval '7 days'`;

/** Queues a letter; in the transaction of its cause neither is kept without the other. */
export async function queueMail(transaction: Queryable, mail: NewMail): Promise<void> {
  await transaction.query('insert into mail (kind, recipient, account_id, language) values ($1, $2, $3, $4)', [
    mail.kind,
    mail.recipient,
    mail.accountId,
    mail.language,
  ]);
}

const COLUMNS = `id, kind, recipient, account_id as "accountId", language, message_id::text as "messageId", attempts,
  queued_at as "queuedAt"`;

/**
 * Takes the letter that has waited longest, for `leaseSeconds`: whoever takes it and dies leaves it to be taken again.
 * Of several processes each takes another one.
 */
export async function takeDueMail(database: Queryable, leaseSeconds: number): Promise<DueMail | undefined> {
  const [mail] = await database.query<DueMail>(
    `update mail set attempts = attempts + 1, due_at = now() + make_interval(secs => $1)
     where id = (
       select id from mail where state = 'waiting' and due_at <= now()
       order by due_at, id limit 1 for update skip locked
     )
     returning ${COLUMNS}`,
    [leaseSeconds],
  );
  return mail;
}

export async function settleMail(
  database: Queryable,
  id: number,
  state: Exclude<MailState, 'waiting'>,
  lastError: string | null = null,
): Promise<void> {
  await database.query(
    `update mail set state = $2, settled_at = now(), last_error = $3 where id = $1 and state = 'waiting'`,
    [id, state, lastError],
  );
}

export async function postponeMail(database: Queryable, id: number, delayMs: number, lastError: string): Promise<void> {
  await database.query(
    `update mail set due_at = now() + make_interval(secs => $2), last_error = $3 where id = $1 and state = 'waiting'`,
    [id, delayMs / 1_000, lastError],
  );
}

/** Forgets letters that were settled long enough ago; returns how many. */
export async function forgetSettledMail(database: Queryable): Promise<number> {
  const rows = await database.query(
    `delete from mail
     where state <> 'waiting'
       and settled_at < now() - case state when 'failed' then ${FAILED_REMEMBERED} else ${REMEMBERED} end
     returning id`,
  );
  return rows.length;
}

/** Letters of these kinds that went, or are about to go, to the address in the last day. */
export async function countRecentMail(
  database: Queryable,
  recipient: string,
  kinds: readonly string[],
  before: number,
): Promise<number> {
  const [row] = await database.query<{ letters: number }>(
    `select count(*)::int as letters from mail
     where lower(recipient) = lower($1) and kind = any ($2::text[]) and state in ('waiting', 'sent', 'failed')
       and id < $3 and queued_at > now() - interval '1 day'`,
    [recipient, kinds, before],
  );
  return row?.letters ?? 0;
}

/** Letters of one kind that an account has asked for in the last day. */
export async function countMailOf(database: Queryable, accountId: number, kind: string): Promise<number> {
  const [row] = await database.query<{ letters: number }>(
    `select count(*)::int as letters from mail
     where account_id = $1 and kind = $2 and queued_at > now() - interval '1 day'`,
    [accountId, kind],
  );
  return row?.letters ?? 0;
}

/** The letters that are remembered, the last queued first. */
export function listMail(database: Queryable, limit: number): Promise<MailSheet[]> {
  return database.query<MailSheet>(
    `select id, kind, recipient, language, state, attempts, queued_at as "queuedAt", due_at as "dueAt",
       settled_at as "settledAt", last_error as "lastError"
     from mail order by id desc limit $1`,
    [limit],
  );
}

/** A letter as its recipient is told of it. */
export type OwnMail = Pick<MailSheet, 'kind' | 'recipient' | 'state' | 'queuedAt'>;

/** The letters to an account, and to the address that it has confirmed. */
export function listMailTo(database: Queryable, accountId: number, email: string | null): Promise<OwnMail[]> {
  return database.query<OwnMail>(
    `select kind, recipient, state, queued_at as "queuedAt" from mail
     where account_id = $1 or lower(recipient) = lower($2)
     order by id desc`,
    [accountId, email],
  );
}
