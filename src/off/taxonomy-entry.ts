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
  return {
    tag,
    parents: readTags(document.parents),
    nameFr: readName(names.fr),
    nameEn: readName(names.en),
    synonymsFr: readTexts(isDocument(document.synonyms) ? document.synonyms.fr : undefined),
  };
}

/** Names stand alone on pages: "biscuits" is shown as "Biscuits". */
function readName(value: unknown): string | null {
  const name = readText(value, 200);
  return name && name.charAt(0).toUpperCase() + name.slice(1);
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((text) => readText(text, 200)).filter((text) => text !== null) : [];
}

/** Reads a taxonomy as Open Food Facts publishes it: one object, with the tag of each entry as its name. */
export function readTaxonomyFile(value: unknown): TaxonomyEntry[] {
  if (!isDocument(value)) return [];
  return Object.entries(value)
    .map(([id, entry]) => (isDocument(entry) ? readTaxonomyEntry({ ...entry, id }) : undefined))
    .filter((entry) => entry !== undefined);
}
