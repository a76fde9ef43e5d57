import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { ProductSheet } from '../catalogue/product-sheet.ts';
import { type CameFrom, productAddress } from '../web/addresses.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
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

const WORDS = inEachLanguage({
  fr: { insteadOf: 'À la place de', unknown: 'inconnu' },
  en: { insteadOf: 'Instead of', unknown: 'unknown' },
});

/** What the visitor looked at; it stays in view while the swaps pass by. */
export function OriginalProduct({
  language,
  sheet,
  from,
}: {
  readonly language: Language;
  readonly sheet: ProductSheet;
  readonly from: CameFrom | null;
}): JSX.Element {
  const { product } = sheet;
  const words = WORDS[language];
  const details = cardDetails(product);
  return (
    <section class="original" aria-labelledby="original">
      <p class="eyebrow" safe>
        {words.insteadOf}
      </p>
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
          <NutriScoreBadge language={language} grade={product.grade.kind === 'graded' ? product.grade.grade : null} />
        </div>
      </div>
      <dl class="original-figures">
        {ROWS.map(({ name, label }) => (
          <div>
            <dt safe>{label[language].replace(/^(dont|of which) /, '')}</dt>
            <dd safe>{formatNutrient(product.nutrients, name, language) ?? words.unknown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
