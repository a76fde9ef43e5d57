import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { UNGRADED_WORDS } from '../catalogue/ungraded-words.ts';
import type { Product } from '../food/product.ts';
import { searchAddress } from '../web/addresses.ts';
import { EmptyState } from '../web/empty-state.tsx';
import { quote } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { openFoodFactsAddress } from '../web/open-food-facts.ts';
import { SearchForm } from '../web/search-form.tsx';
import type { SubstitutesResult } from './substitutes-result.ts';

type Outcome = Exclude<SubstitutesResult['outcome'], 'swaps'>;

const WORDS = inEachLanguage({
  fr: {
    'already-best': {
      title: 'Gardez-le, vous tenez le bon',
      lead: 'Nous ne connaissons rien de mieux noté dans ce rayon. Régalez-vous.',
    },
    ungraded: { title: 'Sans note, pas d’échange honnête', lead: '' },
    doubtful: {
      title: 'Sa fiche se trompe quelque part',
      lead: 'Un de ses chiffres ne peut pas être juste pour un tel produit\u00a0: une comparaison serait trompeuse.',
    },
    'all-left-out': {
      title: 'Rien qui respecte vos préférences',
      lead: 'Ce que nous proposerions ne leur convient pas, ou personne n’en a dit assez pour que nous le sachions. Mieux vaut rien qu’un échange hasardeux.',
    },
    'best-of-shelf': {
      title: 'Le mieux noté de son rayon',
      lead: 'Aucun autre produit de ce rayon n’a de meilleure note\u00a0: si vous l’aimez, gardez-le.',
    },
    'none-found': {
      title: 'Rien de mieux pour l’instant',
      lead: 'Nous avons cherché dans son rayon et au-delà\u00a0: aucun produit nettement meilleur ne lui ressemble assez. Nous préférons ne rien proposer que proposer n’importe quoi.',
    },
    inSmallAmounts: 'C’est un rayon à savourer en petites quantités.',
    atHand: 'Vous avez l’emballage sous les yeux\u00a0?',
    complete: 'Complétez la fiche chez Open Food Facts',
    correct: 'Corrigez la fiche chez Open Food Facts',
    shelf: (name: string) => `Voir le rayon ${quote(name, 'fr')}`,
    other: 'Chercher un autre aliment',
  },
  en: {
    'already-best': {
      title: 'Keep it, you have the right one',
      lead: 'We know of nothing with a better grade on this shelf. Enjoy it.',
    },
    ungraded: { title: 'Without a grade, no honest swap', lead: '' },
    doubtful: {
      title: 'Something is wrong in its sheet',
      lead: 'One of its figures cannot be right for such a product: a comparison would mislead.',
    },
    'all-left-out': {
      title: 'Nothing that meets your preferences',
      lead: 'What we would propose does not suit them, or nobody has said enough of it for us to know. Better nothing than a risky swap.',
    },
    'best-of-shelf': {
      title: 'The best grade of its shelf',
      lead: 'No other product on this shelf has a better grade: if you like it, keep it.',
    },
    'none-found': {
      title: 'Nothing better for now',
      lead: 'We looked on its shelf and beyond: no product that is clearly better is like it enough. We would rather propose nothing than just anything.',
    },
    inSmallAmounts: 'It is a shelf to enjoy in small amounts.',
    atHand: 'Is the packet in front of you?',
    complete: 'Complete its sheet at Open Food Facts',
    correct: 'Correct its sheet at Open Food Facts',
    shelf: (name) => `See the shelf ${quote(name, 'en')}`,
    other: 'Search another food',
  },
});

interface NoSwapProps {
  readonly language: Language;
  readonly outcome: Outcome;
  readonly original: ProductSheet;
}

/** Why there is nothing to propose, told honestly, and what to do next. */
export function NoSwap({ language, outcome, original }: NoSwapProps): JSX.Element {
  const words = WORDS[language];
  const { grade } = original.product;
  // What has left the shops is not to be kept, however good.
  const isToBeKept = outcome === 'already-best' || outcome === 'best-of-shelf';
  const told = isToBeKept && original.withdrawnAt !== null ? 'none-found' : outcome;
  const { title } = words[told];
  const lead =
    told === 'ungraded' && grade.kind === 'ungraded' ? UNGRADED_WORDS[language][grade.reason] : words[told].lead;
  return (
    <EmptyState>
      <h2 id="echanges" safe>
        {title}
      </h2>
      <p class="lead" safe>
        {lead}
      </p>
      {told === 'best-of-shelf' && !isGood(grade) ? <p safe>{words.inSmallAmounts}</p> : ''}
      {told === 'ungraded' ? <MendIt language={language} original={original} words={words.complete} /> : ''}
      {told === 'doubtful' ? <MendIt language={language} original={original} words={words.correct} /> : ''}
      <NextStep language={language} original={original} />
      <SearchForm language={language} words="" id="q-autre" label={words.other} />
    </EmptyState>
  );
}

/** B, since what is graded A is told otherwise. */
function isGood(grade: Product['grade']): boolean {
  return grade.kind === 'graded' && grade.grade === 'b';
}

interface MendItProps extends Pick<NoSwapProps, 'language' | 'original'> {
  readonly words: string;
}

function MendIt({ language, original, words }: MendItProps): JSX.Element {
  return (
    <p>
      <span safe>{WORDS[language].atHand}</span>{' '}
      <a href={openFoodFactsAddress(original.product.code, language)}>
        <span safe>{words}</span> <Icon name="outside" />
      </a>
    </p>
  );
}

/** The product's most precise category, where the visitor can look around. */
function NextStep({ language, original }: { language: Language; original: ProductSheet }): JSX.Element {
  const category = original.categories.at(-1);
  if (!category) return '';
  return (
    <p>
      <a class="button button-second" href={searchAddress({ category: category.tag, order: 'note' })}>
        <span safe>{WORDS[language].shelf(category.name[language])}</span> <Icon name="forward" />
      </a>
    </p>
  );
}
