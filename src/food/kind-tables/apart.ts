/** Kept apart from everything else (see `separate-families.ts`). Form and order: `KINDS` (`../kinds.ts`). */
export const APART_KINDS = [
  ['baby-food', ['en:baby-foods', 'en:baby-milks']],
  ['alcohol', ['en:alcoholic-beverages']],
  ['food-supplement', ['en:dietary-supplements']],
  ['meal-replacement', ['en:meal-replacements']],
] as const;
