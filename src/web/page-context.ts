/** What every page knows of the visitor who asked for it. */
export interface PageContext {
  readonly visitor: Visitor | null;
  /** The words in the header's search field. */
  readonly searchWords: string;
  /** Address of this page without the host, for the link that marks "here" in the menu. */
  readonly path: string;
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
