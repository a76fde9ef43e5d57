import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { type CameFrom, productAddress } from '../web/addresses.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { formatNutrient, NUTRIENT_ROWS } from '../web/nutrient-words.ts';
import { ProductPicture } from '../web/product-picture.tsx';

const SHOWN = [
  'energyKjPer100g',
  'fatGPer100g',
  'saturatedFatGPer100g',
  'sugarsGPer100g',
  'fibreGPer100g',
  'saltGPer100g',
];
const ROWS = NUTRIENT_ROWS.filter(({ name }) => SHOWN.includes(name));

/** What the visitor looked at; it stays in view while the swaps pass by. */
export function OriginalProduct({
  sheet,
  from,
}: {
  readonly sheet: ProductSheet;
  readonly from: CameFrom | null;
}): JSX.Element {
  const { product } = sheet;
  const details = cardDetails(product);
  return (
    <section class="original" aria-labelledby="original">
      <p class="eyebrow">À la place de</p>
      <div class="original-body">
        <ProductPicture name={product.name} imageUrl={product.imageUrl} />
        <div>
          <h1 id="original">
            <a href={productAddress(product.code, from)} safe>
              {product.name}
            </a>
          </h1>
          {details ? (
            <p class="card-details" safe>
              {details}
            </p>
          ) : (
            ''
          )}
          <NutriScoreBadge language="fr" grade={product.grade.kind === 'graded' ? product.grade.grade : null} />
        </div>
      </div>
      <dl class="original-figures">
        {ROWS.map(({ name, label }) => (
          <div>
            <dt safe>{label.fr.replace('dont ', '')}</dt>
            <dd safe>{formatNutrient(product.nutrients, name, 'fr') ?? 'inconnu'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
