import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { openParquet } from './parquet-export.ts';
import { readBytes } from './read-bytes.ts';
import { UnusableDump } from './unusable-dump.ts';

export type DumpForm = 'jsonl' | 'csv' | 'parquet';

/** A dump on this machine, and what tells it from another one of the same name. */
export interface DumpFile {
  readonly path: string;
  readonly form: DumpForm;
  readonly gzip: boolean;
  readonly bytes: number;
  /** Of the size and the first and last bytes: enough to know whether an interrupted import may go on. */
  readonly identity: string;
}

const HEAD_BYTES = 1024 * 1024;

/** Looks at a file; its content says what it is, whatever it is called. Throws `UnusableDump`. */
export async function openDump(path: string): Promise<DumpFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableDump(`${path} cannot be read: ${error.message}`);
  });
  if (!found.isFile()) throw new UnusableDump(`${path} is no file.`);
  const { head, tail } = await readEnds(path, found.size);
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const identity = createHash('sha256').update(`${found.size}\n`).update(head).update(tail).digest('hex');
  const form = await recognise(path, gzip);
  if (form === 'parquet') await checkParquet(path, found.size);
  return { path, form, gzip, bytes: found.size, identity };
}

async function readEnds(path: string, size: number): Promise<{ head: Buffer; tail: Buffer }> {
  const file = await open(path);
  try {
    const length = Math.min(size, HEAD_BYTES);
    const head = await file.read(Buffer.alloc(length), 0, length, 0);
    const tail = await file.read(Buffer.alloc(length), 0, length, size - length);
    return { head: head.buffer, tail: tail.buffer };
  } finally {
    await file.close();
  }
}

async function recognise(path: string, gzip: boolean): Promise<DumpForm> {
  const text = await readStart(path, gzip);
  if (text.startsWith('PAR1') && !gzip) return 'parquet';
  if (/^\s*\{/.test(text)) return 'jsonl';
  const [firstLine = ''] = text.split('\n', 1);
  if (firstLine.split('\t').includes('code')) return 'csv';
  // An empty file is what a day without changes looks like.
  if (text.trim() === '') return 'jsonl';
  throw new UnusableDump(
    `${path} is no JSONL dump, tab-separated or Parquet export of Open Food Facts; it begins with ${JSON.stringify(text.slice(0, 40))}.`,
  );
}

/** What stands at its end decides; before anything is written about its import. */
async function checkParquet(path: string, bytes: number): Promise<void> {
  const file = await open(path);
  try {
    await openParquet(file, { path, bytes });
  } finally {
    await file.close();
  }
}

async function readStart(path: string, gzip: boolean): Promise<string> {
  for await (const block of readBytes(path, { gzip }).blocks) return block.toString('utf8').replace(/^\ufeff/, '');
  return '';
}
