/** What may be bound to `$1`. */
export type SqlValue = string | number | boolean | Date | null | readonly string[] | readonly number[];

export interface Queryable {
  /**
   * Runs one statement and returns its rows.
   * Whole numbers come as `number` only if the statement casts them to `int`: PostgreSQL's `bigint`
   * (as of `count(*)`) differs between drivers.
   */
  query<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
}

export interface ScriptRunner {
  /** Runs a script of several statements without parameters. */
  runScript(sql: string): Promise<void>;
}

export interface Transaction extends Queryable, ScriptRunner {
  /** Streams COPY's text format, as texts or UTF-8 bytes, into a table: the fast way in for many rows. */
  copyIn(table: string, columns: readonly string[], parts: Iterable<string | Uint8Array>): Promise<void>;
}

/** Connections of this process. */
export interface DatabaseUse {
  readonly busy: number;
  readonly idle: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

export interface Database extends Queryable, ScriptRunner {
  /** Runs the work in one transaction: all of it is kept, or, when it throws, nothing. */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Takes the lock of this name and returns what lets go of it, or `undefined` when somebody else has
   * it. A process that ends, however it ends, lets go of its locks.
   */
  tryLock(name: string): Promise<(() => Promise<void>) | undefined>;
  use(): DatabaseUse;
  /** It lives in the memory of this process, and no other gives the room of old rows back. */
  readonly isEmbedded: boolean;
  /** Waits for what is under way and lets go of the database. */
  close(): Promise<void>;
}

/** A sentence for the person who starts the program, in place of a stack. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
