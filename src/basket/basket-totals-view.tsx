import type { NutrientTotal } from '../food/basket-totals.ts';
import { formatQuantity } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { GradeLetter } from '../web/nutri-score-badge.tsx';
import { Panel } from '../web/panel.tsx';
import type { BasketFigures, ShownGrade } from './basket-figures.ts';
import { gradesWords, totalWords } from './basket-words.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Ce que ces échanges changent',
    none: 'Aucun produit de ce caddie n’est échangé\u00a0: il n’y a rien à additionner.',
    before: 'Avant',
    after: 'Après',
    counted: (count: number) => `Nous comptons ${formatQuantity(count, 'produit échangé', 'produits échangés', 'fr')}`,
    byPack: (count: number) => `${count} pour le contenu entier du paquet`,
    byHundred: (count: number) => `${count} pour 100 g (100 ml), car le contenu du paquet n’est pas connu`,
    colon: '\u00a0:',
    basis:
      'Le remplaçant est compté pour la même quantité, et un millilitre pour un gramme. Une valeur inconnue n’est jamais comptée comme un zéro.',
  },
  en: {
    title: 'What these swaps change',
    none: 'No product of this basket is swapped: there is nothing to add up.',
    before: 'Before',
    after: 'After',
    counted: (count) => `We count ${formatQuantity(count, 'product swapped', 'products swapped', 'en')}`,
    byPack: (count) => `${count} for all that the packet holds`,
    byHundred: (count) => `${count} for 100 g (100 ml), as what the packet holds is not known`,
    colon: ':',
    basis:
      'What replaces it counts for the same amount, and a millilitre for a gram. An unknown figure never counts as zero.',
  },
});

interface BasketTotalsProps {
  readonly language: Language;
  readonly figures: BasketFigures;
}

/** What the swaps change over the whole basket, and what these figures rest on. */
export function BasketTotals({ language, figures }: BasketTotalsProps): JSX.Element {
  const words = WORDS[language];
  if (figures.products === 0) return '';
  return (
    <Panel id="bilan" title={words.title} class="basket-totals">
      {figures.swapped > 0 ? (
        <ul class="totals">
          {figures.totals.map((total) => (
            <Total language={language} total={total} swapped={figures.swapped} />
          ))}
        </ul>
      ) : (
        <p safe>{words.none}</p>
      )}
      <dl class="grade-rows">
        <GradeRow language={language} label={words.before} grades={figures.gradesBefore} />
        <GradeRow language={language} label={words.after} grades={figures.gradesAfter} />
      </dl>
      {figures.swapped > 0 ? (
        <p class="fine" safe>
          {basisWords(figures, language)}
        </p>
      ) : (
        ''
      )}
    </Panel>
  );
}

interface TotalProps {
  readonly language: Language;
  readonly total: NutrientTotal;
  readonly swapped: number;
}

function Total({ language, total, swapped }: TotalProps): JSX.Element {
  const { figure, change, words, details } = totalWords(total, swapped, language);
  return (
    <li class={`total total-${change}`}>
      <strong class="total-figure" safe>
        {figure}
      </strong>
      <span class="total-words" safe>
        {words}
      </span>
      {details.map((detail) => (
        <span class="total-detail" safe>
          {detail}
        </span>
      ))}
    </li>
  );
}

interface GradeRowProps {
  readonly language: Language;
  readonly label: string;
  readonly grades: readonly ShownGrade[];
}

function GradeRow({ language, label, grades }: GradeRowProps): JSX.Element {
  return (
    <div class="grade-row">
      <dt safe>{label}</dt>
      <dd>
        <span class="grade-letters" aria-hidden="true">
          {grades.map((grade) =>
            grade === null ? <span class="letter letter-none">?</span> : <GradeLetter grade={grade} />,
          )}
        </span>
        <span class="fine" safe>
          {gradesWords(grades, language)}
        </span>
      </dd>
    </div>
  );
}

function basisWords({ swapped, byPack }: BasketFigures, language: Language): string {
  const words = WORDS[language];
  const byHundred = swapped - byPack;
  const parts = [byPack > 0 ? words.byPack(byPack) : '', byHundred > 0 ? words.byHundred(byHundred) : ''];
  return `${words.counted(swapped)}${words.colon} ${parts.filter(Boolean).join(', ')}. ${words.basis}`;
}
