import type { NutrientLevels } from '../food/nutrient-levels.ts';
import { type CameFrom, compareAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
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

interface ProductViewProps {
  readonly context: PageContext;
  readonly sheet: ProductSheet;
  readonly levels: NutrientLevels;
  readonly from: CameFrom | null;
}

export function ProductView({ context, sheet, levels, from }: ProductViewProps): JSX.Element {
  const { product } = sheet;
  const title = product.brand ? `${product.name}, ${product.brand}` : product.name;
  return (
    <Page
      title={title}
      description={`Nutri-Score, valeurs nutritionnelles, ingrédients et allergènes de ${title}, et un meilleur choix du même genre.`}
      context={context}
    >
      <BackLink from={from} code={product.code} />
      <WithdrawnNote sheet={sheet} />
      <article>
        <ProductHead sheet={sheet} from={from} />
        <div class="product-body">
          <NutrientTable product={product} levels={levels} />
          <ProductComposition sheet={sheet} />
        </div>
        <p class="fine product-source">
          Code-barres <span safe>{product.code}</span>. Une erreur, un oubli&nbsp;?{' '}
          <a href={openFoodFactsAddress(product.code, 'fr')}>
            Voir et compléter la fiche chez Open Food Facts <Icon name="outside" />
          </a>
        </p>
      </article>
    </Page>
  );
}

function ProductHead({ sheet, from }: { sheet: ProductSheet; from: CameFrom | null }): JSX.Element {
  const { product } = sheet;
  const details = cardDetails(product);
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
        <ProductGradeWords sheet={sheet} />
        <p class="actions">
          {product.grade.kind === 'graded' ? (
            <a class="button button-main" href={substitutesAddress(product.code, from)}>
              {product.grade.grade === 'a' ? 'Voir s’il y a mieux' : 'Trouver un meilleur choix'}{' '}
              <Icon name="forward" />
            </a>
          ) : (
            ''
          )}
          <a
            class="button button-second"
            href={compareAddress(from?.list === 'substitutes' ? [from.of, product.code] : [product.code])}
          >
            <Icon name="compare" /> Comparer
          </a>
        </p>
      </div>
    </div>
  );
}

function ProductGradeWords({ sheet }: { sheet: ProductSheet }): JSX.Element {
  const { grade, publishedGrade, novaGroup } = sheet.product;
  return (
    <div class="product-grade">
      <NutriScoreBadge language="fr" grade={grade.kind === 'graded' ? grade.grade : null} size="large" />
      {grade.kind === 'ungraded' ? (
        <p>
          <strong>Pourquoi pas de note&nbsp;?</strong> <span safe>{UNGRADED_WORDS[grade.reason]}</span>
        </p>
      ) : (
        ''
      )}
      {grade.kind === 'ungraded' && publishedGrade ? (
        <p safe>{publishedGradeWords(publishedGrade, grade.reason)}</p>
      ) : (
        ''
      )}
      {novaGroup ? <NovaWords group={novaGroup} /> : ''}
    </div>
  );
}

const NOVA_WORDS = {
  1: 'Aliment brut ou peu transformé',
  2: 'Ingrédient de cuisine',
  3: 'Aliment transformé',
  4: 'Aliment ultra-transformé',
} as const;

function NovaWords({ group }: { group: keyof typeof NOVA_WORDS }): JSX.Element {
  return (
    <p class="nova">
      <span class="nova-number">NOVA {group}</span> {NOVA_WORDS[group]}
    </p>
  );
}
