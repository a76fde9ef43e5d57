/** More than a limit of the table of routes allows; answered by a page that says when to come back. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  readonly waitMs: number;

  constructor(waitMs: number) {
    super('Too many requests');
    this.waitMs = waitMs;
  }
}
