import { type BoundedFetch, fetchBounded } from './bounded-fetch.ts';
import { type DeltaFile, parseDeltaIndex } from './delta-index.ts';

interface DeltaSettings extends BoundedFetch {
  /** Where files lie: "https://static.openfoodfacts.org/data" */
  readonly filesUrl: string;
}

export type DeltaIndex =
  | { readonly kind: 'listed'; readonly files: readonly DeltaFile[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Asks which daily files there are. Never throws. */
export async function fetchDeltaIndex(settings: DeltaSettings): Promise<DeltaIndex> {
  const reply = await fetchBounded(deltaUrl(settings.filesUrl, 'index.txt'), settings);
  if ('kind' in reply) return { kind: 'unreadable', reason: reply.reason };
  const files = parseDeltaIndex(reply.text);
  if (reply.status === 200 && files.length > 0) return { kind: 'listed', files };
  return { kind: 'unreadable', reason: reply.status === 200 ? 'no file is listed' : `status ${reply.status}` };
}

export function deltaUrl(filesUrl: string, name: string): string {
  return `${filesUrl.replace(/\/+$/, '')}/delta/${name}`;
}
