import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Product } from '../../src/food/product.ts';
import { readTaxonomyEntry } from '../../src/off/taxonomy-entry.ts';
import { toProduct } from '../../src/off/to-product.ts';
import { readFamilies } from '../../src/site/families.ts';
import { familyOf } from '../support/families.ts';

const DATA = new URL('../../data/', import.meta.url);
const readText = (file: string) => readFileSync(new URL(file, DATA), 'utf8');
const readDocuments = (file: string) =>
  readText(file)
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));

const documents = readDocuments('starter-catalogue.jsonl');
const mapped = documents.map(toProduct);
const products = mapped.flatMap((result) => (result.kind === 'product' ? [result.product] : []));
const families = readFamilies();
const GRADES = ['a', 'b', 'c', 'd', 'e', 'none'] as const;

const gradeOf = ({ grade }: Product) => (grade.kind === 'graded' ? grade.grade : 'none');

describe('the starter catalogue', () => {
  it('goes through the mapping without a rejection', () => {
    expect(mapped.filter((result) => result.kind === 'rejected')).toEqual([]);
  });

  it('holds each bar code once, sorted', () => {
    const codes = products.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('knows energy, fat, saturates, sugars, proteins and salt of every product', () => {
    const unknown = products.filter(({ nutrients }) =>
      [
        nutrients.energyKjPer100g,
        nutrients.fatGPer100g,
        nutrients.saturatedFatGPer100g,
        nutrients.sugarsGPer100g,
        nutrients.proteinsGPer100g,
        nutrients.saltGPer100g,
      ].includes(null),
    );
    expect(unknown.map(({ code }) => code)).toEqual([]);
  });

  it('grades every product but those that must be prepared first', () => {
    const reasons = products.flatMap(({ grade }) => (grade.kind === 'ungraded' ? [grade.reason] : []));
    expect(new Set(reasons)).toEqual(new Set(['needs-preparation']));
  });

  it('names in French every category, label and allergen that it uses', () => {
    const named = (file: string) =>
      new Set(
        readDocuments(file)
          .map(readTaxonomyEntry)
          .filter((entry) => entry?.nameFr)
          .map((entry) => entry?.tag),
      );
    const [categories, labels, allergens] = [
      named('categories.jsonl'),
      named('labels.jsonl'),
      named('allergens.jsonl'),
    ];
    expect(products.flatMap((product) => product.categories).filter((tag) => !categories.has(tag))).toEqual([]);
    expect(products.flatMap((product) => product.labels).filter((tag) => !labels.has(tag))).toEqual([]);
    expect(products.flatMap((product) => product.allergens ?? []).filter((tag) => !allergens.has(tag))).toEqual([]);
  });

  it('gives every product the ancestors of its categories', () => {
    const parents = new Map(
      readDocuments('categories.jsonl').map((document) => {
        const entry = readTaxonomyEntry(document);
        return [entry?.tag, entry?.parents ?? []];
      }),
    );
    const incomplete = products.filter((product) =>
      product.categories.some((tag) => parents.get(tag)?.some((parent) => !product.categories.includes(parent))),
    );
    expect(incomplete.map(({ code }) => code)).toEqual([]);
  });

  it('fills at least 40 families with 5 products or more, and leaves none without a family', () => {
    const counts = groupByFamily();
    expect(counts.get(undefined)).toBeUndefined();
    expect([...counts.values()].filter((members) => members.length >= 5).length).toBeGreaterThanOrEqual(40);
  });

  it('is counted rightly, by family and grade, in its README', () => {
    const rows = [...readText('README.md').matchAll(/^\|[^|]+\| `([a-z-]+)` \|((?:[ \d]+\|)+)$/gm)];
    const told = new Map(
      rows.map(([, id, cells = '']) => [
        id,
        cells
          .split('|')
          .slice(0, 7)
          .map((cell) => Number(cell)),
      ]),
    );
    const groups = groupByFamily();
    const counted = new Map(
      families.map(({ id }) => {
        const members = groups.get(id) ?? [];
        return [
          id,
          [members.length, ...GRADES.map((grade) => members.filter((product) => gradeOf(product) === grade).length)],
        ];
      }),
    );
    expect(told).toEqual(counted);
  });
});

function groupByFamily(): Map<string | undefined, Product[]> {
  const groups = new Map<string | undefined, Product[]>();
  for (const product of products) {
    const family = familyOf(product);
    groups.set(family, [...(groups.get(family) ?? []), product]);
  }
  return groups;
}
