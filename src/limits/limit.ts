/** Whom a limit counts. A request that has none of it (nobody is signed in, nothing was typed) is not counted. */
export type LimitBy =
  /** The network that the request comes from: see `networkOf`. */
  | 'network'
  /** The account that is signed in. */
  | 'account'
  /** The e-mail address that was typed, wherever from. */
  | 'email'
  /** The e-mail address that was typed, from this network. */
  | 'email-here';

/**
 * `most` at once, after which one more is allowed every `perS / most` seconds (a leaky bucket): nobody waits
 * longer than that between two. Limits of one name share one count.
 */
export interface Limit {
  readonly name: string;
  readonly by: LimitBy;
  readonly most: number;
  readonly perS: number;
}
