import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PictureKind, pictureKind } from './picture-kind.ts';

const drawings = readFileSync(new URL('./assets/drawings.svg', import.meta.url), 'utf8');

const EXAMPLES: readonly (readonly [string, PictureKind])[] = [
  ['Pizza aux trois fromages', 'pizza'],
  ['Croissants pur beurre', 'bread'],
  ['Petits-beurre', 'galette'],
  ['Biscuits fourrés au chocolat', 'biscuit'],
  ['Biscuits apéritif', 'bag'],
  ['PÂTE À TARTINER noisettes', 'jar'],
  ['Riz au lait, dessert', 'pot'],
  ['Chocolat au lait', 'chocolate'],
  ['Jus d’orange', 'bottle'],
  ['Thon entier au naturel', 'fish'],
  ['Je ne sais quoi', 'plate'],
];

describe('the drawing that stands for a picture', () => {
  it.each(EXAMPLES)('%s: %s', (name, kind) => {
    expect(pictureKind(name)).toBe(kind);
  });

  it.each([...new Set(EXAMPLES.map(([, kind]) => kind))])('%s is drawn', (kind) => {
    expect(drawings).toContain(`<symbol id="${kind}"`);
  });
});
