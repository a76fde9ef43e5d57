import { parentPort, workerData } from 'node:worker_threads';
import { readBatches } from './dump-batches.ts';
import type { ReadAnswer } from './read-in-thread.ts';

/** The thread that reads a dump for an import; one batch for each message. */

if (!parentPort) throw new Error('This file runs as a worker thread only.');
const port = parentPort;
const batches = readBatches(workerData);
let ahead = batches.next();

port.on('message', async () => {
  const { value, done } = await ahead;
  if (done) {
    port.postMessage({ kind: 'end' } satisfies ReadAnswer);
    port.close();
    return;
  }
  const { rows, shelfRows } = value.products;
  port.postMessage({ kind: 'batch', batch: value } satisfies ReadAnswer, [rows.bytes.buffer, shelfRows.bytes.buffer]);
  // While that one is written.
  ahead = batches.next();
});
