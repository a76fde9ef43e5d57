import type { KnownDocument } from './known-fields.ts';
import { readNumber, readText } from './raw-values.ts';

/** Less is a spice, more is a family's bottle: a figure per serving would tell nobody anything. */
const PLAUSIBLE = { least: 1, most: 1_000 };

/**
 * The serving that the label names, in g, or in ml of a drink: as Open Food Facts read it, else from the text
 * ("30 g", "2 biscuits (25 g)"), where it names one amount only; `null` for anything else.
 */
export function readServing(document: KnownDocument): number | null {
  const { serving_quantity, serving_quantity_unit: unit } = document;
  const isOurUnit = unit === undefined || unit === null || unit === '' || unit === 'g' || unit === 'ml';
  return plausible(isOurUnit ? readNumber(serving_quantity) : null) ?? plausible(readAmount(document.serving_size));
}

const AMOUNT = /(?<![\d.,])(\d{1,6}(?:[.,]\d{1,20})?)\s*(kg|g|ml|cl|dl|l)(?![\p{L}\d])/giu;
const FACTORS: Readonly<Record<string, number>> = { kg: 1_000, g: 1, ml: 1, cl: 10, dl: 100, l: 1_000 };

/** "30 g avec 125 ml de lait" names two amounts: neither is believed. */
function readAmount(value: unknown): number | null {
  const text = readText(value, 200);
  if (text === null) return null;
  const amounts = [...text.matchAll(AMOUNT)].map(
    ([, figure = '', unit = '']) => Number(figure.replace(',', '.')) * (FACTORS[unit.toLowerCase()] ?? Number.NaN),
  );
  const [first] = amounts;
  return first !== undefined && amounts.every((amount) => amount === first) ? first : null;
}

/** To the hundredth: "14.000000000000002 g" is what a conversion leaves. */
function plausible(amount: number | null): number | null {
  if (amount === null || amount < PLAUSIBLE.least || amount > PLAUSIBLE.most) return null;
  return Math.round(amount * 100) / 100;
}
