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
    nameFr: readText(names.fr, 200),
    nameEn: readText(names.en, 200),
    synonymsFr: readTexts(isDocument(document.synonyms) ? document.synonyms.fr : undefined),
  };
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((text) => readText(text, 200)).filter((text) => text !== null) : [];
}
