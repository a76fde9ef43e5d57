import { isDocument, readTags, readText } from './raw-values.ts';

/** One entry of a taxonomy of Open Food Facts: a category, a label, an allergen. */
export interface TaxonomyEntry {
  readonly tag: string;
  readonly parents: readonly string[];
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  /** Other French names: "yoghourt" for "yaourt". */
  readonly synonymsFr: readonly string[];
}

/** Reads one line of a taxonomy file; `undefined` when it is none. */
export function readTaxonomyEntry(document: unknown): TaxonomyEntry | undefined {
  if (!isDocument(document)) return undefined;
  const [tag] = readTags([document.id]);
  if (tag === undefined) return undefined;
  const names = isDocument(document.name) ? document.name : {};
  // "xx" is the name in every language: a brand, a place, a number.
  return {
    tag,
    parents: readTags(document.parents),
    nameFr: readName(names.fr) ?? readName(names.xx),
    nameEn: readName(names.en) ?? readName(names.xx),
    synonymsFr: readTexts(isDocument(document.synonyms) ? document.synonyms.fr : undefined),
  };
}

/** Reads a whole taxonomy as Open Food Facts publishes it: one object, entries by their tag. */
export function readTaxonomyFile(value: unknown): TaxonomyEntry[] {
  if (!isDocument(value)) return [];
  const entries = Object.entries(value).map(([id, entry]) =>
    isDocument(entry) ? readTaxonomyEntry({ ...entry, id }) : undefined,
  );
  return entries.filter((entry) => entry !== undefined);
}

/** Names stand alone on pages: "biscuits" is shown as "Biscuits". */
function readName(value: unknown): string | null {
  const name = readText(value, 200);
  return name && name.charAt(0).toUpperCase() + name.slice(1);
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((text) => readText(text, 200)).filter((text) => text !== null) : [];
}
