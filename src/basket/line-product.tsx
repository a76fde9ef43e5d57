import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { Product } from '../food/product.ts';
import { productAddress } from '../web/addresses.ts';
import type { InEachLanguage, Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import { gradeOf } from './basket-figures.ts';

const INSTEAD: InEachLanguage<string> = { fr: 'À la place\u00a0: ', en: 'Instead: ' };

interface LineProductProps {
  readonly language: Language;
  readonly product: Product;
  /** The product that this one replaces. */
  readonly of?: Product;
  readonly level: 3 | 4;
}

/** A product of a line, or what replaces it. */
export function LineProduct({ language, product, of, level }: LineProductProps): JSX.Element {
  const { code, name, imageUrl } = product;
  return (
    <div class={of ? 'line-product line-swap' : 'line-product'}>
      <ProductPicture name={name} imageUrl={imageUrl} size="small" />
      <div>
        <tag of={`h${level}`} class="line-name">
          {of ? (
            <span class="visually-hidden" safe>
              {INSTEAD[language]}
            </span>
          ) : (
            ''
          )}
          <a href={productAddress(code, of ? { list: 'substitutes', of: of.code } : null)} safe>
            {name}
          </a>
        </tag>
        <p class="card-details" safe>
          {cardDetails(product)}
        </p>
        <NutriScoreBadge language={language} grade={gradeOf(product)} />
      </div>
    </div>
  );
}
