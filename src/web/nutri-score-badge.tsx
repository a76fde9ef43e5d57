import type { NutriScoreGrade } from '../food/nutri-score.ts';
import { inEachLanguage, type Language } from './language.ts';

const GRADES: readonly NutriScoreGrade[] = ['a', 'b', 'c', 'd', 'e'];

const UNKNOWN = inEachLanguage({
  fr: { sentence: 'Nutri-Score inconnu', mark: 'Note inconnue' },
  en: { sentence: 'Nutri-Score unknown', mark: 'Grade unknown' },
});

interface NutriScoreBadgeProps {
  readonly language: Language;
  /** `null` when no grade can be computed. */
  readonly grade: NutriScoreGrade | null;
  readonly size?: 'small' | 'large';
}

/**
 * The strip of five letters as Santé publique France draws it, the product's own letter enlarged.
 * Never told by colour alone: the letter stands in it and the words stand beside it, for all readers.
 */
export function NutriScoreBadge({ language, grade, size = 'small' }: NutriScoreBadgeProps): JSX.Element {
  return (
    <span class={`nutri nutri-${size}${grade ? '' : ' nutri-none'}`}>
      <span class="visually-hidden" safe>
        {gradeWords(grade, language)}
      </span>
      <span class="nutri-panel" aria-hidden="true">
        <span class="nutri-title">Nutri-Score</span>
        <span class="nutri-strip">
          {GRADES.map((letter) => (
            <span class={letter === grade ? `nutri-${letter} on` : `nutri-${letter}`}>
              {letter.toUpperCase() as 'safe'}
            </span>
          ))}
        </span>
        {grade ? (
          ''
        ) : (
          <span class="nutri-unknown" safe>
            {UNKNOWN[language].mark}
          </span>
        )}
      </span>
    </span>
  );
}

/** One letter in its colour, for filters and sentences. */
export function GradeLetter({ grade }: { readonly grade: NutriScoreGrade }): JSX.Element {
  return <span class={`letter nutri-${grade}`}>{grade.toUpperCase() as 'safe'}</span>;
}

export function gradeWords(grade: NutriScoreGrade | null, language: Language): string {
  return grade ? `Nutri-Score\u00a0${grade.toUpperCase()}` : UNKNOWN[language].sentence;
}
