import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { copyBlocks } from './copy-blocks.ts';
import type { Database, Queryable, Transaction } from './database.ts';
import { DatabaseUnavailable } from './database.ts';
import { clearRemains, clusterFolder, markWhole } from './embedded-folder.ts';
import type { EmbeddedAnswer, EmbeddedRequest, NumberedRequest } from './embedded-messages.ts';
import { lockFolder } from './folder-lock.ts';
import { threadFile } from './thread-file.ts';
import { Turnstile } from './turnstile.ts';

/** Opens PostgreSQL inside this program (PGlite), kept in `folder`, which is made when missing. */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(folder);
  try {
    clearRemains(folder);
    const worker = await startWorker(clusterFolder(folder));
    markWhole(folder);
    return embeddedDatabase(worker, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function startWorker(folder: string): Promise<Worker> {
  const worker = new Worker(threadFile(import.meta.url, 'embedded-worker'), { workerData: { folder } });
  try {
    await once(worker, 'message');
  } catch (error) {
    throw new DatabaseUnavailable(`The embedded database in ${folder} cannot be opened: ${(error as Error).message}`);
  }
  return worker;
}

function embeddedDatabase(worker: Worker, unlock: () => Promise<void>): Database {
  const ask = askWorker(worker);
  // One connection serves everybody: a transaction keeps the others out until it ends.
  const turnstile = new Turnstile();
  // The folder is locked for this process alone, so its locks are its own affair.
  const locks = new Set<string>();
  const query: Queryable['query'] = (sql, values = []) => ask({ kind: 'query', sql, values }) as Promise<never>;
  const runScript = async (sql: string) => void (await ask({ kind: 'script', sql }));

  const transaction: Transaction = {
    query,
    runScript,
    copyIn: async (table, columns, parts) => {
      const sql = `copy ${table} (${columns.join(', ')}) from '/dev/blob'`;
      await ask({ kind: 'copy', sql, blocks: [...copyBlocks(parts)] });
    },
  };

  return {
    query: (sql, values) => turnstile.pass(() => query(sql, values)),
    runScript: (sql) => turnstile.pass(() => runScript(sql)),
    transaction: (work) =>
      turnstile.pass(async () => {
        await runScript('begin');
        try {
          const result = await work(transaction);
          await runScript('commit');
          return result;
        } catch (error) {
          await runScript('rollback');
          throw error;
        }
      }),
    tryLock: async (name) => {
      if (locks.has(name)) return undefined;
      locks.add(name);
      return async () => void locks.delete(name);
    },
    isEmbedded: true,
    use: () => {
      const { inside, waiting } = turnstile;
      return { busy: inside, idle: 1 - inside, waiting };
    },
    close: () =>
      turnstile.pass(async () => {
        await ask({ kind: 'close' });
        await unlock();
      }),
  };
}

/** Numbers the questions to the thread and hands each answer to who asked; once the thread is gone, none waits for ever. */
function askWorker(worker: Worker): (request: EmbeddedRequest) => Promise<readonly object[]> {
  const waiting = new Map<number, { resolve(rows: readonly object[]): void; reject(error: Error): void }>();
  let lastId = 0;
  let gone: Error | undefined;
  const leave = (error: Error) => {
    gone ??= error;
    for (const asker of waiting.values()) asker.reject(gone);
    waiting.clear();
  };
  worker.on('message', (answer: EmbeddedAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('rows' in answer) asker?.resolve(answer.rows);
    else asker?.reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }));
  });
  worker.on('error', leave);
  worker.on('exit', () => leave(new Error('The embedded database has stopped.')));
  return (request) =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone);
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request } satisfies NumberedRequest);
    });
}
