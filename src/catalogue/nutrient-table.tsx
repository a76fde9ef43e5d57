import type { NutrientLevel, NutrientLevels } from '../food/nutrient-levels.ts';
import type { NutrientName } from '../food/nutrients.ts';
import type { Product } from '../food/product.ts';
import { LevelMark } from '../web/level-mark.tsx';
import { formatNutrient, NUTRIENT_ROWS, type NutrientRow } from '../web/nutrient-words.ts';

interface NutrientTableProps {
  readonly product: Product;
  readonly levels: NutrientLevels;
}

/** Figures per 100 g; an unknown is said, never shown as zero. */
export function NutrientTable({ product, levels }: NutrientTableProps): JSX.Element {
  const rows = NUTRIENT_ROWS.filter(
    ({ name }) => name !== 'fruitVegetablesLegumesPercent' || product.nutrients[name] !== null,
  );
  const nothingKnown = rows.every(({ name }) => product.nutrients[name] === null);
  return (
    <section class="panel" aria-labelledby="valeurs">
      <h2 id="valeurs">Valeurs nutritionnelles</h2>
      {nothingKnown ? (
        <p>Personne n’a encore recopié le tableau de l’emballage.</p>
      ) : (
        <table class="table nutrients">
          <caption safe>{`Pour ${measureOf(product)}`}</caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">Élément</th>
              <th scope="col">Quantité</th>
              <th scope="col">Niveau</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                row={row}
                value={formatNutrient(product.nutrients, row.name, 'fr')}
                level={levelOf(levels, row.name)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** A powder for a drink is sold by weight, a syrup by volume: its category does not tell which. */
function measureOf({ grade, categories }: Product): string {
  const weight = '100\u00a0g';
  const volume = '100\u00a0ml';
  if (grade.kind === 'ungraded' && grade.reason === 'needs-preparation') {
    return `${weight} ou ${volume}, avant préparation`;
  }
  return categories.includes('en:beverages') ? volume : weight;
}

function Row({
  row,
  value,
  level,
}: {
  row: NutrientRow;
  value: string | null;
  level: NutrientLevel | null;
}): JSX.Element {
  return (
    <tr class={row.part ? 'part' : undefined}>
      <th scope="row" safe>
        {row.label.fr}
      </th>
      {value === null ? <td class="unknown">inconnu</td> : <td safe>{value}</td>}
      <td>{level ? <LevelMark language="fr" level={level} /> : ''}</td>
    </tr>
  );
}

function levelOf(levels: NutrientLevels, name: NutrientName): NutrientLevel | null {
  return name in levels ? levels[name as keyof NutrientLevels] : null;
}
