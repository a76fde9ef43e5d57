import type { Database, Queryable } from './database.ts';

/** Runs a statement as a step of whatever is under way. */
type Step = <T>(statement: string, run: () => Promise<T>) => Promise<T>;

const LONGEST_STATEMENT = 200;

/** Makes a step of each statement. Its text tells nothing of anybody: values travel apart from it. */
export function traceDatabase(database: Database, step: Step): Database {
  const traceQueries = (queryable: Queryable): Queryable['query'] => {
    return (sql, values) => step(describe(sql), () => queryable.query(sql, values));
  };
  return {
    ...database,
    query: traceQueries(database),
    transaction: (work) =>
      step('transaction', () =>
        database.transaction((transaction) => work({ ...transaction, query: traceQueries(transaction) })),
      ),
  };
}

function describe(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim().slice(0, LONGEST_STATEMENT);
}
