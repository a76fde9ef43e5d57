import type { NutrientLevel } from '../food/nutrient-levels.ts';
import { inEachLanguage, type Language } from './language.ts';

const WORDS = inEachLanguage<Readonly<Record<NutrientLevel, string>>>({
  fr: { low: 'Faible', moderate: 'Modéré', high: 'Élevé' },
  en: { low: 'Low', moderate: 'Moderate', high: 'High' },
});
const SHAPES: Readonly<Record<NutrientLevel, string>> = {
  low: 'M2 4h8L6 10Z',
  moderate: 'M6 1.5 10.5 6 6 10.5 1.5 6Z',
  high: 'M2 9h8L6 2Z',
};

/** A level told by a word and a shape; the colour only repeats it. */
export function LevelMark({
  level,
  language,
}: {
  readonly level: NutrientLevel;
  readonly language: Language;
}): JSX.Element {
  return (
    <span class={`level level-${level}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={SHAPES[level]} />
      </svg>
      <span safe>{WORDS[language][level]}</span>
    </span>
  );
}
