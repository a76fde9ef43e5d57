import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTaxonomyFile, type TaxonomyEntry } from './taxonomy-entry.ts';
import { UnusableDump } from './unusable-dump.ts';

const TIMEOUT_MS = 120_000;

/** A taxonomy by its name ("categories"), from a folder or from below an address. Throws `UnusableDump`. */
export async function fetchTaxonomy(base: string, name: string, userAgent: string): Promise<TaxonomyEntry[]> {
  const file = `${name}.json`;
  const text = /^https?:\/\//i.test(base)
    ? fetchText(`${base.replace(/\/$/, '')}/${file}`, userAgent)
    : readFile(join(base, file), 'utf8');
  try {
    const entries = readTaxonomyFile(JSON.parse(await text));
    if (entries.length > 0) return entries;
  } catch (error) {
    throw new UnusableDump(`The taxonomy ${file} of ${base} cannot be read: ${(error as Error).message}`);
  }
  throw new UnusableDump(`The taxonomy ${file} of ${base} holds no entry.`);
}

async function fetchText(url: string, userAgent: string): Promise<string> {
  const response = await fetch(url, {
    headers: { 'user-agent': userAgent },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  return response.text();
}
