import { deliverDueMail, type PostRound } from './postman.ts';

interface PostOfficeOptions extends PostRound {
  /** How often letters are looked for that another process queued, or that wait for another attempt. */
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** Brings letters away in the background of a server, as long as it runs. */
export class PostOffice {
  readonly #options: PostOfficeOptions;
  readonly #stopped = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(options: PostOfficeOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.wake(), options.everyMs);
    this.#timer.unref();
  }

  /** Says that a letter was queued: it leaves at once. Returns before it has. */
  wake(): void {
    if (this.#stopped.signal.aborted) return;
    this.#again = true;
    this.#round ??= this.#run().finally(() => {
      this.#round = undefined;
    });
  }

  /** Waits for the letter under way; the others wait for another process, or for the next start. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await this.#round;
    this.#options.carrier.close();
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#stopped.signal.aborted) {
      this.#again = false;
      try {
        await deliverDueMail(this.#options, this.#stopped.signal);
      } catch (error) {
        this.#options.onError(error);
      }
    }
  }
}
