import type { Coverage } from './coverage.ts';
import { trendOf } from './coverage-growth.ts';
import type { Evaluation } from './evaluate.ts';
import { GOALS } from './goals.ts';
import { PARTS, type Part } from './judged-products.ts';
import type { Change, Gain, Quality } from './metrics.ts';

export interface Report extends Evaluation {
  readonly catalogueProducts: number;
  readonly drawn: Readonly<Record<Part, Quality>>;
  readonly coverage: Coverage;
  readonly missedGoals: readonly string[];
  readonly seconds: number;
}

const LABEL = 58;
const COLUMN = 18;

/** The figures as an operator reads them. */
export function describeReport(report: Report): string {
  const { ours, of2018, coverage, rejected, leftOut, missedGoals } = report;
  return [
    `Swaps of ${ours.products} judged products in a catalogue of ${report.catalogueProducts}`,
    '',
    row('', 'ours', 'rule of 2018'),
    ...ROWS.map(([label, read]) => row(label, read(ours), read(of2018))),
    row(`coverage: of all ${coverage.products} graded B to E`, percent(coverage.ours), percent(coverage.of2018)),
    ...describeCoverage(coverage),
    '',
    ...(leftOut.length === 0 ? [] : [`${leftOut.length} of the set are not graded B to E in this catalogue.`, '']),
    ...describeDrawn(report),
    ...describeUnjudged(report),
    `Judged wrong among the first three of ours: ${rejected.length}`,
    ...rejected.map(({ names, why }) => `  ${names}: ${why}`),
    '',
    ...(missedGoals.length === 0
      ? ['All goals are met.']
      : ['Goals missed:', ...missedGoals.map((goal) => `  ${goal}`)]),
    '',
    `In ${report.seconds.toFixed(1)} s.`,
  ].join('\n');
}

function describeCoverage({ products, ours, bestOfShelf, doubtful, readInVain, ceiling, growth }: Coverage): string[] {
  const trend = trendOf(growth.steps, GOALS.coverage);
  return [
    `  Without: ${Math.round(products * (1 - ours))}. ${bestOfShelf} have the best grade of their shelf, ${doubtful} a record that cannot be true.`,
    ...(readInVain === 0
      ? []
      : [`  For ${readInVain} a reader found nothing of any kind either: with all others ${percent(ceiling)}.`]),
    `  With a part of the catalogue (${growth.asked} foods asked): ${growth.steps.map(describeStep).join(', ')} graded foods.`,
    ...(trend === null
      ? []
      : [
          `  Twice as many foods leave ${percent(trend.leftByDoubling)} of those without: ${percent(GOALS.coverage)} would take ${roughly(trend.gradedNeeded)}.`,
        ]),
  ];
}

const describeStep = ({ graded, coverage }: Coverage['growth']['steps'][number]) => `${percent(coverage)} of ${graded}`;

/** With two digits that count. */
function roughly(value: number): string {
  return Number(value.toPrecision(2)).toString();
}

type Row = readonly [label: string, read: (quality: Quality) => string];

const ROWS: readonly Row[] = [
  ['precision at 1 (good or acceptable, where any is shown)', (quality) => percent(quality.precisionAt1)],
  ['precision at 3', (quality) => percent(quality.precisionAt3)],
  ['precision at 1, none shown counted as wrong', (quality) => percent(quality.precisionAt1OfAll)],
  ['precision at 3, none shown counted as wrong', (quality) => percent(quality.precisionAt3OfAll)],
  ['good alone, at 1 (products)', (quality) => `${percent(quality.goodAt1)} (${quality.goodFirst})`],
  ['good alone, at 3', (quality) => percent(quality.goodAt3)],
  ['with at least one swap (products)', (quality) => `${percent(quality.shareWithSwap)} (${quality.productsWithSwap})`],
  ['pairs among the first three (not judged)', (quality) => `${quality.shown} (${quality.unjudged})`],
  ...describeGain('first swaps', (quality) => quality.gain),
  ...describeGain('accepted first swaps', (quality) => quality.gainOfAccepted),
];

function describeGain(whose: string, read: (quality: Quality) => Gain): Row[] {
  const change = (nutrient: 'sugars' | 'salt' | 'saturates'): Row => [
    `${whose}: ${nutrient} per 100 g`,
    (quality) => describeChange(read(quality)[nutrient]),
  ];
  return [
    [`${whose}: Nutri-Score points less`, (quality) => read(quality).points.toFixed(1)],
    change('sugars'),
    change('salt'),
    change('saturates'),
  ];
}

function describeChange({ grams, percent }: Change): string {
  const amount = `${signed(grams, 2)} g`;
  return percent === null ? amount : `${amount}, ${signed(percent, 0)} %`;
}

function describeDrawn({ drawn }: Report): string[] {
  return [
    'Ours on products drawn by lot',
    '',
    ['', 'products', 'with a swap', 'at 1', 'at 3', 'not judged'].map((head) => head.padStart(12)).join(''),
    ...PARTS.map((part) => {
      const { products, shareWithSwap, precisionAt1, precisionAt3, unjudged } = drawn[part];
      const figures = [products, percent(shareWithSwap), percent(precisionAt1), percent(precisionAt3), unjudged];
      return [part, ...figures].map((figure) => String(figure).padStart(12)).join('');
    }),
    '',
  ];
}

function describeUnjudged({ ours, of2018 }: Report): string[] {
  if (ours.unjudged + of2018.unjudged === 0) return [];
  return [
    `!! NOT JUDGED: ${ours.unjudged} pairs shown by ours, ${of2018.unjudged} by the rule of 2018.`,
    '!! They count as wrong: the figures of precision mean nothing before they are judged.',
    '!! To judge them: npm run evaluate -- pool FILE',
    '',
  ];
}

function row(label: string, ours: string, of2018: string): string {
  return `${label.padEnd(LABEL)}${ours.padStart(COLUMN)}${of2018.padStart(COLUMN)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function signed(value: number, digits: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
}
