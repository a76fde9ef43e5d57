/** A daily file of changed products, named for the time between which they changed. */
export interface DeltaFile {
  readonly name: string;
  /** Seconds since 1970. */
  readonly fromS: number;
  readonly untilS: number;
}

/** What there is to apply, and whether something before it is missing. */
export interface PendingDeltas {
  readonly files: readonly DeltaFile[];
  /** True when changes lie between the last file applied and the first one that is still there. */
  readonly gap: boolean;
}

/**
 * Reads the index of daily files, the oldest first. A line that names no such file is passed over: nothing that
 * the index says is ever used as a path.
 */
export function parseDeltaIndex(text: string): DeltaFile[] {
  const files = new Map<string, DeltaFile>();
  for (const line of text.split('\n')) {
    const file = parseDeltaName(line.trim());
    if (file) files.set(file.name, file);
  }
  return [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function parseDeltaName(name: string): DeltaFile | undefined {
  const match = /^openfoodfacts_products_(\d{10})_(\d{10})\.json\.gz$/.exec(name);
  return match ? { name, fromS: Number(match[1]), untilS: Number(match[2]) } : undefined;
}

/** `lastApplied`: name of the last file that is in; without one nobody knows since when changes are missing. */
export function listPendingDeltas(index: readonly DeltaFile[], lastApplied: string | null): PendingDeltas {
  const last = lastApplied === null ? undefined : parseDeltaName(lastApplied);
  if (last === undefined) return { files: index, gap: true };
  const files = index.filter(({ name }) => name > last.name);
  return { files, gap: files[0] !== undefined && files[0].fromS > last.untilS };
}
