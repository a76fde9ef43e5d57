import { describe, expect, it } from 'vitest';
import { GradeReport } from './grade-report.ts';

const NUTRIMENTS = {
  'energy-kj_100g': 400,
  fat_100g: 3,
  'saturated-fat_100g': 1.5,
  sugars_100g: 12,
  proteins_100g: 4,
  salt_100g: 0.1,
};

/** A yogurt that we grade B (2 points). */
function yogurt(fields: Record<string, unknown>): Record<string, unknown> {
  return {
    code: '3017620422003',
    product_name: 'Yaourt',
    categories_tags: ['en:dairies', 'en:yogurts'],
    nutriments: NUTRIMENTS,
    nutriscore_version: '2023',
    ...fields,
  };
}

interface Inputs {
  readonly flags?: object;
  readonly points?: Readonly<Record<string, number>>;
  readonly estimated?: number;
}

const OWN_POINTS = {
  energy: 1,
  sugars: 3,
  saturated_fat: 1,
  salt: 0,
  fiber: 0,
  fruits_vegetables_legumes: 0,
  proteins: 1,
};

function inputs({ flags = {}, points = {}, estimated = 0 }: Inputs = {}): object {
  const negative = Object.entries({ ...OWN_POINTS, ...points }).map(([id, value]) => ({ id, points: value }));
  return { '2023': { estimated, preparation: 'as_sold', data: { ...flags, components: { negative, positive: [] } } } };
}

function report(...documents: unknown[]): string {
  const result = new GradeReport();
  for (const document of documents) result.add(document);
  return result.lines().join('\n');
}

describe('the report of grades', () => {
  it('counts agreement with and without the inputs of Open Food Facts', () => {
    const text = report(
      yogurt({ nutriscore_grade: 'c', nutriscore: inputs() }),
      yogurt({ nutriscore_grade: 'd', nutriscore: inputs({ flags: { is_beverage: 1 } }) }),
      yogurt({ nutriscore_grade: 'c' }),
    );
    expect(text).toContain('with the inputs of Open Food Facts: 1 of 2 the same (50.0 %)');
    expect(text).toContain('without them: 1 of 1 the same (100.0 %)');
  });

  it.each([
    ['another group: beverage there, general here', inputs({ flags: { is_beverage: 1 } })],
    ['another group: cheese there, general here', inputs({ flags: { is_cheese: '1' } })],
    ['another group: red-meat there, general here', inputs({ flags: { is_red_meat_product: 1 } })],
    ['points for fruit', inputs({ points: { fruits_vegetables_legumes: 5 } })],
    ['points for fibre', inputs({ points: { fiber: 2 } })],
    ['points for sugars', inputs({ points: { sugars: 1 } })],
    ['values estimated or prepared there', inputs({ estimated: 1 })],
    ['unknown, though the points are the same', inputs()],
  ])('names the cause: %s', (cause, nutriscore) => {
    const text = report(yogurt({ nutriscore_grade: 'e', nutriscore }));
    expect(text).toContain(`1 × ${cause}`);
    expect(text).toContain('3017620422003 Yaourt: published e, ours c');
  });

  it('reads the inputs of documents that hold them under their other name', () => {
    const { data } = (inputs({ points: { fiber: 3 } }) as { '2023': { data: object } })['2023'];
    expect(report(yogurt({ nutriscore_grade: 'a', nutriscore_data: data }))).toContain('1 × points for fibre');
  });

  it('guesses no more than one change where the inputs are not published', () => {
    expect(report(yogurt({ nutriscore_grade: 'a' }))).toContain('1 × perhaps the share of fruit');
    expect(report(yogurt({ nutriscore_grade: 'e' }))).toContain('1 × unknown (no inputs published)');
  });

  it('never counts the older rule as a difference', () => {
    const text = report(
      yogurt({ nutriscore_grade: 'e', nutriscore_version: '2021' }),
      yogurt({ nutriscore_grade: 'c', nutriscore_version: '2021' }),
      yogurt({ nutriscore_grade: 'c', nutriscore_version: '2021', nutriments: {} }),
    );
    expect(text).toContain('of Open Food Facts: 0 of 0');
    expect(text).toContain('published by the older rule, another letter: 1');
    expect(text).toContain('published by the older rule, the same letter: 1');
    expect(text).toContain('published by the older rule, not graded here: 1');
  });

  it('says what was not compared, and why', () => {
    const text = report(yogurt({}), yogurt({ nutriscore_grade: 'a', nutriments: {} }), null, 'broken');
    expect(text).toContain('no grade published: 1');
    expect(text).toContain('published, not graded here (missing-nutrients): 1');
    expect(text).toContain('no product of this site: 2');
  });

  it('shows no more than five examples of a cause', () => {
    const text = report(...Array.from({ length: 8 }, () => yogurt({ nutriscore_grade: 'e', nutriscore: inputs() })));
    expect(text).toContain('8 × unknown');
    expect(text.match(/published e, ours c/g)).toHaveLength(5);
  });
});
