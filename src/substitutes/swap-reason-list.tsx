import type { NutrientChange, SwapReasons } from '../food/swap.ts';
import { Icon } from '../web/icon.tsx';
import { reasonSentence } from './reason-sentences.ts';

/** The figures that ranked the swap, as sentences; what gets worse stands as large as what gets better. */
export function SwapReasonList({ reasons }: { readonly reasons: SwapReasons }): JSX.Element {
  const { improvements, drawbacks, lessProcessed } = reasons;
  return (
    <div class="swap-reasons">
      {improvements.length > 0 || lessProcessed ? (
        <>
          <h4>Ce qui est mieux</h4>
          <ul class="reasons">
            {improvements.map((change) => (
              <Reason change={change} better />
            ))}
            {lessProcessed ? (
              <li class="better">
                <Icon name="check" />
                <span>
                  <strong>Moins transformé</strong>{' '}
                  <span class="reason-figures">
                    de NOVA&nbsp;{lessProcessed.before} à NOVA&nbsp;{lessProcessed.after}
                  </span>
                </span>
              </li>
            ) : (
              ''
            )}
          </ul>
        </>
      ) : (
        ''
      )}
      {drawbacks.length > 0 ? (
        <>
          <h4>Ce qui l’est moins</h4>
          <ul class="reasons">
            {drawbacks.map((change) => (
              <Reason change={change} better={false} />
            ))}
          </ul>
        </>
      ) : (
        ''
      )}
    </div>
  );
}

function Reason({ change, better }: { change: NutrientChange; better: boolean }): JSX.Element {
  const { headline, figures, direction } = reasonSentence(change);
  return (
    <li class={better ? 'better' : 'worse'}>
      <Icon name={direction} />
      <span>
        <strong safe>{headline}</strong>{' '}
        <span class="reason-figures" safe>
          {figures}
        </span>
      </span>
      <ReasonBars before={change.before} after={change.after} />
    </li>
  );
}

/** Two bars on one scale: before above, after below. The sentence says the same. */
function ReasonBars({ before, after }: { before: number; after: number }): JSX.Element {
  const most = Math.max(before, after) || 1;
  const width = (value: number) => Math.max(1, Math.round((value / most) * 100));
  return (
    <svg class="bars" viewBox="0 0 100 14" width="100" height="14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-before" width={width(before)} height="6" rx="1" />
      <rect class="bar-after" y="8" width={width(after)} height="6" rx="1" />
    </svg>
  );
}
