import type { SeverityLevel } from '@sentry/node';
import type { Happening } from './happening.ts';
import { maskText } from './mask.ts';

/** What Sentry is told of something that is no error. One issue for each message. */
export interface SentryEvent {
  readonly message: string;
  readonly level: SeverityLevel;
  readonly details: Readonly<Record<string, string | number | null>>;
}

/** Enough to know what people look for. */
const LONGEST_WORDS = 60;

/** The event of a happening that somebody should see; `null` for one that is only counted. */
export function toSentryEvent(happening: Happening): SentryEvent | null {
  switch (happening.kind) {
    case 'search':
      if (happening.found > 0) return null;
      return { message: 'Search without result', level: 'info', details: { words: trimWords(happening.words) } };
    case 'unknown-product':
      return { message: 'Product unknown to Open Food Facts', level: 'info', details: { code: happening.code } };
    case 'off-asked':
      if (happening.outcome !== 'refused-by-limits') return null;
      return { message: 'Live look-up refused by limits', level: 'warning', details: { request: happening.request } };
    default:
      return null;
  }
}

/** What a synchronisation did; `state` is "done" when it did its work. */
export interface EndedSync {
  readonly state: string;
  readonly checked: number;
  readonly updated: number;
  readonly withdrawn: number;
  readonly failed: number;
  readonly note: string | null;
}

export function syncEvent({ state, checked, updated, withdrawn, failed, note }: EndedSync): SentryEvent {
  const done = state === 'done';
  return {
    message: done ? 'Synchronisation finished' : 'Synchronisation did not finish',
    level: done ? 'info' : 'error',
    details: { checked, updated, withdrawn, failed, note: note === null ? null : maskText(note) },
  };
}

/** Words that people typed, without what may name a person, and no longer than they need be. */
export function trimWords(words: string): string {
  return maskText(words.replace(/\s+/g, ' ').trim()).slice(0, LONGEST_WORDS);
}

const MINUTE_MS = 60_000;

/** Lets so many events of one message through in a minute: a crawler must not use up what a month allows. */
export class EventBudget {
  readonly #mostPerMinute: number;
  readonly #now: () => number;
  readonly #sent = new Map<string, { minute: number; count: number }>();

  constructor(mostPerMinute: number, now: () => number) {
    this.#mostPerMinute = mostPerMinute;
    this.#now = now;
  }

  take(message: string): boolean {
    const minute = Math.floor(this.#now() / MINUTE_MS);
    const sent = this.#sent.get(message);
    const count = sent?.minute === minute ? sent.count + 1 : 1;
    this.#sent.set(message, { minute, count });
    return count <= this.#mostPerMinute;
  }
}
