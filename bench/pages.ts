import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Load, load, quantile } from './load.ts';
import { type RunningSite, startReadyString, startSite } from './running-site.ts';

const LOAD = { connections: 8, seconds: 5 };
const WARM_UP = { connections: 8, seconds: 2 };
const MOST_CODES = 100;

const SEARCHES = [
  'nutella',
  'pate a tartinner',
  'coca cola',
  'yaourt fraise',
  'pizza',
  'chips',
  'jambon blanc',
  'choc noisette',
];

/** Pages a second and times of the main pages, beside the bare framework sending the same page as a string. */
export async function benchPages(): Promise<void> {
  const site = await startSite();
  try {
    const codes = await listCodes(site.origin);
    const pages: Record<string, string[]> = {
      home: ['/'],
      search: SEARCHES.map((words) => `/recherche?q=${encodeURIComponent(words)}`),
      product: codes.map((code) => `/produits/${code}`),
      swaps: codes.map((code) => `/produits/${code}/substituts`),
    };
    const rows: Record<string, object> = {};
    for (const [name, paths] of Object.entries(pages)) rows[name] = await benchPage(site, paths);
    console.log(`Pages on the starter catalogue, ${LOAD.connections} connections, ${LOAD.seconds} s each:`);
    console.table(rows);
  } finally {
    await site.stop();
  }
}

async function benchPage(site: RunningSite, paths: readonly string[]): Promise<object> {
  const html = await fetchText(site.origin + paths[0]);
  const first = await timeEach(paths.map((path) => site.origin + path));
  await load(site.origin, paths, WARM_UP);
  const ours = await load(site.origin, paths, LOAD);
  const bare = await benchReadyString(html);
  return {
    'made p50 ms': milliseconds(quantile(first, 0.5)),
    'made p95 ms': milliseconds(quantile(first, 0.95)),
    'pages/s': Math.round(ours.pagesPerSecond),
    'p50 ms': milliseconds(ours.p50Ms),
    'p95 ms': milliseconds(ours.p95Ms),
    'bare pages/s': Math.round(bare.pagesPerSecond),
    ratio: Number((ours.pagesPerSecond / bare.pagesPerSecond).toFixed(3)),
    'KB html': kilobytes(Buffer.byteLength(html)),
    'KB gzip': kilobytes(gzipSync(html).length),
    'KB brotli': kilobytes(brotliCompressSync(html).length),
  };
}

async function benchReadyString(html: string): Promise<Load> {
  const bare = await startReadyString(html);
  try {
    await load(bare.origin, ['/'], WARM_UP);
    return await load(bare.origin, ['/'], LOAD);
  } finally {
    await bare.stop();
  }
}

/** Bar codes of graded products of many kinds, found without asking for a page that is timed later. */
async function listCodes(origin: string): Promise<string[]> {
  const codes = new Set<string>();
  for (const words of SEARCHES) {
    const html = await fetchText(`${origin}/recherche?q=${encodeURIComponent(words)}&tri=nom`);
    for (const [, code = ''] of html.matchAll(/\/produits\/(\d+)\/substituts/g)) codes.add(code);
  }
  return [...codes].slice(0, MOST_CODES);
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

/** Asks for each page once, one after the other: how long it takes to be made. Sorted, in milliseconds. */
async function timeEach(urls: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const url of urls) {
    const start = performance.now();
    await fetchText(url);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function milliseconds(value: number): number {
  return Number(value.toFixed(2));
}

function kilobytes(bytes: number): number {
  return Number((bytes / 1_000).toFixed(1));
}
