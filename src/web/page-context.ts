import type { Language } from './language.ts';

/** What every page knows of the visitor who asked for it. */
export interface PageContext {
  readonly language: Language;
  /** True on a site to try things on. */
  readonly isTrial: boolean;
  /** The language to offer at the top of the page; `null`: none. */
  readonly offeredLanguage: Language | null;
  readonly visitor: Visitor | null;
  /** The words in the header's search field. */
  readonly searchWords: string;
  /** Address of this page without the host, for the link that marks "here" in the menu. */
  readonly path: string;
  /** False for the answer to a form: asked for again by its address, it would lose what was typed. */
  readonly canBeAskedAgain: boolean;
  /** Proof that a form came from our own page; `null` on pages that hold no form that writes. */
  readonly csrfToken: string | null;
  readonly notice: Notice | null;
}

export interface Visitor {
  readonly email: string;
  readonly displayName: string | null;
  /** False until a link that was mailed to `email` has been followed. */
  readonly emailConfirmed: boolean;
}

/** A sentence at the top of a page on what was just done, with an undo where there is one. */
export interface Notice {
  readonly tone: 'done' | 'warning';
  readonly text: string;
  readonly undo?: {
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly label: string;
  };
}
