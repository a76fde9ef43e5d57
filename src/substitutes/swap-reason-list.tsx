import type { NutrientChange, SwapReasons } from '../food/swap.ts';
import { formatQuantity } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { caveatSentence, isDrawback } from './caveat-sentences.ts';
import { type Portion, reasonSentence } from './reason-sentences.ts';
import type { ToldSwap } from './told-swap.ts';

const WORDS = inEachLanguage({
  fr: {
    better: (measure: string) => `Ce qui est mieux, pour ${measure}`,
    worse: 'Ce qui l’est moins',
    lessProcessed: 'Moins transformé',
    fromTo: (before: number, after: number) => `de NOVA\u00a0${before} à NOVA\u00a0${after}`,
    others: (count: number) => formatQuantity(count, 'autre avantage', 'autres avantages', 'fr'),
  },
  en: {
    better: (measure) => `What is better, per ${measure}`,
    worse: 'What is less so',
    lessProcessed: 'Less processed',
    fromTo: (before, after) => `from NOVA\u00a0${before} to NOVA\u00a0${after}`,
    others: (count) => formatQuantity(count, 'more advantage', 'more advantages', 'en'),
  },
});

/** The biggest changes are what convinces; the others are there for who asks. */
const MOST_SHOWN = 3;

interface SwapReasonListProps {
  readonly language: Language;
  readonly reasons: SwapReasons;
  readonly told: ToldSwap | undefined;
  /** What the figures are measured by. */
  readonly unit: Portion['unit'];
}

/** The figures that ranked the swap, as sentences; what gets worse is never folded away. */
export function SwapReasonList({ language, reasons, told, unit }: SwapReasonListProps): JSX.Element {
  const words = WORDS[language];
  const portionG = told?.notes.portionG ?? null;
  const portion = portionG === null ? null : { amount: portionG, unit };
  const lines = [
    ...reasons.improvements.map((change) => <Reason language={language} change={change} better portion={portion} />),
    ...(reasons.lessProcessed ? [<LessProcessed language={language} change={reasons.lessProcessed} />] : []),
  ];
  const caveats = told?.notes.caveats.filter(isDrawback) ?? [];
  return (
    <div class="swap-reasons">
      {lines.length > 0 ? <h4 safe>{words.better(`100\u00a0${unit}`)}</h4> : ''}
      {lines.length > 0 ? <ul class="reasons">{lines.slice(0, MOST_SHOWN)}</ul> : ''}
      {lines.length > MOST_SHOWN ? (
        <details class="swap-more">
          <summary safe>{words.others(lines.length - MOST_SHOWN)}</summary>
          <ul class="reasons">{lines.slice(MOST_SHOWN)}</ul>
        </details>
      ) : (
        ''
      )}
      {reasons.drawbacks.length + caveats.length > 0 ? <h4 safe>{words.worse}</h4> : ''}
      {reasons.drawbacks.length + caveats.length > 0 ? (
        <ul class="reasons">
          {reasons.drawbacks.map((change) => (
            <Reason language={language} change={change} better={false} portion={portion} />
          ))}
          {caveats.map((caveat) => (
            <li class="worse">
              <Icon name="warning" />
              <span safe>{caveatSentence(caveat, told?.names ?? new Map(), language)}</span>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}

interface ReasonProps {
  readonly language: Language;
  readonly change: NutrientChange;
  readonly better: boolean;
  readonly portion: Portion | null;
}

function Reason({ language, change, better, portion }: ReasonProps): JSX.Element {
  const { headline, figures, direction } = reasonSentence(change, language, portion);
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

function LessProcessed({
  language,
  change,
}: {
  language: Language;
  change: NonNullable<SwapReasons['lessProcessed']>;
}): JSX.Element {
  const words = WORDS[language];
  return (
    <li class="better">
      <Icon name="check" />
      <span>
        <strong safe>{words.lessProcessed}</strong>{' '}
        <span class="reason-figures" safe>
          {words.fromTo(change.before, change.after)}
        </span>
      </span>
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
