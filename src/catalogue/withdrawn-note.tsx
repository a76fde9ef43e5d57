import { formatDate } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import type { ProductSheet } from './product-sheet.ts';

/** Says of a product that is no longer sold that what follows is only a memory of it. */
export function WithdrawnNote({ sheet: { withdrawnAt } }: { readonly sheet: ProductSheet }): JSX.Element {
  if (withdrawnAt === null) return '';
  return (
    <div class="notice notice-warning">
      <Icon name="warning" />
      <p>
        Open Food Facts a retiré ce produit <span safe>{`(constaté le ${formatDate(withdrawnAt, 'fr')})`}</span>&nbsp;:
        il n’est sans doute plus vendu. Nous ne le proposons plus.
      </p>
    </div>
  );
}
