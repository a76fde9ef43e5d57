// Lays out public/assets/<digest>/ for nginx: the files that pages refer to, each beside its Brotli and gzip form.
// Run after tools/build.js, when a release is made.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ASSET_FOLDER, ASSET_PREFIX } from '../dist/web/assets.js';

const COMPRESSIBLE = /\.(css|js|svg|ico|txt|json|webmanifest)$/;

const folder = join('public', ASSET_PREFIX);
await rm('public', { recursive: true, force: true });
await cp(ASSET_FOLDER, folder, { recursive: true });
for (const name of await readdir(folder, { recursive: true })) {
  if (!COMPRESSIBLE.test(name)) continue;
  const path = join(folder, name);
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  for (const [ending, packed] of [
    ['br', brotliCompressSync(content, { params })],
    ['gz', gzipSync(content, { level: 9 })],
  ]) {
    if (packed.length < content.length) await writeFile(`${path}.${ending}`, packed);
  }
}
