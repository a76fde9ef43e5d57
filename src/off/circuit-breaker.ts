import { type BackOff, backOffMs } from './back-off.ts';

interface BreakerSettings {
  /** So many failures in a row, and nobody asks for a while. */
  readonly failuresToOpen: number;
  readonly backOff: BackOff;
  readonly now: () => number;
  readonly random: () => number;
}

/** Whoever got one asks, and says afterwards how it went. */
export interface Pass {
  /** The one that finds out, after a pause, whether things are well again. */
  readonly probe: boolean;
}

/**
 * Keeps this process from asking a server that fails: after some failures in a row (at once, when the server says
 * that it is too much) nobody asks until a pause is over; then one asks, and its luck decides for all.
 */
export class CircuitBreaker {
  readonly #settings: BreakerSettings;
  #failures = 0;
  /** Pauses since the last success; 0: everybody may ask. */
  #pauses = 0;
  #pausedUntil = 0;
  #probing = false;

  constructor(settings: BreakerSettings) {
    this.#settings = settings;
  }

  /** True while nobody but the one who finds out may ask. */
  get isOpen(): boolean {
    return this.#pauses > 0;
  }

  enter(): Pass | { readonly waitMs: number } {
    if (this.#pauses === 0) return { probe: false };
    const waitMs = this.#pausedUntil - this.#settings.now();
    if (waitMs > 0) return { waitMs };
    if (this.#probing) return { waitMs: this.#settings.backOff.firstMs };
    this.#probing = true;
    return { probe: true };
  }

  succeed(pass: Pass): void {
    if (this.#pauses > 0 && !pass.probe) return;
    this.#failures = 0;
    this.#pauses = 0;
    this.#probing = false;
  }

  /** `askedToWait`: the server said that it is too much; `retryAfterMs`: for how long it wants to be left alone. */
  fail(pass: Pass, { askedToWait = false, retryAfterMs = 0 } = {}): void {
    const { now, failuresToOpen } = this.#settings;
    if (this.#pauses > 0 && !pass.probe) {
      // Asked before the pause: one failure more teaches nothing, but a wish is a wish.
      this.#pausedUntil = Math.max(this.#pausedUntil, now() + retryAfterMs);
      return;
    }
    this.#failures += 1;
    if (pass.probe || askedToWait || this.#failures >= failuresToOpen) this.#pause(retryAfterMs);
  }

  /** For a pass that was not used after all. */
  giveBack(pass: Pass): void {
    if (pass.probe) this.#probing = false;
  }

  #pause(retryAfterMs: number): void {
    const { now, backOff, random } = this.#settings;
    this.#pauses += 1;
    this.#failures = 0;
    this.#probing = false;
    const wished = retryAfterMs > 0 ? retryAfterMs + random() * backOff.firstMs : 0;
    this.#pausedUntil = now() + Math.max(wished, backOffMs(this.#pauses, backOff, random));
  }
}
