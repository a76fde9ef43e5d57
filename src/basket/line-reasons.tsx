import { reasonSentence } from '../substitutes/reason-sentences.ts';
import { Icon } from '../web/icon.tsx';
import type { BestSwap } from './resolved-line.ts';

const MOST_IMPROVEMENTS = 2;

/** The two biggest improvements, and the biggest drawback: what gets worse is never left out. */
export function LineReasons({ best }: { readonly best: BestSwap }): JSX.Element {
  const { improvements, drawbacks } = best.swap.reasons;
  const shown = [
    ...improvements.slice(0, MOST_IMPROVEMENTS).map((change) => ({ change, better: true })),
    ...drawbacks.slice(0, 1).map((change) => ({ change, better: false })),
  ];
  return (
    <ul class="reasons line-reasons">
      {shown.map(({ change, better }) => {
        const { headline, figures, direction } = reasonSentence(change, 'fr');
        return (
          <li class={better ? 'better' : 'worse'}>
            <Icon name={direction} />
            <span>
              <strong safe>{better ? headline : `mais ${headline}`}</strong>{' '}
              <span class="reason-figures" safe>
                {figures}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
