import { describe, expect, it } from 'vitest';
import { facetsOf } from './facets.ts';
import { compareDish, compareTaste, holdsFruit } from './taste.ts';

const facets = (name: string, brand: string | null = null) => facetsOf({ name, brand }, []);

describe('compareTaste', () => {
  it.each([
    ['Yaourt fraise', 'Yaourt à la fraise bio', 'kept'],
    ['Yaourt fraise', 'Yaourt framboise', 'near'],
    ['Jus d’orange', 'Jus de pamplemousse', 'near'],
    ['Yaourt vanille', 'Yaourt caramel', 'near'],
    ['Yaourt fraise', 'Yaourt vanille', 'lost'],
    ['Yaourt fraise', 'Yaourt nature', 'lost'],
    ['Yaourt fraise', 'Yaourt', 'lost'],
    ['Yaourt nature', 'Yaourt fraise', 'kept'],
    ['Yaourt', 'Yaourt fraise', 'kept'],
    ['Biscuit chocolat noisette', 'Biscuit noisette', 'lost'],
    ['Biscuit chocolat', 'Biscuit chocolat orange', 'kept'],
    ['Chocolat menthe', 'Chocolat noir', 'near'],
    ['Chocolat noisette', 'Chocolat noir', 'kept'],
    ['Schokolade Minze', 'Chocolat menthe', 'kept'],
    ['Carambar goûts fruits', 'Bonbon fraise', 'near'],
    ['Yaourt aux fruits', 'Yaourt abricot', 'near'],
    ['Jus d’orange aux fruits', 'Fruit pomme', 'lost'],
  ] as const)('from "%s" to "%s": %s', (own, other, taste) => {
    expect(compareTaste(facets(own), facets(other))).toBe(taste);
  });

  it('knows brands by their taste, where nothing else tells one', () => {
    expect(compareTaste(facets('Original', 'Oreo'), facets('Biscuit nature'))).toBe('lost');
    expect(compareTaste(facets('Original', 'Oreo'), facets('Biscuits au cacao'))).toBe('kept');
    expect(compareTaste(facets('Tartelette citron', 'Oreo'), facets('Tartelette citron'))).toBe('kept');
  });
});

describe('compareDish', () => {
  it.each([
    ['Lasagnes', 'Lasagnes bolognaise', 'same'],
    ['Lasagnes', 'Cannelloni', 'same'],
    ['Lasagnes', 'Chili', 'other'],
    ['Lasagnes', 'Poulet basquaise', 'unknown'],
    ['Poulet basquaise', 'Porc aux pruneaux', 'same'],
    ['Madeleines', 'Quatre-quarts', 'same'],
    ['Madeleines', 'Éclairs', 'other'],
  ] as const)('from "%s" to "%s": %s', (own, other, dish) => {
    expect(compareDish(facets(own), facets(other))).toBe(dish);
  });
});

describe('holdsFruit', () => {
  it.each([
    ['Chocolat noir orange', true],
    ['Chocolat noir menthe', true],
    ['Chocolat au thym', true],
    ['Chocolat noir noisettes', false],
    ['Chocolat au lait', false],
  ])('%s: %s', (name, holds) => {
    expect(holdsFruit(facets(name))).toBe(holds);
  });
});
