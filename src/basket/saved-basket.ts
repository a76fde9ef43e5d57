import type { ListLine } from './shopping-list.ts';

export interface SavedLine extends ListLine {
  readonly keepsOriginal: boolean;
}

/** What somebody saves: a list under a name. */
export interface NewBasket {
  readonly name: string;
  readonly lines: readonly SavedLine[];
}

export interface SavedBasket extends NewBasket {
  readonly id: number;
  readonly savedAt: Date;
}

/** A basket as the list of all of them shows it. */
export interface BasketSummary {
  readonly id: number;
  readonly name: string;
  readonly savedAt: Date;
  readonly lineCount: number;
}

/** A choice: more would make a page that nobody finds anything on. */
export const MOST_BASKETS = 50;
export const LONGEST_NAME = 60;
