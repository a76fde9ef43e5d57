import { cardDetails } from '../catalogue/product-card-view.tsx';
import type { Product } from '../food/product.ts';
import { productAddress } from '../web/addresses.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { ProductPicture } from '../web/product-picture.tsx';
import { gradeOf } from './basket-figures.ts';

interface LineProductProps {
  readonly product: Product;
  /** The product that this one replaces. */
  readonly of?: Product;
  readonly level: 3 | 4;
}

/** A product of a line, or what replaces it. */
export function LineProduct({ product, of, level }: LineProductProps): JSX.Element {
  const { code, name, imageUrl } = product;
  return (
    <div class={of ? 'line-product line-swap' : 'line-product'}>
      <ProductPicture name={name} imageUrl={imageUrl} size="small" />
      <div>
        <tag of={`h${level}`} class="line-name">
          {of ? <span class="visually-hidden">À la place&nbsp;: </span> : ''}
          <a href={productAddress(code, of ? { list: 'substitutes', of: of.code } : null)} safe>
            {name}
          </a>
        </tag>
        <p class="card-details" safe>
          {cardDetails(product)}
        </p>
        <NutriScoreBadge language="fr" grade={gradeOf(product)} />
      </div>
    </div>
  );
}
