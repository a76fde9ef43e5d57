import { BRAND_TASTES } from './brand-tastes.ts';
import { LEXICON } from './facet-lexicon.ts';
import { KINDS } from './kinds.ts';
import { NAMED, NAMED_WITHIN } from './named-kinds.ts';
import { textHash } from './text-hash.ts';

/** Raise it when the form of an entry changes, or how its words are read. */
const FORM = 3;

/**
 * By which rules foods were put on shelves: another number for other kinds or another lexicon. Entries of other
 * rules are not read; those of these rules are made where they are missing.
 */
export const SHELF_RULES = textHash(JSON.stringify([FORM, KINDS, NAMED, NAMED_WITHIN, LEXICON, BRAND_TASTES])) | 0;
