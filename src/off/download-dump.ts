import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { UnusableDump } from './unusable-dump.ts';

export interface DownloadOptions {
  /** Where the file lies until it is removed; made when missing. */
  readonly folder: string;
  readonly userAgent: string;
  readonly onProgress?: (progress: { readonly bytesRead: number; readonly bytesTotal: number | undefined }) => void;
  /** Without a byte for so long, the connection counts as lost. */
  readonly silenceMs?: number;
  /** Before the first new attempt; doubled for each that follows. */
  readonly pauseMs?: number;
}

/** How many connections in a row may bring nothing. */
const MOST_FAILURES = 5;

/** What a part of a file is part of. */
interface Part {
  /** Entity tag or date by which the server knows this very version. */
  readonly validator: string | null;
  readonly bytesTotal: number | undefined;
}

/**
 * Brings a file from the web to this machine, going on where an earlier attempt stopped. The file is
 * asked for anew only as far as it is missing, and from its start when the server has a newer one.
 */
export async function downloadDump(url: URL, options: DownloadOptions): Promise<string> {
  const { pauseMs = 1_000 } = options;
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const name = createHash('sha256').update(url.href).digest('hex').slice(0, 12);
  const path = join(options.folder, `${name}-${basename(url.pathname) || 'dump'}`);
  for (let failures = 0; ; ) {
    const before = await sizeOf(path);
    try {
      if (await fetchRest(url, path, before, options)) return path;
      failures = (await sizeOf(path)) > before ? 0 : failures + 1;
      if (failures >= MOST_FAILURES) throw new UnusableDump(`${url.href} ends too early, again and again.`);
    } catch (error) {
      if (error instanceof UnusableDump) throw error;
      failures = (await sizeOf(path)) > before ? 0 : failures + 1;
      if (failures >= MOST_FAILURES) throw new UnusableDump(`${url.href} cannot be fetched: ${reasonOf(error)}`);
    }
    await wait(pauseMs * 2 ** failures);
  }
}

export async function removeDownload(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(partFile(path), { force: true });
}

/** True when the file is whole. */
async function fetchRest(url: URL, path: string, have: number, options: DownloadOptions): Promise<boolean> {
  const { userAgent, silenceMs = 60_000, onProgress = () => {} } = options;
  const part = have > 0 ? await readPart(path) : undefined;
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error('no answer')), silenceMs);
  try {
    const response = await fetch(url, {
      headers: {
        'user-agent': userAgent,
        'accept-encoding': 'identity',
        ...(part?.validator ? { range: `bytes=${have}-`, 'if-range': part.validator } : {}),
      },
      signal: abort.signal,
    });
    // Asked for what follows the last byte, the server says that nothing does.
    if (response.status === 416 && part?.bytesTotal === have) return true;
    const resumed = response.status === 206;
    if (!resumed) await removeDownload(path);
    if (response.status === 416) return false;
    if (!response.ok || response.body === null) refuse(url, response.status);
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const bytesTotal = Number.isFinite(length) ? length + (resumed ? have : 0) : undefined;
    await writePart(path, { validator: validatorOf(response), bytesTotal });
    const file = createWriteStream(path, { flags: resumed ? 'a' : 'w' });
    let bytesRead = resumed ? have : 0;
    try {
      for await (const block of response.body) {
        timer.refresh();
        bytesRead += block.byteLength;
        if (!file.write(block)) await once(file, 'drain');
        onProgress({ bytesRead, bytesTotal });
      }
    } finally {
      await new Promise<void>((resolve) => file.end(resolve));
    }
    return bytesTotal === undefined || bytesRead === bytesTotal;
  } finally {
    clearTimeout(timer);
  }
}

/** What the server would say again is an end; what may pass is tried again. */
function refuse(url: URL, status: number): never {
  if (status >= 500 || status === 429) throw new Error(`the server answers ${status}`);
  throw new UnusableDump(`${url.href} cannot be fetched: the server answers ${status}.`);
}

function validatorOf(response: Response): string | null {
  const tag = response.headers.get('etag');
  // A weak tag says "as good as the same", which is not enough to join two halves.
  return tag !== null && !tag.startsWith('W/') ? tag : response.headers.get('last-modified');
}

const partFile = (path: string) => `${path}.json`;

async function readPart(path: string): Promise<Part | undefined> {
  if (!existsSync(partFile(path))) return undefined;
  try {
    return JSON.parse(await readFile(partFile(path), 'utf8'));
  } catch {
    return undefined;
  }
}

function writePart(path: string, part: Part): Promise<void> {
  return writeFile(partFile(path), JSON.stringify(part));
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}
