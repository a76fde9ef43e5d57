import { remembered } from '../food/remembered.ts';

/** So many lists hold most of what is searched for; one has about 200 characters. */
const MOST_REMEMBERED = 5_000;

/** The tags of a product's categories, of the one text that the database tells them in. */
export const listTags: (categories: string) => readonly string[] = remembered(MOST_REMEMBERED, (categories) =>
  categories === '' ? [] : categories.split(' '),
);
