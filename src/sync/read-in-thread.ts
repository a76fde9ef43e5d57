import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { threadFile } from '../database/thread-file.ts';
import type { DumpBatch, DumpReading } from './dump-batches.ts';

export type ReadAnswer = { readonly kind: 'batch'; readonly batch: DumpBatch } | { readonly kind: 'end' };

/** The higher the limit, the later V8 looks for old garbage: a twelfth less of the processors, some 30 MB more in all. */
const ROOMY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2_048 };
/** Enough for the longest document. */
const SPARING = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** `readBatches`, on a thread of its own: while the database is spoken to on this one, the next batches are read. */
export async function* readInThread(reading: DumpReading): AsyncGenerator<DumpBatch> {
  const worker = new Worker(threadFile(import.meta.url, 'reading-thread'), {
    workerData: reading,
    resourceLimits: reading.sparing ? SPARING : ROOMY,
  });
  try {
    const answers = on(worker, 'message', { close: ['exit'] });
    worker.postMessage('next');
    for await (const [answer] of answers as AsyncIterable<[ReadAnswer]>) {
      if (answer.kind === 'end') return;
      worker.postMessage('next');
      yield answer.batch;
    }
    throw new Error('The thread that reads the dump has stopped.');
  } finally {
    await worker.terminate();
  }
}
