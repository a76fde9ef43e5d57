import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { readSchemaState } from '../database/migrate.ts';
import { inEachLanguage } from '../web/language.ts';
import { type Check, type DiskRoom, failedCheck, type Health, judgeDisk, judgeSync, toHealth } from './health.ts';
import { readSyncTimes } from './health-store.ts';

interface HealthParts {
  readonly database: Database;
  /** Where the program writes; need not exist yet. */
  readonly folder: string;
  readonly now: () => number;
  /** How long the database may take to answer. */
  readonly patienceMs: number;
}

const ANSWERS = inEachLanguage({ fr: 'répond', en: 'answers' });
const SCHEMA = {
  current: inEachLanguage({ fr: 'à jour', en: 'current' }),
  newer: inEachLanguage({ fr: 'd’une version plus récente', en: 'newer' }),
  incompatible: inEachLanguage({ fr: 'd’une version avec laquelle celle-ci ne va pas', en: 'incompatible' }),
  stale: inEachLanguage({ fr: 'des migrations manquent', en: 'migrations are missing' }),
} as const;

/** How long an answer serves everybody who asks: whoever asks often does not load the database. */
const FRESH_MS = 1_000;

/** Looks at what the site stands on, once for all who ask at the same time. */
export class HealthWatch {
  readonly #parts: HealthParts;
  #looking: Promise<Health> | undefined;

  constructor(parts: HealthParts) {
    this.#parts = parts;
  }

  /** Never rejects: what cannot be found out has failed. */
  current(): Promise<Health> {
    this.#looking ??= this.#look().finally(() => {
      setTimeout(() => {
        this.#looking = undefined;
      }, FRESH_MS).unref();
    });
    return this.#looking;
  }

  async #look(): Promise<Health> {
    const [stored, disk] = await Promise.all([this.#checkDatabase(), this.#checkDisk()]);
    return toHealth([...stored, disk]);
  }

  async #checkDatabase(): Promise<Check[]> {
    const { database, now, patienceMs } = this.#parts;
    try {
      const answer = Promise.all([readSchemaState(database), readSyncTimes(database)]);
      const [schema, syncTimes] = await within(patienceMs, answer);
      return [
        { name: 'database', state: 'ok', reason: ANSWERS },
        // A newer schema is what a release that is being deployed has brought: this version runs on it.
        { name: 'schema', state: schema === 'stale' ? 'failed' : 'ok', reason: SCHEMA[schema] },
        judgeSync(syncTimes, now()),
      ];
    } catch (error) {
      return [failedCheck('database', error)];
    }
  }

  async #checkDisk(): Promise<Check> {
    try {
      return judgeDisk(await readDiskRoom(this.#parts.folder));
    } catch (error) {
      return failedCheck('disk', error);
    }
  }
}

async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Of the folder or, while it is not made, of where it will be. */
async function readDiskRoom(folder: string): Promise<DiskRoom> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch (error) {
    const parent = dirname(resolve(folder));
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === resolve(folder)) throw error;
    return readDiskRoom(parent);
  }
}
