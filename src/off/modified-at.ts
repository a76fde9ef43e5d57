import type { KnownDocument } from './known-fields.ts';
import { readWholeNumber } from './raw-values.ts';

/** 2100-01-01: nothing was modified later. */
const LATEST_S = 4_102_444_800;

/**
 * When the document was last modified at Open Food Facts, by which an older one never replaces a newer;
 * 1970 when nobody knows. In seconds, as number or text, or written out ("2026-03-25T18:05:13Z").
 */
export function readModifiedAt(document: KnownDocument): Date {
  const seconds = readSeconds(document.last_modified_t) ?? readSeconds(document.last_modified_datetime) ?? 0;
  return new Date(seconds * 1_000);
}

/**
 * When Open Food Facts last wrote the document: it computes grades anew without calling that a modification.
 * `null` when nobody knows.
 */
export function readWrittenAt(document: KnownDocument): Date | null {
  const written =
    readSeconds(document.last_updated_t) ??
    readSeconds(document.last_updated_datetime) ??
    readSeconds(document.last_modified_t) ??
    readSeconds(document.last_modified_datetime);
  return written === null ? null : new Date(written * 1_000);
}

function readSeconds(value: unknown): number | null {
  const seconds = readWholeNumber(value) ?? parseIsoTime(value);
  return seconds !== null && seconds > 0 && seconds < LATEST_S ? seconds : null;
}

/** Always UTC, said so or not. */
function parseIsoTime(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|\+00:00)?$/.exec(value.trim());
  const milliseconds = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1_000);
}
