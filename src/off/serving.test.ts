import { describe, expect, it } from 'vitest';
import { readServing } from './serving.ts';

describe('readServing', () => {
  it.each([
    [{ serving_quantity: '45', serving_quantity_unit: 'g', serving_size: '1.61 ONZ (45 g)' }, 45],
    [{ serving_quantity: 240, serving_quantity_unit: 'ml' }, 240],
    [{ serving_quantity: 56.99999999999999 }, 57],
    [{ serving_size: '25 g (0.25 BAR)' }, 25],
    [{ serving_size: '2 biscuits (12,5g)' }, 12.5],
    [{ serving_size: '40 g (40 g)' }, 40],
    [{ serving_size: '25 cl' }, 250],
    [{ serving_size: '1 part', serving_quantity: '90' }, 90],
    [{ serving_size: '30 g', serving_quantity: 0 }, 30],
  ])('reads %j as %f', (document, serving) => {
    expect(readServing(document)).toBe(serving);
  });

  it.each([
    {},
    { serving_size: '30 g avec 125 ml de lait' },
    { serving_size: '1 tasse' },
    { serving_size: '2 glaces' },
    { serving_size: '500 mg' },
    { serving_quantity: 2, serving_quantity_unit: 'oz' },
    { serving_quantity: 0 },
    { serving_quantity: 0.05 },
    { serving_quantity: 4_000 },
    { serving_quantity: -30 },
    { serving_size: '100000 g' },
    { serving_size: ['30 g'] },
  ])('does not know the serving of %j', (document) => {
    expect(readServing(document)).toBeNull();
  });
});
