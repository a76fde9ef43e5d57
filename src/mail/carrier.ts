/** A mail as it leaves the house. */
export interface OutgoingMail {
  readonly messageId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What brings mails away. */
export interface Carrier {
  /** Where they go, for the log; no password. */
  readonly destination: string;
  /** Resolves once somebody else answers for the mail; `place` names where it lies, when that is here. Throws `Undelivered`. */
  deliver(mail: OutgoingMail): Promise<{ readonly place?: string }>;
  close(): void;
}

export class Undelivered extends Error {
  override readonly name = 'Undelivered';
  /** True when trying again is of no use: the address does not exist. */
  readonly forGood: boolean;

  constructor(reason: string, options: { readonly forGood: boolean; readonly cause?: unknown }) {
    super(reason, { cause: options.cause });
    this.forGood = options.forGood;
  }
}
