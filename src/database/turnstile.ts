/** Lets one through at a time, in order of arrival. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve();
  #here = 0;

  /** 1 while somebody is on the way through. */
  get inside(): number {
    return Math.min(1, this.#here);
  }

  get waiting(): number {
    return Math.max(0, this.#here - 1);
  }

  pass<T>(work: () => Promise<T>): Promise<T> {
    this.#here += 1;
    const leave = () => {
      this.#here -= 1;
    };
    const turn = this.#last.then(work);
    this.#last = turn.then(leave, leave);
    return turn;
  }
}
