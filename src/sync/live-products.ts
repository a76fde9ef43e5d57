import type { AskedProduct, AskedWords, AskLater, LiveCatalogue } from '../catalogue/live-catalogue.ts';
import type { Database } from '../database/database.ts';
import { type Barcode, hasValidCheckDigit } from '../food/barcode.ts';
import { listQueryWords } from '../food/words.ts';
import type { Happening } from '../monitoring/happening.ts';
import type { BackOff } from '../off/back-off.ts';
import { CircuitBreaker } from '../off/circuit-breaker.ts';
import { OffClient } from '../off/off-client.ts';
import { AskLedger, later } from './ask-ledger.ts';
import { findLiveProduct } from './find-live-product.ts';
import { findLiveWords } from './find-live-words.ts';
import { JointWork } from './joint-work.ts';
import type { LiveTools } from './live-tools.ts';
import { OffGate } from './off-gate.ts';
import type { RequestKind } from './off-token-store.ts';
import { takeUpWanted } from './take-up-wanted.ts';

export interface LiveSettings {
  /** "https://world.openfoodfacts.org" */
  readonly url: string;
  readonly userAgent: string;
  /** For one answer of Open Food Facts, which may come after the visitor has stopped waiting. */
  readonly timeoutMs: number;
  /** How long a visitor waits at most. */
  readonly waitMs: number;
  /** For how long what Open Food Facts does not have is not asked for again. */
  readonly rememberMs: number;
  readonly perMinute: Readonly<Record<RequestKind, number>>;
  readonly failuresToOpen: number;
  readonly backOff: BackOff;
  /** How often what visitors asked for in vain is looked for again. */
  readonly takeUpEveryMs: number;
}

interface LiveParts extends LiveSettings {
  readonly database: Database;
  readonly now: () => number;
  readonly random: () => number;
  /** Told of what failed here; what fails at Open Food Facts is an outcome. */
  readonly onError: (error: unknown) => void;
  /** Told of what is worth counting. */
  readonly tell: (happening: Happening) => void;
}

/** Two requests, and the wait of their products behind an import. */
const leaseMs = ({ timeoutMs }: LiveSettings) => 2 * timeoutMs + 15_000;

/** Of the requests allowed in a minute, this part may go to visitors who no longer wait. */
const SHARE_OF_WANTED = 1 / 5;

/** Asks Open Food Facts, for a visitor, for what the catalogue does not have, and keeps what comes. */
export class LiveProducts implements LiveCatalogue {
  readonly #parts: LiveParts;
  readonly #tools: LiveTools;
  readonly #wantedTools: LiveTools;
  readonly #breaker: CircuitBreaker;
  readonly #timer: NodeJS.Timeout;
  #takingUp: Promise<void> | undefined;
  readonly #stop = new AbortController();
  readonly #products = new JointWork<AskedProduct>();
  readonly #words = new JointWork<AskedWords>();

  constructor(parts: LiveParts) {
    const stopped = this.#stop.signal;
    this.#parts = parts;
    const breaker = new CircuitBreaker(parts);
    this.#breaker = breaker;
    const onAsked = (request: RequestKind, outcome: string) => parts.tell({ kind: 'off-asked', request, outcome });
    this.#tools = {
      database: parts.database,
      client: new OffClient({ ...parts, stopped }),
      gate: new OffGate({ ...parts, breaker, onAsked }),
      ledger: new AskLedger({ ...parts, leaseMs: leaseMs(parts), stopped }),
      tell: parts.tell,
    };
    const product = Math.ceil(parts.perMinute.product * SHARE_OF_WANTED);
    const gate = new OffGate({ ...parts, breaker, onAsked, perMinute: { ...parts.perMinute, product } });
    this.#wantedTools = { ...this.#tools, gate };
    this.#timer = setInterval(() => void this.takeUpWanted(), parts.takeUpEveryMs).unref();
  }

  /** Whether Open Food Facts is being left alone because it failed. */
  get isPaused(): boolean {
    return this.#breaker.isOpen;
  }

  async askForProduct(code: Barcode): Promise<AskedProduct> {
    // No such product could be stored: see `toProduct`.
    if (!hasValidCheckDigit(code)) return { kind: 'unknown', why: 'wrong-check-digit' };
    const work = () => this.#carefully(() => findLiveProduct(code, this.#tools));
    return this.#products.run(code, work, ...this.#patience());
  }

  async askForWords(words: string): Promise<AskedWords> {
    const subject = listQueryWords(words).sort().join(' ');
    if (subject === '') return { kind: 'not-asked' };
    const work = () => this.#carefully(() => findLiveWords(subject, words, this.#tools));
    return this.#words.run(subject, work, ...this.#patience());
  }

  /** Looks again for what visitors asked for in vain; never rejects, and is never done twice at a time. */
  takeUpWanted(): Promise<void> {
    this.#takingUp ??= takeUpWanted(this.#wantedTools, this.#parts.now(), this.#stop.signal)
      .catch((error) => this.#tell(error))
      .finally(() => {
        this.#takingUp = undefined;
      });
    return this.#takingUp;
  }

  /** Ends what is under way at Open Food Facts and waits for what is being stored. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await Promise.all([this.#products.settle(), this.#words.settle(), this.#takingUp]);
  }

  #patience(): [waitMs: number, late: AskLater] {
    return [this.#parts.waitMs, later(this.#parts.waitMs, true)];
  }

  /** A failure of our own is told to the operator; the visitor comes back, as after any other. */
  async #carefully<Asked>(work: () => Promise<Asked>): Promise<Asked | AskLater> {
    try {
      return await work();
    } catch (error) {
      this.#tell(error);
      return later(0);
    }
  }

  #tell(error: unknown): void {
    if (!this.#stop.signal.aborted) this.#parts.onError(error);
  }
}
