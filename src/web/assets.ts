import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the files that pages refer to: style, fonts, artwork. */
export const ASSET_FOLDER = fileURLToPath(new URL('./assets', import.meta.url));

/** Under this prefix a file never changes: a new content has a new address. */
export const ASSET_PREFIX = `/assets/${digestOf(ASSET_FOLDER)}`;

/** Address of a file of `src/web/assets/`, to be kept by browsers for ever. */
export function assetAddress(name: string): string {
  return `${ASSET_PREFIX}/${name}`;
}

function digestOf(folder: string): string {
  const digest = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) digest.update(name).update(readFileSync(path));
  }
  return digest.digest('hex').slice(0, 12);
}
