import type { Database } from '../database/database.ts';
import { type Carrier, Undelivered } from './carrier.ts';
import type { Letter, Sender } from './letter.ts';
import { letterText } from './letter-text.ts';
import { LetterView } from './letter-view.tsx';
import { type DueMail, forgetSettledMail, postponeMail, settleMail, takeDueMail } from './mail-store.ts';
import { retryDelayMs } from './retry-delay.ts';

/** Writes the letter that was queued; `null` when there is nothing to write to this address any more. */
export type WriteLetter = (mail: DueMail) => Promise<Letter | null>;

export interface PostRound {
  readonly database: Database;
  readonly carrier: Carrier;
  readonly write: WriteLetter;
  readonly sender: () => Sender;
  readonly random: () => number;
  /** Told once for each letter, without its recipient or its words. */
  readonly tell: (event: MailEvent) => void;
}

export interface MailEvent {
  readonly id: number;
  readonly kind: string;
  readonly attempts: number;
  readonly outcome: 'sent' | 'dropped' | 'postponed' | 'failed';
  /** The file that it lies in. */
  readonly place?: string;
  readonly reason?: string;
}

/** Longer than one letter takes at worst. */
const LEASE_SECONDS = 180;

/** Brings every letter away whose turn it is, one after the other, until none is left or `stopped`. */
export async function deliverDueMail(round: PostRound, stopped?: AbortSignal): Promise<MailEvent[]> {
  const events: MailEvent[] = [];
  while (!stopped?.aborted) {
    const mail = await takeDueMail(round.database, LEASE_SECONDS);
    if (!mail) break;
    const event = await deliver(round, mail);
    round.tell(event);
    events.push(event);
  }
  await forgetSettledMail(round.database);
  return events;
}

async function deliver(round: PostRound, mail: DueMail): Promise<MailEvent> {
  const { id, kind, attempts } = mail;
  const letter = await round.write(mail);
  if (letter === null) {
    await settleMail(round.database, id, 'dropped');
    return { id, kind, attempts, outcome: 'dropped' };
  }
  const sender = round.sender();
  try {
    const { place } = await round.carrier.deliver({
      messageId: mail.messageId,
      recipient: mail.recipient,
      subject: letter.subject,
      text: letterText(letter, sender),
      html: await LetterView({ letter, sender }),
    });
    await settleMail(round.database, id, 'sent');
    return { id, kind, attempts, outcome: 'sent', ...(place !== undefined && { place }) };
  } catch (error) {
    return afterFailure(round, mail, error);
  }
}

async function afterFailure(round: PostRound, mail: DueMail, error: unknown): Promise<MailEvent> {
  const { id, kind, attempts, queuedAt } = mail;
  const reason = error instanceof Error ? error.message : String(error);
  const isFinal = error instanceof Undelivered && error.forGood;
  const delayMs = isFinal ? null : retryDelayMs(attempts, Date.now() - queuedAt.getTime(), round.random);
  if (delayMs === null) {
    await settleMail(round.database, id, 'failed', reason);
    return { id, kind, attempts, outcome: 'failed', reason };
  }
  await postponeMail(round.database, id, delayMs, reason);
  return { id, kind, attempts, outcome: 'postponed', reason };
}
