import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Commit } from './announce-release.ts';
import { installedPackages } from './installed-packages.ts';
import { readProgram, runProgram } from './run-program.ts';

const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));
/** Where tools of Node.js keep what they can make again. */
const CACHE = join(CHECKOUT, 'node_modules/.cache/pur-beurre-releases');
const FOR_SERVERS = ['--omit=dev', '--os=linux', '--cpu=x64', '--libc=glibc'];
/** What a release holds besides `node_modules`. */
const SHIPPED = ['package.json', 'package-lock.json', 'LICENSE', 'bin', 'data', 'dist', 'migrations', 'public'];

export interface Release {
  /** Time and commit, such as `20261127T225956Z-1975d07`: names in order are releases in order. */
  readonly name: string;
  readonly commit: string;
  /** Where it lies, ready to be sent, but for its packages. */
  readonly folder: string;
  /** Its `node_modules`: some ten thousand files, which releases of one lock file share. To be read only. */
  readonly packages: string;
  discard(): void;
}

/**
 * Builds `version` (a tag, a branch, a commit) from a clean copy of what is committed, with the very packages of its
 * lock file, for Debian on x86-64. Throws `CommandFailed`.
 */
export async function buildRelease(version: string, now: Date): Promise<Release> {
  const commit = await findCommit(version);
  const work = mkdtempSync(join(tmpdir(), 'pur-beurre-release-'));
  const discard = () => rmSync(work, { recursive: true, force: true });
  try {
    const source = join(work, 'source');
    const folder = join(work, 'release');
    mkdirSync(source);
    mkdirSync(folder);
    await run('git', ['archive', '--format=tar', `--output=${join(work, 'source.tar')}`, commit], CHECKOUT);
    await run('tar', ['-xf', join(work, 'source.tar'), '-C', source], work);
    symlinkSync(await installedPackages(CACHE, source, []), join(source, 'node_modules'));
    await run('node', ['tools/build.js'], source);
    await run('node', ['tools/public-files.js'], source);
    await run('cp', ['-a', ...SHIPPED, folder], source);
    const packages = await installedPackages(CACHE, folder, FOR_SERVERS);
    const name = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}-${commit.slice(0, 7)}`;
    writeFileSync(join(folder, 'release.env'), releaseSettings(name));
    return { name, commit, folder, packages, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** What the units of the server hand to the program: errors bear the very name by which the release is announced. */
export function releaseSettings(name: string): string {
  return `RELEASE=${name}\n`;
}

/** What has come between two commits, the newest first; the second alone where the first is not known here. */
export async function listCommits(from: string | undefined, to: string): Promise<Commit[]> {
  const failure = 'The commits of the release cannot be listed.';
  const list = (...range: string[]) =>
    readProgram('git', ['-C', CHECKOUT, 'log', '-z', '--format=%H%n%an%n%aI%n%s', ...range], { failure });
  const told = from === undefined ? await list('-1', to) : await list(`${from}..${to}`).catch(() => list('-1', to));
  return told
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [id = '', author_name = '', timestamp = '', message = ''] = entry.split('\n');
      return { id, author_name, timestamp, message };
    });
}

async function findCommit(version: string): Promise<string> {
  const found = await readProgram('git', ['-C', CHECKOUT, 'rev-parse', '--quiet', '--verify', `${version}^{commit}`], {
    failure: `There is no version ${version} in the repository at ${CHECKOUT}.`,
  });
  return found.trim();
}

function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  return runProgram(program, args, { cwd, failure: `The release could not be built: ${program} ${args[0]} failed.` });
}
