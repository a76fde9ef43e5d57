import { readFileSync } from 'node:fs';

export interface StarterDocument {
  readonly product_name: string;
  readonly brands?: string;
  readonly categories_tags: readonly string[];
  readonly labels_tags?: readonly string[];
  readonly allergens_tags?: readonly string[];
  readonly nutriments: object;
}

/** Foods that stand together: what is said of one could be said of another. */
export interface Family {
  readonly documents: readonly StarterDocument[];
  /** Of their names, each as often as it stands there. */
  readonly words: readonly string[];
}

export interface Models {
  readonly documents: readonly StarterDocument[];
  readonly familyOf: ReadonlyMap<StarterDocument, Family>;
  /** The most frequent first, each once. */
  readonly words: readonly string[];
  readonly brands: readonly string[];
  readonly labels: readonly string[];
  readonly allergens: readonly string[];
}

/** The starter catalogue, as models of products that nobody sells. */
export function readModels(): Models {
  const text = readFileSync(new URL('../data/starter-catalogue.jsonl', import.meta.url), 'utf8');
  const documents: StarterDocument[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return {
    documents,
    familyOf: groupByFamily(documents),
    words: rank(documents.flatMap(wordsOf)),
    brands: rank(documents.flatMap((document) => document.brands ?? [])),
    labels: rank(documents.flatMap((document) => document.labels_tags ?? [])),
    allergens: rank(documents.flatMap((document) => document.allergens_tags ?? [])),
  };
}

export function wordsOf({ product_name }: StarterDocument): string[] {
  return product_name.split(' ').filter((word) => word !== '');
}

/** Fewer foods than this have too few words to make new names of. */
const LEAST_FAMILY = 5;

/** A family is the most precise category of a food that holds enough others. */
function groupByFamily(documents: readonly StarterDocument[]): ReadonlyMap<StarterDocument, Family> {
  const members = new Map<string, StarterDocument[]>();
  for (const document of documents) {
    for (const tag of document.categories_tags) members.set(tag, [...(members.get(tag) ?? []), document]);
  }
  const families = new Map<readonly StarterDocument[], Family>();
  return new Map(
    documents.map((document) => {
      const lists = document.categories_tags.map((tag) => members.get(tag) ?? []);
      const list = lists.findLast(({ length }) => length >= LEAST_FAMILY) ?? documents;
      const family = families.get(list) ?? { documents: list, words: list.flatMap(wordsOf) };
      families.set(list, family);
      return [document, family];
    }),
  );
}

/** Each once, the most frequent first. */
function rank(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
