import type { NutrientLevel, NutrientLevels } from '../food/nutrient-levels.ts';
import type { NutrientName } from '../food/nutrients.ts';
import type { Product } from '../food/product.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { LevelMark } from '../web/level-mark.tsx';
import { formatNutrient, NUTRIENT_ROWS, type NutrientRow } from '../web/nutrient-words.ts';
import { Panel } from '../web/panel.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Valeurs nutritionnelles',
    nothing: 'Personne n’a encore recopié le tableau de l’emballage.',
    per: (measure: string) => `Pour ${measure}`,
    unprepared: '100\u00a0g ou 100\u00a0ml, avant préparation',
    columns: ['Élément', 'Quantité', 'Niveau'],
    unknown: 'inconnu',
  },
  en: {
    title: 'Nutrition figures',
    nothing: 'Nobody has copied the table of the packet yet.',
    per: (measure) => `Per ${measure}`,
    unprepared: '100\u00a0g or 100\u00a0ml, before preparation',
    columns: ['Element', 'Amount', 'Level'],
    unknown: 'unknown',
  },
});

interface NutrientTableProps {
  readonly language: Language;
  readonly product: Product;
  readonly levels: NutrientLevels;
}

/** Figures per 100 g; an unknown is said, never shown as zero. */
export function NutrientTable({ language, product, levels }: NutrientTableProps): JSX.Element {
  const words = WORDS[language];
  const rows = NUTRIENT_ROWS.filter(
    ({ name }) => name !== 'fruitVegetablesLegumesPercent' || product.nutrients[name] !== null,
  );
  const nothingKnown = rows.every(({ name }) => product.nutrients[name] === null);
  return (
    <Panel id="valeurs" title={words.title}>
      {nothingKnown ? (
        <p safe>{words.nothing}</p>
      ) : (
        <table class="table nutrients">
          <caption safe>{words.per(measureOf(product, language))}</caption>
          <thead class="visually-hidden">
            <tr>
              {words.columns.map((column) => (
                <th scope="col" safe>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row language={language} row={row} product={product} levels={levels} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

/** A powder for a drink is sold by weight, a syrup by volume: its category does not tell which. */
function measureOf({ grade, categories }: Product, language: Language): string {
  if (grade.kind === 'ungraded' && grade.reason === 'needs-preparation') return WORDS[language].unprepared;
  return categories.includes('en:beverages') ? '100\u00a0ml' : '100\u00a0g';
}

function Row({ language, row, product, levels }: NutrientTableProps & { readonly row: NutrientRow }): JSX.Element {
  const value = formatNutrient(product.nutrients, row.name, language);
  const level = levelOf(levels, row.name);
  return (
    <tr class={row.part ? 'part' : undefined}>
      <th scope="row" safe>
        {row.label[language]}
      </th>
      <td class={value === null ? 'unknown' : undefined} safe>
        {value ?? WORDS[language].unknown}
      </td>
      <td>{level ? <LevelMark language={language} level={level} /> : ''}</td>
    </tr>
  );
}

function levelOf(levels: NutrientLevels, name: NutrientName): NutrientLevel | null {
  return name in levels ? levels[name as keyof NutrientLevels] : null;
}
