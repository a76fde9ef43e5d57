import { inEachLanguage, type Language } from '../web/language.ts';
import { BarChart } from './bar-chart.tsx';
import { DataTable } from './data-table.tsx';

const WORDS = inEachLanguage({
  fr: { inFigures: 'En chiffres', said: (name: string, value: string) => `${name}\u00a0: ${value}` },
  en: { inFigures: 'In figures', said: (name: string, value: string) => `${name}: ${value}` },
});

/** A bar, and the row of the table with the same figures. */
export interface ChartRow {
  readonly label: string;
  readonly value: number;
  readonly marked?: number;
  /** One for each column. */
  readonly cells: readonly string[];
}

interface ChartFigureProps {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
  readonly format: (value: number) => string;
  /** What the plain and the hatched part of a bar are; `null` where nothing is hatched. */
  readonly legend: { readonly plain: string; readonly hatched: string } | null;
  readonly language: Language;
}

/** A drawing, what its parts mean, and its figures as a table. */
export function ChartFigure(props: ChartFigureProps): JSX.Element {
  const { id, title, description, columns, rows, format, legend, language } = props;
  const words = WORDS[language];
  const bars = rows.map(({ label, value, marked, cells }) => ({
    label,
    value,
    marked: marked ?? 0,
    sentence: cells.map((cell, place) => (place === 0 ? cell : words.said(columns[place] ?? '', cell))).join(', '),
  }));
  return (
    <section class="chart-figure" aria-labelledby={id}>
      <h3 id={id} safe>
        {title}
      </h3>
      <BarChart id={`${id}-dessin`} title={title} description={description} bars={bars} format={format} />
      {legend === null ? '' : <Legend {...legend} />}
      <details>
        <summary>
          <span safe>{words.inFigures}</span>
          <span class="visually-hidden" safe>{` (${title})`}</span>
        </summary>
        <DataTable name={title} columns={columns} rows={rows.map(({ cells }) => cells)} language={language} />
      </details>
    </section>
  );
}

export function Legend({ plain, hatched }: { plain: string; hatched: string }): JSX.Element {
  return (
    <p class="chart-legend fine">
      <span>
        <span class="chart-key chart-key-plain" aria-hidden="true" /> <span safe>{plain}</span>
      </span>{' '}
      <span>
        <span class="chart-key chart-key-hatched" aria-hidden="true" /> <span safe>{hatched}</span>
      </span>
    </p>
  );
}
