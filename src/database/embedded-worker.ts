import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { EmbeddedAnswer, EmbeddedRequest, NumberedRequest } from './embedded-messages.ts';

/** The thread of the embedded database: PGlite blocks while it works, so it must not share the server's thread. */

if (!parentPort) throw new Error('This file runs as a worker thread only.');
const port = parentPort;
const database = await PGlite.create({
  dataDir: workerData.folder,
  extensions: { pg_trgm },
  // A quarter of what PostgreSQL takes by itself: as fast with what one such database holds, and 130 MB and 30 MB less in an
  // import.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB', '-c', 'maintenance_work_mem=16MB'],
});

port.on('message', async ({ id, request }: NumberedRequest) => {
  port.postMessage(await answer(id, request));
  if (request.kind === 'close') port.close();
});
port.postMessage('ready');

async function answer(id: number, request: EmbeddedRequest): Promise<EmbeddedAnswer> {
  try {
    return { id, rows: await run(request) };
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { id, failure: { message, code } };
  }
}

async function run(request: EmbeddedRequest): Promise<readonly object[]> {
  switch (request.kind) {
    case 'query':
      return (await database.query<object>(request.sql, [...request.values])).rows;
    case 'script':
      await database.exec(request.sql);
      return [];
    case 'copy':
      await database.query(request.sql, [], { blob: new Blob([...request.blocks]) });
      return [];
    case 'close':
      await database.close();
      return [];
  }
}
