import { glassOfSyrup } from '../food/glass-of-syrup.ts';
import type { NutrientLevels } from '../food/nutrient-levels.ts';
import { type CameFrom, compareAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { openFoodFactsAddress } from '../web/open-food-facts.ts';
import type { PageContext } from '../web/page-context.ts';
import { ProductPicture } from '../web/product-picture.tsx';
import { BackLink } from './back-link.tsx';
import { NutrientTable } from './nutrient-table.tsx';
import { cardDetails } from './product-card-view.tsx';
import { ProductComposition } from './product-composition.tsx';
import type { ProductSheet } from './product-sheet.ts';
import { publishedGradeWords } from './published-grade-words.ts';
import { UNGRADED_WORDS } from './ungraded-words.ts';
import { WithdrawnNote } from './withdrawn-note.tsx';

const WORDS = inEachLanguage({
  fr: {
    description: (title: string) =>
      `Nutri-Score, valeurs nutritionnelles, ingrédients et allergènes de ${title}, et un meilleur choix du même genre.`,
    code: (code: string) => `Code-barres ${code}. Une erreur, un oubli\u00a0?`,
    complete: 'Voir et compléter la fiche chez Open Food Facts',
    better: 'Trouver un meilleur choix',
    evenBetter: 'Voir s’il y a mieux',
    compare: 'Comparer',
    whyUngraded: 'Pourquoi pas de note\u00a0?',
    nova: {
      1: 'Aliment brut ou peu transformé',
      2: 'Ingrédient de cuisine',
      3: 'Aliment transformé',
      4: 'Aliment ultra-transformé',
    },
  },
  en: {
    description: (title) =>
      `Nutri-Score, nutrition figures, ingredients and allergens of ${title}, and a better choice of the same kind.`,
    code: (code) => `Bar code ${code}. A mistake, something missing?`,
    complete: 'See and complete its sheet at Open Food Facts',
    better: 'Find a better choice',
    evenBetter: 'See whether there is better',
    compare: 'Compare',
    whyUngraded: 'Why is there no grade?',
    nova: {
      1: 'Unprocessed or hardly processed',
      2: 'Ingredient for cooking',
      3: 'Processed food',
      4: 'Ultra-processed food',
    },
  },
});

interface ProductViewProps {
  readonly context: PageContext;
  readonly sheet: ProductSheet;
  readonly levels: NutrientLevels;
  readonly from: CameFrom | null;
}

export function ProductView({ context, sheet, levels, from }: ProductViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  const { product } = sheet;
  const title = product.brand ? `${product.name}, ${product.brand}` : product.name;
  return (
    <Page title={title} description={words.description(title)} context={context}>
      <BackLink language={language} from={from} code={product.code} />
      <WithdrawnNote language={language} sheet={sheet} />
      <article>
        <ProductHead language={language} sheet={sheet} from={from} />
        <div class="product-body">
          <NutrientTable language={language} product={product} levels={levels} />
          <ProductComposition language={language} sheet={sheet} />
        </div>
        <p class="fine product-source">
          <span safe>{words.code(product.code)}</span>{' '}
          <a href={openFoodFactsAddress(product.code, language)}>
            <span safe>{words.complete}</span> <Icon name="outside" />
          </a>
        </p>
      </article>
    </Page>
  );
}

interface ProductHeadProps {
  readonly language: Language;
  readonly sheet: ProductSheet;
  readonly from: CameFrom | null;
}

function ProductHead({ language, sheet, from }: ProductHeadProps): JSX.Element {
  const words = WORDS[language];
  const { product } = sheet;
  const details = cardDetails(product);
  const isBest = product.grade.kind === 'graded' && product.grade.grade === 'a';
  return (
    <div class="product-head">
      <ProductPicture name={product.name} imageUrl={product.imageUrl} size="large" />
      <div class="product-words">
        {details ? (
          <p class="eyebrow" safe>
            {details}
          </p>
        ) : (
          ''
        )}
        <h1 safe>{product.name}</h1>
        <ProductGradeWords language={language} sheet={sheet} />
        <p class="actions">
          {product.grade.kind === 'graded' || glassOfSyrup(product) ? (
            <a class="button button-main" href={substitutesAddress(product.code, from)}>
              <span safe>{isBest ? words.evenBetter : words.better}</span> <Icon name="forward" />
            </a>
          ) : (
            ''
          )}
          <a
            class="button button-second"
            href={compareAddress(from?.list === 'substitutes' ? [from.of, product.code] : [product.code])}
          >
            <Icon name="compare" /> <span safe>{words.compare}</span>
          </a>
        </p>
      </div>
    </div>
  );
}

function ProductGradeWords({ language, sheet }: { language: Language; sheet: ProductSheet }): JSX.Element {
  const words = WORDS[language];
  const { grade, publishedGrade, novaGroup } = sheet.product;
  return (
    <div class="product-grade">
      <NutriScoreBadge language={language} grade={grade.kind === 'graded' ? grade.grade : null} size="large" />
      {grade.kind === 'ungraded' ? (
        <p>
          <strong safe>{words.whyUngraded}</strong> <span safe>{UNGRADED_WORDS[language][grade.reason]}</span>
        </p>
      ) : (
        ''
      )}
      {grade.kind === 'ungraded' && publishedGrade ? (
        <p safe>{publishedGradeWords(publishedGrade, grade.reason, language)}</p>
      ) : (
        ''
      )}
      {novaGroup ? (
        <p class="nova">
          <span class="nova-number">NOVA {novaGroup}</span> <span safe>{words.nova[novaGroup]}</span>
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
