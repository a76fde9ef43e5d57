import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { buildDocument } from './generated-document.ts';
import { Random } from './random.ts';
import { readModels } from './starter-families.ts';

/**
 * A dump of products that nobody sells, each a variation of one of the starter catalogue, with the statistics of
 * 12,159 real documents of products sold in France: lengths of names, share of missing fields, popularity; brands,
 * labels and ingredients by Zipf's law. The same seed gives the same bytes.
 */
export async function generateDump(products: number, path: string, seed = 1): Promise<void> {
  const out = createGzip({ level: 1, chunkSize: 1024 * 1024 });
  const written = pipeline(out, createWriteStream(path));
  for (const block of blocks(listDocuments(products, seed))) {
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await written;
}

const BLOCK = 500;

function* blocks(documents: Iterable<object>): Generator<string> {
  let lines: string[] = [];
  for (const document of documents) {
    lines.push(JSON.stringify(document));
    if (lines.length < BLOCK) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

function* listDocuments(products: number, seed: number): Generator<object> {
  const random = new Random(seed);
  const models = readModels();
  for (let place = 0; place < products; place++) yield buildDocument(place, random, models);
}
