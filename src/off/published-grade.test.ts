import { describe, expect, it } from 'vitest';
import { readPublishedGrade } from './published-grade.ts';

const at = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1_000;

describe('readPublishedGrade', () => {
  it('believes the version that the document names, whatever its date', () => {
    const document = { nutriscore_grade: 'c', last_modified_t: at('2020-05-01') };
    expect(readPublishedGrade({ ...document, nutriscore_version: '2023' })).toEqual({
      grade: 'c',
      rule: '2023',
      year: 2020,
    });
    expect(
      readPublishedGrade({ ...document, nutriscore_version: '2021', last_modified_t: at('2026-01-01') }),
    ).toMatchObject({ rule: 'older', year: 2026 });
  });

  it.each([
    ['2023-11-30', 'older'],
    ['2024-12-15', 'older'],
    ['2024-12-16', '2023'],
    ['2026-04-01', '2023'],
  ])('else goes by the day on which the document was written: %s', (date, rule) => {
    expect(readPublishedGrade({ nutriscore_grade: 'a', last_modified_t: at(date) })).toMatchObject({ rule });
  });

  it('knows a document that was graded anew without being modified', () => {
    const document = { nutriscore_grade: 'e', last_modified_t: at('2017-06-01'), last_updated_t: at('2025-02-08') };
    expect(readPublishedGrade(document)).toEqual({ grade: 'e', rule: '2023', year: 2025 });
    const row = { nutriscore_grade: 'e', last_modified_t: '1496318400', last_updated_datetime: '2025-02-08T08:00:00Z' };
    expect(readPublishedGrade(row)).toEqual({ grade: 'e', rule: '2023', year: 2025 });
  });

  it('takes what bears no date for old', () => {
    expect(readPublishedGrade({ nutriscore_grade: 'b' })).toEqual({ grade: 'b', rule: 'older', year: null });
  });

  it.each([{ nutrition_grades: 'd' }, { nutrition_grade_fr: 'D' }, { nutriscore_grade: '', nutrition_grades: 'd' }])(
    'reads the older names of the field: %j',
    (document) => {
      expect(readPublishedGrade(document)?.grade).toBe('d');
    },
  );

  it.each([
    {},
    { nutriscore_grade: 'unknown' },
    { nutriscore_grade: 'not-applicable', nutrition_grades: 'a' },
    { nutriscore_grade: 'f' },
    { nutriscore_grade: 1 },
    { nutriscore_grade: ['a'] },
  ])('%j is no grade', (document) => {
    expect(readPublishedGrade({ ...document, last_modified_t: at('2026-01-01') })).toBeNull();
  });
});
