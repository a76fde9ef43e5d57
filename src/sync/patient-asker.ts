import { setTimeout as sleep } from 'node:timers/promises';
import type { TryLater, Unusable } from '../off/off-answer.ts';
import type { OffGate } from './off-gate.ts';
import type { RequestKind } from './off-token-store.ts';

type AnyAnswer = { readonly kind: 'found' | 'gone' } | TryLater | Unusable;

interface PatientAskerSettings {
  readonly gate: OffGate;
  readonly now: () => number;
  readonly deadlineMs: number;
  readonly stopped: AbortSignal;
  /** Waits; a test moves its clock. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const OUT_OF_TIME = { kind: 'out-of-time' } as const;
type OutOfTime = typeof OUT_OF_TIME;

/** Waits for its turn at the gate, where a visitor would give up; ends with the time of the run. */
export class PatientAsker {
  readonly #settings: PatientAskerSettings;

  constructor(settings: PatientAskerSettings) {
    this.#settings = settings;
  }

  get outOfTime(): boolean {
    const { stopped, now, deadlineMs } = this.#settings;
    return stopped.aborted || now() >= deadlineMs;
  }

  async ask<Answer extends AnyAnswer>(
    kind: RequestKind,
    question: () => Promise<Answer>,
  ): Promise<Exclude<Answer, { kind: 'closed' }> | OutOfTime> {
    const { gate, now, deadlineMs, stopped, pause = wait } = this.#settings;
    while (!this.outOfTime) {
      const answer = await gate.pass(kind, question);
      if (answer.kind !== 'closed') return answer as Exclude<Answer, { kind: 'closed' }>;
      if (now() + answer.waitMs >= deadlineMs) break;
      await pause(answer.waitMs, stopped);
    }
    return OUT_OF_TIME;
  }
}

/** A program that is stopped waits no longer. */
function wait(ms: number, signal: AbortSignal): Promise<unknown> {
  return sleep(ms, undefined, { signal }).catch(() => {});
}
