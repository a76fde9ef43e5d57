/** Work that several ask for at the same time is done once, and goes on when those who asked no longer wait. */
export class JointWork<Result> {
  readonly #underWay = new Map<string, Promise<Result>>();

  /** The result, or `late` when it takes longer than `waitMs`. */
  async run(key: string, work: () => Promise<Result>, waitMs: number, late: Result): Promise<Result> {
    const running = this.#underWay.get(key) ?? this.#start(key, work);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Result>((resolve) => {
      timer = setTimeout(resolve, waitMs, late);
    });
    try {
      return await Promise.race([running, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for all that is under way. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay.values());
  }

  #start(key: string, work: () => Promise<Result>): Promise<Result> {
    const running = work().finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, running);
    // Nobody may be waiting any more when it fails.
    running.catch(() => {});
    return running;
  }
}
