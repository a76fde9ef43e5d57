import { inEachLanguage, type Language } from '../web/language.ts';

const NAME = inEachLanguage({
  fr: { table: (of: string) => `Tableau\u00a0: ${of}` },
  en: { table: (of: string) => `Table: ${of}` },
});

interface DataTableProps {
  /** What it holds, for whom cannot see what stands above it. */
  readonly name: string;
  readonly columns: readonly string[];
  /** The first cell of each is its heading. */
  readonly rows: readonly (readonly string[])[];
  readonly language: Language;
}

/** Figures in rows; where the screen is too narrow it is moved sideways by itself. */
export function DataTable({ name, columns, rows, language }: DataTableProps): JSX.Element {
  return (
    <section class="table-scroll" aria-label={nameTable(name, language)} tabindex="0">
      <table class="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" safe>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([heading = '', ...cells]) => (
            <tr>
              <th scope="row" safe>
                {heading}
              </th>
              {cells.map((cell) => (
                <td safe>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A name that no heading of the page has. */
export function nameTable(of: string, language: Language): string {
  return NAME[language].table(of);
}
