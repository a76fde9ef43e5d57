import type { NutrientTotal } from '../food/basket-totals.ts';
import { formatQuantity } from '../web/format.ts';
import { GradeLetter } from '../web/nutri-score-badge.tsx';
import type { BasketFigures, ShownGrade } from './basket-figures.ts';
import { gradesWords, totalWords } from './basket-words.ts';

/** What the swaps change over the whole basket, and what these figures rest on. */
export function BasketTotals({ figures }: { readonly figures: BasketFigures }): JSX.Element {
  if (figures.products === 0) return '';
  return (
    <section class="panel basket-totals" aria-labelledby="bilan">
      <h2 id="bilan">Ce que ces échanges changent</h2>
      {figures.swapped > 0 ? (
        <ul class="totals">
          {figures.totals.map((total) => (
            <Total total={total} swapped={figures.swapped} />
          ))}
        </ul>
      ) : (
        <p>Aucun produit de ce caddie n’est échangé&nbsp;: il n’y a rien à additionner.</p>
      )}
      <dl class="grade-rows">
        <GradeRow label="Avant" grades={figures.gradesBefore} />
        <GradeRow label="Après" grades={figures.gradesAfter} />
      </dl>
      {figures.swapped > 0 ? <Basis figures={figures} /> : ''}
    </section>
  );
}

function Total({ total, swapped }: { total: NutrientTotal; swapped: number }): JSX.Element {
  const { figure, change, words, details } = totalWords(total, swapped);
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

function GradeRow({ label, grades }: { label: string; grades: readonly ShownGrade[] }): JSX.Element {
  return (
    <div class="grade-row">
      <dt>{label as 'safe'}</dt>
      <dd>
        <span class="grade-letters" aria-hidden="true">
          {grades.map((grade) =>
            grade === null ? <span class="letter letter-none">?</span> : <GradeLetter grade={grade} />,
          )}
        </span>
        <span class="fine" safe>
          {gradesWords(grades)}
        </span>
      </dd>
    </div>
  );
}

function Basis({ figures: { swapped, byPack } }: { figures: BasketFigures }): JSX.Element {
  const byHundred = swapped - byPack;
  return (
    <p class="fine">
      Nous comptons <span safe>{formatQuantity(swapped, 'produit échangé', 'produits échangés', 'fr')}</span>
      {byPack > 0 ? <span safe>{` : ${byPack} pour le contenu entier du paquet`}</span> : ''}
      {byPack > 0 && byHundred > 0 ? ',' : byHundred > 0 ? '\u00a0:' : ''}
      {byHundred > 0 ? (
        <span safe>{` ${byHundred} pour 100 g (100 ml), car le contenu du paquet n’est pas connu`}</span>
      ) : (
        ''
      )}
      . Le remplaçant est compté pour la même quantité, et un millilitre pour un gramme. Une valeur inconnue n’est
      jamais comptée comme un zéro.
    </p>
  );
}
