import type { Queryable } from '../database/database.ts';

/** The products that are sold, and how much is known of them. */
export interface CatalogueFigures {
  readonly products: number;
  /** From A to E, then those without a grade. */
  readonly byGrade: readonly { readonly grade: string | null; readonly products: number }[];
  readonly graded: number;
  readonly pictured: number;
  readonly listed: number;
  readonly shelved: number;
  /** All four. */
  readonly complete: number;
}

const GRADES = ['a', 'b', 'c', 'd', 'e', null] as const;

interface GradeRow extends Omit<CatalogueFigures, 'byGrade'> {
  readonly grade: string | null;
}

export async function readCatalogueFigures(database: Queryable): Promise<CatalogueFigures> {
  const rows = await database.query<GradeRow>(
    `select grade, count(*)::int as products, count(grade)::int as graded, count(image_url)::int as pictured,
       count(*) filter (where ingredients <> '')::int as listed,
       count(*) filter (where category_tags <> '{}')::int as shelved,
       count(*) filter (where grade is not null and image_url is not null and ingredients <> '' and category_tags <> '{}')::int
         as complete
     from product where withdrawn_at is null group by grade order by grade nulls last`,
  );
  const sum = (field: Exclude<keyof GradeRow, 'grade'>) => rows.reduce((total, row) => total + row[field], 0);
  return {
    products: sum('products'),
    byGrade: GRADES.map((grade) => ({ grade, products: rows.find((row) => row.grade === grade)?.products ?? 0 })),
    graded: sum('graded'),
    pictured: sum('pictured'),
    listed: sum('listed'),
    shelved: sum('shelved'),
    complete: sum('complete'),
  };
}
