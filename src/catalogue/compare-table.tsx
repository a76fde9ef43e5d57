import type { Barcode } from '../food/barcode.ts';
import { compareAddress, productAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { formatNutrient, NUTRIENT_ROWS, type NutrientRow } from '../web/nutrient-words.ts';
import { ProductPicture } from '../web/product-picture.tsx';
import { cardDetails } from './product-card-view.tsx';
import type { ProductSheet } from './product-sheet.ts';

interface CompareTableProps {
  readonly sheets: readonly ProductSheet[];
}

/** Products in columns; the best figure of a row bears a mark and words, not only a colour. */
export function CompareTable({ sheets }: CompareTableProps): JSX.Element {
  return (
    <section class="table-scroll" aria-labelledby="comparaison" tabindex="0">
      <table class={`table compare compare-${sheets.length}`}>
        <caption id="comparaison">Valeurs pour 100&nbsp;g ou 100&nbsp;ml</caption>
        <thead>
          <tr>
            <td></td>
            {sheets.map((sheet) => (
              <ProductHeading
                sheet={sheet}
                others={sheets.filter((other) => other !== sheet).map(({ product }) => product.code)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Nutri-Score</th>
            {sheets.map(({ product }) => (
              <td>
                <NutriScoreBadge language="fr" grade={product.grade.kind === 'graded' ? product.grade.grade : null} />
              </td>
            ))}
          </tr>
          {NUTRIENT_ROWS.filter((row) => isKnown(row, sheets)).map((row) => (
            <FigureRow row={row} sheets={sheets} />
          ))}
          <tr>
            <th scope="row">Groupe NOVA</th>
            {sheets.map(({ product }) => (
              <td>{product.novaGroup ? product.novaGroup : <span class="unknown">inconnu</span>}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">Allergènes</th>
            {sheets.map(({ allergenNames }) => (
              <td safe>{allergenWords(allergenNames?.map(({ fr }) => fr) ?? null)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function ProductHeading({ sheet, others }: { sheet: ProductSheet; others: readonly Barcode[] }): JSX.Element {
  const { product } = sheet;
  return (
    <th scope="col" class="compare-product">
      <ProductPicture name={product.name} imageUrl={product.imageUrl} size="small" />
      <a class="compare-name" href={productAddress(product.code)} safe>
        {product.name}
      </a>
      <span class="card-details" safe>
        {cardDetails(product)}
      </span>
      {sheet.withdrawnAt === null ? '' : <span class="compare-withdrawn">N’est sans doute plus vendu</span>}
      {product.grade.kind === 'graded' ? <a href={substitutesAddress(product.code)}>Voir les échanges</a> : ''}
      <a class="compare-remove" href={compareAddress(others)}>
        <Icon name="remove" /> Retirer<span class="visually-hidden" safe>{` ${product.name}`}</span>
      </a>
    </th>
  );
}

function FigureRow({ row, sheets }: { row: NutrientRow; sheets: readonly ProductSheet[] }): JSX.Element {
  const best = bestFigure(row, sheets);
  return (
    <tr class={row.part ? 'part' : undefined}>
      <th scope="row" safe>
        {row.label.fr}
      </th>
      {sheets.map(({ product }) => (
        <Figure
          value={formatNutrient(product.nutrients, row.name, 'fr')}
          best={best !== null && product.nutrients[row.name] === best}
        />
      ))}
    </tr>
  );
}

/** The share of fruit is rarely published: a row of unknowns only lengthens the table. */
function isKnown({ name }: NutrientRow, sheets: readonly ProductSheet[]): boolean {
  return name !== 'fruitVegetablesLegumesPercent' || sheets.some(({ product }) => product.nutrients[name] !== null);
}

function Figure({ value, best }: { value: string | null; best: boolean }): JSX.Element {
  if (value === null) return <td class="unknown">inconnu</td>;
  if (!best) return <td safe>{value}</td>;
  return (
    <td class="best">
      <span class="best-mark">
        <Icon name="check" />
        <span class="visually-hidden">Le meilleur&nbsp;: </span>
        <span safe>{value}</span>
      </span>
    </td>
  );
}

/** The figure that wins its row; none when fewer than two are known or all are the same. */
function bestFigure(row: NutrientRow, sheets: readonly ProductSheet[]): number | null {
  if (!row.best) return null;
  const known = sheets.map(({ product }) => product.nutrients[row.name]).filter((value) => value !== null);
  if (known.length < 2 || new Set(known).size === 1) return null;
  return row.best === 'lowest' ? Math.min(...known) : Math.max(...known);
}

function allergenWords(names: readonly string[] | null): string {
  if (names === null) return 'Non renseignés';
  return names.length === 0 ? 'Aucun déclaré' : names.join(', ');
}
