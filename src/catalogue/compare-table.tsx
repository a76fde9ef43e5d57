import type { Barcode } from '../food/barcode.ts';
import { compareAddress, productAddress, substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { formatNutrient, NUTRIENT_ROWS, type NutrientRow } from '../web/nutrient-words.ts';
import { ProductPicture } from '../web/product-picture.tsx';
import { cardDetails } from './product-card-view.tsx';
import type { ProductSheet } from './product-sheet.ts';

const WORDS = inEachLanguage({
  fr: {
    caption: 'Valeurs pour 100\u00a0g ou 100\u00a0ml',
    nova: 'Groupe NOVA',
    allergens: 'Allergènes',
    unknownAllergens: 'Non renseignés',
    noAllergens: 'Aucun déclaré',
    unknown: 'inconnu',
    withdrawn: 'N’est sans doute plus vendu',
    swaps: 'Voir les échanges',
    remove: 'Retirer',
    best: 'Le meilleur\u00a0:',
  },
  en: {
    caption: 'Figures per 100\u00a0g or 100\u00a0ml',
    nova: 'NOVA group',
    allergens: 'Allergens',
    unknownAllergens: 'Not recorded',
    noAllergens: 'None declared',
    unknown: 'unknown',
    withdrawn: 'Probably no longer sold',
    swaps: 'See the swaps',
    remove: 'Remove',
    best: 'The best:',
  },
});

interface CompareTableProps {
  readonly language: Language;
  readonly sheets: readonly ProductSheet[];
}

/** Products in columns; the best figure of a row bears a mark and words, not only a colour. */
export function CompareTable({ language, sheets }: CompareTableProps): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="table-scroll" aria-labelledby="comparaison" tabindex="0">
      <table class={`table compare compare-${sheets.length}`}>
        <caption id="comparaison" safe>
          {words.caption}
        </caption>
        <thead>
          <tr>
            <td></td>
            {sheets.map((sheet) => (
              <ProductHeading
                language={language}
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
                <NutriScoreBadge
                  language={language}
                  grade={product.grade.kind === 'graded' ? product.grade.grade : null}
                />
              </td>
            ))}
          </tr>
          {NUTRIENT_ROWS.filter((row) => isKnown(row, sheets)).map((row) => (
            <FigureRow language={language} row={row} sheets={sheets} />
          ))}
          <tr>
            <th scope="row" safe>
              {words.nova}
            </th>
            {sheets.map(({ product }) => (
              <td class={product.novaGroup ? undefined : 'unknown'} safe>
                {product.novaGroup ? String(product.novaGroup) : words.unknown}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" safe>
              {words.allergens}
            </th>
            {sheets.map(({ allergenNames }) => (
              <td safe>{allergenWords(allergenNames, language)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface ProductHeadingProps {
  readonly language: Language;
  readonly sheet: ProductSheet;
  readonly others: readonly Barcode[];
}

function ProductHeading({ language, sheet, others }: ProductHeadingProps): JSX.Element {
  const words = WORDS[language];
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
      {sheet.withdrawnAt === null ? (
        ''
      ) : (
        <span class="compare-withdrawn" safe>
          {words.withdrawn}
        </span>
      )}
      {product.grade.kind === 'graded' ? (
        <a href={substitutesAddress(product.code)} safe>
          {words.swaps}
        </a>
      ) : (
        ''
      )}
      <a class="compare-remove" href={compareAddress(others)}>
        <Icon name="remove" /> <span safe>{words.remove}</span>
        <span class="visually-hidden" safe>{` ${product.name}`}</span>
      </a>
    </th>
  );
}

function FigureRow({ language, row, sheets }: CompareTableProps & { readonly row: NutrientRow }): JSX.Element {
  const best = bestFigure(row, sheets);
  return (
    <tr class={row.part ? 'part' : undefined}>
      <th scope="row" safe>
        {row.label[language]}
      </th>
      {sheets.map(({ product }) => (
        <Figure
          language={language}
          value={formatNutrient(product.nutrients, row.name, language)}
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

function Figure({ language, value, best }: { language: Language; value: string | null; best: boolean }): JSX.Element {
  const words = WORDS[language];
  if (value === null) {
    return (
      <td class="unknown" safe>
        {words.unknown}
      </td>
    );
  }
  if (!best) return <td safe>{value}</td>;
  return (
    <td class="best">
      <span class="best-mark">
        <Icon name="check" />
        <span class="visually-hidden" safe>{`${words.best} `}</span>
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

function allergenWords(names: ProductSheet['allergenNames'], language: Language): string {
  if (names === null) return WORDS[language].unknownAllergens;
  return names.length === 0 ? WORDS[language].noAllergens : names.map((name) => name[language]).join(', ');
}
