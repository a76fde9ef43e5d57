import type { MailSheet } from '../mail/mail-store.ts';
import type { MailEvent } from '../mail/postman.ts';

/** What became of one letter, in a line. */
export function mailLine({ id, kind, attempts, outcome, place, reason }: MailEvent): string {
  const more = place ?? reason;
  return `${id} ${kind}: ${outcome}${attempts > 1 ? ` at attempt ${attempts}` : ''}${more ? ` (${more})` : ''}`;
}

export function mailTable(letters: readonly MailSheet[]): string {
  if (letters.length === 0) return 'No letter is remembered.';
  return letters
    .map(({ id, kind, recipient, state, attempts, queuedAt, dueAt, settledAt, lastError }) =>
      [
        String(id).padStart(6),
        queuedAt.toISOString().slice(0, 16),
        state.padEnd(7),
        kind.padEnd(16),
        recipient,
        state === 'waiting' ? `attempt ${attempts + 1} at ${dueAt.toISOString().slice(0, 16)}` : '',
        settledAt === null ? '' : settledAt.toISOString().slice(0, 16),
        lastError ?? '',
      ]
        .filter(Boolean)
        .join('  '),
    )
    .join('\n');
}
