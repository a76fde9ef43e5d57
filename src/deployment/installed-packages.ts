import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** So many installations are kept: with and without development packages, of this lock file and the one before. */
const KEPT = 4;

/**
 * The `node_modules` that `npm ci` makes of the lock file in `folder`, from `cache` when the very same was made there
 * before. To be read only. Throws `CommandFailed`.
 */
export async function installedPackages(cache: string, folder: string, options: readonly string[]): Promise<string> {
  const files = ['package.json', 'package-lock.json'];
  const digest = createHash('sha256').update(options.join(' '));
  for (const file of files) digest.update(readFileSync(join(folder, file)));
  const place = join(cache, digest.digest('hex').slice(0, 16));
  if (!existsSync(place)) {
    mkdirSync(cache, { recursive: true });
    // Under another name until it is whole.
    const work = mkdtempSync(join(cache, 'new-'));
    for (const file of files) copyFileSync(join(folder, file), join(work, file));
    try {
      const npmCi = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options];
      await runProgram('npm', npmCi, { cwd: work, failure: 'The release could not be built: npm ci failed.' });
      if (!existsSync(place)) renameSync(work, place);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  utimesSync(place, new Date(), new Date());
  forgetOld(cache);
  return join(place, 'node_modules');
}

function forgetOld(cache: string): void {
  const newestFirst = readdirSync(cache)
    .map((name) => ({ path: join(cache, name), usedAt: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.usedAt - a.usedAt);
  for (const { path } of newestFirst.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
