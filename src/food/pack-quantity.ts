/** How much food a pack holds: grams, or millilitres where it is sold by volume. */
export interface PackQuantity {
  readonly amount: number;
  readonly unit: 'g' | 'ml';
}

const UNITS: Readonly<Record<string, PackQuantity>> = {
  kg: { amount: 1_000, unit: 'g' },
  kilo: { amount: 1_000, unit: 'g' },
  g: { amount: 1, unit: 'g' },
  gr: { amount: 1, unit: 'g' },
  gramme: { amount: 1, unit: 'g' },
  l: { amount: 1_000, unit: 'ml' },
  litre: { amount: 1_000, unit: 'ml' },
  dl: { amount: 100, unit: 'ml' },
  cl: { amount: 10, unit: 'ml' },
  ml: { amount: 1, unit: 'ml' },
};

/** Nobody carries home less than a gram or more than 25 kg in one pack: such a figure is a typing error. */
const SMALLEST = 1;
const LARGEST = 25_000;

/** "2 x 6 x 25 cl", "4 pots de 125 g", "33 cl x 6". */
const AMOUNT =
  /((?:\d{1,4}\s*[x×*]\s*)*)(?:(\d{1,4})\s+\p{L}+\s+de\s+)?(\d{1,6}(?:\.\d{1,4})?)\s*(kg|kilo|gramme|gr|g|litre|cl|dl|ml|l)s?(?!\p{L})(?:\s*[x×*]\s*(\d{1,4})(?![\d.]|\s*(?:kg|gr|g|cl|dl|ml|l)(?!\p{L})))?/gu;

/**
 * Reads what a packet says of its content ("400 g", "1,5 L", "6 x 125 g", "500 g (2 x 250 g)"), or
 * returns `undefined` where it names neither a weight nor a volume ("12 œufs").
 *
 * What stands in brackets or after "=" only explains the rest, and counts where the rest says nothing.
 * Amounts joined by "+" are added up; of others the first counts: what follows is the same again, in
 * other words or drained.
 */
export function parsePackQuantity(text: string): PackQuantity | undefined {
  const plain = text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.');
  const main = plain.split(/[(=]/, 1)[0] ?? '';
  return readAmounts(main) ?? readAmounts(plain.slice(main.length));
}

function readAmounts(text: string): PackQuantity | undefined {
  const matches = [...text.matchAll(AMOUNT)];
  const [first, ...others] = matches.map(toAmount);
  if (!first) return undefined;
  let { amount } = first;
  let end = endOf(matches[0]);
  for (const [place, other] of others.entries()) {
    const match = matches[place + 1];
    if (text.slice(end, match?.index).trim() !== '+' || other.unit !== first.unit) break;
    amount += other.amount;
    end = endOf(match);
  }
  const rounded = Math.round(amount * 1_000) / 1_000;
  return rounded >= SMALLEST && rounded <= LARGEST ? { amount: rounded, unit: first.unit } : undefined;
}

function toAmount([, factors = '', pots = '1', figure = '', unit = '', times = '1']: RegExpMatchArray): PackQuantity {
  const one = UNITS[unit] ?? { amount: Number.NaN, unit: 'g' as const };
  const multiples = factors.match(/\d+/g) ?? [];
  const packs = [...multiples, pots, times].reduce((product, factor) => product * Number(factor), 1);
  return { amount: packs * Number(figure) * one.amount, unit: one.unit };
}

function endOf(match: RegExpMatchArray | undefined): number {
  return (match?.index ?? 0) + (match?.[0].length ?? 0);
}
