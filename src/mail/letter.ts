import type { Language } from '../web/language.ts';

/** The words of a mail, once; both of its parts are made of them. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one thing to press. */
  readonly action?: { readonly label: string; readonly address: string };
  /** What follows the button: until when it works, what to do if the letter comes unasked. */
  readonly after?: readonly string[];
}

/** Who writes, and where the site is, at the foot of each letter. */
export interface Sender {
  readonly siteUrl: string;
  readonly contactEmail: string;
}
