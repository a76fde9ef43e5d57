import { expect, it } from 'vitest';
import { publishedGradeWords } from './published-grade-words.ts';

it('passes on a grade of the rule in force with its year, and why it cannot be verified', () => {
  expect(publishedGradeWords({ grade: 'b', rule: '2023', year: 2025 }, 'missing-nutrients', 'fr')).toBe(
    'Open Food Facts publie la note B (règle de 2023, relevée en 2025)\u00a0: nous ne pouvons pas la vérifier, faute de valeurs nutritionnelles complètes.',
  );
});

it('says of a grade of the older rule that it does not compare', () => {
  const words = publishedGradeWords({ grade: 'd', rule: 'older', year: 2019 }, 'missing-nutrients', 'fr');
  expect(words).toContain('note D, relevée en 2019 et calculée selon l’ancienne règle');
  expect(words).toContain('ne se compare pas');
});

it('names no year where nobody knows it', () => {
  for (const rule of ['2023', 'older'] as const) {
    const words = publishedGradeWords({ grade: 'a', rule, year: null }, 'no-category', 'fr');
    expect(words).not.toMatch(/null|relevée/);
  }
});

it('says the same in English', () => {
  expect(publishedGradeWords({ grade: 'b', rule: '2023', year: 2025 }, 'missing-nutrients', 'en')).toBe(
    'Open Food Facts publishes the grade B (rule of 2023, noted in 2025): we cannot verify it, for want of complete nutrition figures.',
  );
  expect(publishedGradeWords({ grade: 'd', rule: 'older', year: null }, 'no-category', 'en')).toBe(
    'Open Food Facts publishes the grade D and computed by the old rule: it does not compare with the grades of today.',
  );
});
