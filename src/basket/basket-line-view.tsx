import { UNGRADED_WORDS } from '../catalogue/ungraded-words.ts';
import { glassOfSyrup } from '../food/glass-of-syrup.ts';
import { describeLeftOut } from '../preferences/preference-words.ts';
import { substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { isSwapped, packOf } from './basket-figures.ts';
import { lineWords, packWords } from './basket-words.ts';
import { LineChoices } from './line-choices.tsx';
import { LineProduct } from './line-product.tsx';
import { LineReasons } from './line-reasons.tsx';
import { formatGesture } from './read-basket-request.ts';
import type { BestSwap, FoundLine } from './resolved-line.ts';

const WORDS = inEachLanguage({
  fr: {
    nearly: 'Aucun produit ne porte tous ces mots\u00a0: voici celui qui s’en rapproche le plus.',
    kept: 'Vous gardez celui-ci.',
    best: 'Gardez-le, vous tenez le bon\u00a0: rien de mieux noté dans son rayon.',
    bestOfShelf: 'Aucun autre produit de son rayon n’a de meilleure note.',
    ungraded: (why: string) => `Sans note, pas d’échange honnête. ${why}`,
    syrup: 'Un sirop n’a pas de note\u00a0: on le boit dilué. Il ne compte pas dans les totaux.',
    syrupSwaps: 'Voir quoi boire à la place',
    allLeftOut: 'Rien de meilleur dont nous soyons sûrs qu’il respecte vos préférences.',
    doubtful: 'Un chiffre de sa fiche ne peut pas être juste\u00a0: une comparaison serait trompeuse.',
    none: 'Aucun produit nettement meilleur ne lui ressemble assez.',
    leftOut: (count: number, why: string) =>
      `${count === 1 ? 'Écarté' : 'Écartés'} selon vos préférences\u00a0: ${why}.`,
    counted: (amount: string) => `Compté pour ${amount}`,
    countedUnknown: (amount: string) => `Compté pour ${amount}, contenu du paquet inconnu`,
    seeOne: 'Voir l’échange',
    seeAll: (count: number) => `Voir les ${count} échanges`,
    for: (name: string) => ` pour ${name}`,
    of: (name: string) => `\u00a0: ${name}`,
    swapAfterAll: 'L’échanger finalement',
    keep: 'Garder l’original',
  },
  en: {
    nearly: 'No product bears all these words: here is the one that comes nearest.',
    kept: 'You keep this one.',
    best: 'Keep it, you have the right one: nothing on its shelf has a better grade.',
    bestOfShelf: 'No other product on its shelf has a better grade.',
    ungraded: (why) => `Without a grade, no honest swap. ${why}`,
    syrup: 'A syrup has no grade: it is drunk diluted. It does not count in the totals.',
    syrupSwaps: 'See what to drink in its place',
    allLeftOut: 'Nothing better that we are sure meets your preferences.',
    doubtful: 'One of the figures of its sheet cannot be right: a comparison would mislead.',
    none: 'No product that is clearly better is like it enough.',
    leftOut: (_count, why) => `Left out by your preferences: ${why}.`,
    counted: (amount) => `Counted for ${amount}`,
    countedUnknown: (amount) => `Counted for ${amount}, as what the packet holds is not known`,
    seeOne: 'See the swap',
    seeAll: (count) => `See the ${count} swaps`,
    for: (name) => ` for ${name}`,
    of: (name) => `: ${name}`,
    swapAfterAll: 'Swap it after all',
    keep: 'Keep the original',
  },
});

interface FoundLineProps {
  readonly language: Language;
  readonly found: FoundLine;
}

/** A product of the list, what to take in its place, and why. */
export function FoundLineView({ language, found, place }: FoundLineProps & { readonly place: number }): JSX.Element {
  const words = WORDS[language];
  const { line, sheet, best, kept, leftOut } = found;
  const title = lineWords(line, language);
  return (
    <>
      <p class="eyebrow" safe>
        {title}
      </p>
      {found.nearly ? (
        <p class="hint" safe>
          {words.nearly}
        </p>
      ) : (
        ''
      )}
      <div class="line-pair">
        <LineProduct language={language} product={sheet.product} level={3} />
        {best && !kept ? (
          <>
            <span class="pair-arrow">
              <Icon name="forward" />
            </span>
            <LineProduct language={language} product={best.sheet.product} of={sheet.product} level={4} />
          </>
        ) : (
          <NoLineSwap language={language} found={found} />
        )}
      </div>
      {isSwapped(found) ? <LineReasons language={language} best={found.best} /> : ''}
      {leftOut.length > 0 && !kept ? (
        <p class="fine" safe>
          {words.leftOut(leftOut.length, describeLeftOut(leftOut, language))}
        </p>
      ) : (
        ''
      )}
      <div class="line-foot">
        {isSwapped(found) ? <CountedAmount language={language} found={found} /> : ''}
        {best ? <KeepOrSwap language={language} found={found} best={best} place={place} /> : ''}
        <LineChoices language={language} cards={found.others} place={place} of={title} />
      </div>
    </>
  );
}

function NoLineSwap({ language, found }: FoundLineProps): JSX.Element {
  const isBest = !found.kept && found.outcome === 'already-best';
  return (
    <p class="line-none">
      {isBest ? <Icon name="check" /> : ''} <span safe>{noSwapWords(found, language)}</span>
      {!found.kept && isSyrup(found) ? (
        <>
          {' '}
          <a href={substitutesAddress(found.sheet.product.code)} safe>
            {WORDS[language].syrupSwaps}
          </a>
          .
        </>
      ) : (
        ''
      )}
    </p>
  );
}

/** Its page of swaps compares the glass that is mixed of it, which no total counts. */
function isSyrup({ sheet }: FoundLine): boolean {
  return glassOfSyrup(sheet.product) !== undefined;
}

function noSwapWords(found: FoundLine, language: Language): string {
  const words = WORDS[language];
  const { outcome, kept, sheet } = found;
  const { grade } = sheet.product;
  if (kept) return words.kept;
  if (outcome === 'already-best') return words.best;
  if (isSyrup(found)) return words.syrup;
  if (grade.kind === 'ungraded') return words.ungraded(UNGRADED_WORDS[language][grade.reason]);
  if (outcome === 'doubtful') return words.doubtful;
  if (outcome === 'best-of-shelf') return words.bestOfShelf;
  return outcome === 'all-left-out' ? words.allLeftOut : words.none;
}

/** How much of it the totals count. */
function CountedAmount({ language, found: { line, sheet } }: FoundLineProps): JSX.Element {
  const words = WORDS[language];
  const pack = packOf(sheet.product);
  const content = pack ? packWords(pack, language) : '100\u00a0g';
  const amount = line.packs === 1 ? content : `${line.packs}\u00a0× ${content}`;
  return (
    <p class="fine" safe>
      {pack ? words.counted(amount) : words.countedUnknown(amount)}
    </p>
  );
}

function KeepOrSwap({
  language,
  found,
  best,
  place,
}: FoundLineProps & { readonly best: BestSwap; readonly place: number }): JSX.Element {
  const words = WORDS[language];
  const { code, name } = found.sheet.product;
  return (
    <>
      <a class="button button-quiet" href={substitutesAddress(code)}>
        <span safe>{best.choices > 1 ? words.seeAll(best.choices) : words.seeOne}</span>
        <span class="visually-hidden" safe>
          {words.for(name)}
        </span>
      </a>
      <button
        class="button button-quiet"
        type="submit"
        name="geste"
        value={formatGesture({ act: found.kept ? 'echanger' : 'garder', place, code })}
      >
        <span safe>{found.kept ? words.swapAfterAll : words.keep}</span>
        <span class="visually-hidden" safe>
          {words.of(name)}
        </span>
      </button>
    </>
  );
}
