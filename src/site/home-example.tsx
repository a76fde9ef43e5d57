import type { NutrientChange } from '../food/swap.ts';
import { reasonSentence } from '../substitutes/reason-sentences.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { Drawing } from '../web/product-picture.tsx';

const WORDS = inEachLanguage({
  fr: {
    caption: 'Un exemple',
    before: 'Biscuits fourrés au chocolat',
    after: 'Biscuits aux céréales complètes',
    per: 'Valeurs pour 100\u00a0g.',
  },
  en: {
    caption: 'An example',
    before: 'Biscuits filled with chocolate',
    after: 'Wholegrain biscuits',
    per: 'Figures per 100\u00a0g.',
  },
});

const CHANGES: readonly NutrientChange[] = [
  { nutrient: 'sugars', before: 36, after: 15, percent: -58 },
  { nutrient: 'saturatedFat', before: 11, after: 2, percent: -82 },
  { nutrient: 'fibre', before: 3, after: 9, percent: 200 },
];

/** A swap as the site shows it, in typical figures per 100 g, without any real brand. */
export function HomeExample({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <figure class="example">
      <figcaption class="eyebrow" safe>
        {words.caption}
      </figcaption>
      <div class="example-pair">
        <div class="example-food">
          <Drawing kind="biscuit" />
          <p safe>{words.before}</p>
          <NutriScoreBadge language={language} grade="e" />
        </div>
        <span class="pair-arrow">
          <Icon name="forward" />
        </span>
        <div class="example-food">
          <Drawing kind="galette" />
          <p safe>{words.after}</p>
          <NutriScoreBadge language={language} grade="b" />
        </div>
      </div>
      <ul class="reasons">
        {CHANGES.map((change) => {
          const { headline, figures, direction } = reasonSentence(change, language);
          return (
            <li class="better">
              <Icon name={direction} />
              <span>
                <strong safe>{headline}</strong>{' '}
                <span class="reason-figures" safe>
                  {figures}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p class="fine" safe>
        {words.per}
      </p>
    </figure>
  );
}
