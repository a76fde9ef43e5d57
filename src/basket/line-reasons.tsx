import { kinshipSentence } from '../substitutes/kinship-sentence.ts';
import { reasonSentence } from '../substitutes/reason-sentences.ts';
import { Icon } from '../web/icon.tsx';
import type { InEachLanguage, Language } from '../web/language.ts';
import type { BestSwap } from './resolved-line.ts';

const BUT: InEachLanguage<string> = { fr: 'mais', en: 'but' };

const MOST_IMPROVEMENTS = 2;

interface LineReasonsProps {
  readonly language: Language;
  readonly best: BestSwap;
}

/**
 * The two biggest improvements, and the biggest drawback: what gets worse is never left out, nor that a swap is not much
 * the same food.
 */
export function LineReasons({ language, best }: LineReasonsProps): JSX.Element {
  const { improvements, drawbacks, differs, kinship } = best.swap.reasons;
  const isSameFood = differs === null && kinship === 'same';
  const shown = [
    ...improvements.slice(0, MOST_IMPROVEMENTS).map((change) => ({ change, better: true })),
    ...drawbacks.slice(0, 1).map((change) => ({ change, better: false })),
  ];
  return (
    <>
      {isSameFood ? (
        ''
      ) : (
        <p class="fine" safe>
          {kinshipSentence(best.swap, language)}
        </p>
      )}
      <ul class="reasons line-reasons">
        {shown.map(({ change, better }) => {
          const { headline, figures, direction } = reasonSentence(change, language);
          return (
            <li class={better ? 'better' : 'worse'}>
              <Icon name={direction} />
              <span>
                <strong safe>{better ? headline : `${BUT[language]} ${headline}`}</strong>{' '}
                <span class="reason-figures" safe>
                  {figures}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
