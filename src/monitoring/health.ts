import { formatCount, formatTenths } from '../web/format.ts';
import { type InEachLanguage, inEachLanguage } from '../web/language.ts';

/** `warning`: visitors are served, but somebody should look; `failed`: they cannot be served. */
export type CheckState = 'ok' | 'warning' | 'failed';

export interface Check {
  readonly name: 'database' | 'schema' | 'disk' | 'sync';
  readonly state: CheckState;
  /** What was seen, for the operator. */
  readonly reason: InEachLanguage<string>;
}

export interface Health {
  /** False when any check failed: whoever sends visitors here should send them elsewhere. */
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

export function toHealth(checks: readonly Check[]): Health {
  return { ready: checks.every(({ state }) => state !== 'failed'), checks };
}

/** A night without synchronisation, and the time that the next one takes. */
const LATE_SYNC_HOURS = 26;
const HOUR_MS = 3_600_000;

/** When the synchronisation was last known to have done its work. */
export interface SyncTimes {
  /** End of the last run that did its work; `null`: none has. */
  readonly lastDone: Date | null;
  /** Start of the first run of all; `null`: this site does not synchronise. */
  readonly firstStarted: Date | null;
}

/** Old data are no reason to turn visitors away, nor to refuse the release that mends the synchronisation. */
export function judgeSync({ lastDone, firstStarted }: SyncTimes, now: number): Check {
  const since = lastDone ?? firstStarted;
  if (since === null) return { name: 'sync', state: 'ok', reason: NO_SYNC };
  const hours = (now - since.getTime()) / HOUR_MS;
  const did = lastDone === null ? NONE_DONE : LAST_DONE;
  return {
    name: 'sync',
    state: hours > LATE_SYNC_HOURS ? 'warning' : 'ok',
    reason: {
      fr: `${did.fr} il y a ${formatTenths(hours, 'fr')}\u00a0h`,
      en: `${did.en} ${hours.toFixed(1)} hours ago`,
    },
  };
}

const NO_SYNC = inEachLanguage({ fr: 'aucune n’a encore tourné', en: 'no synchronisation has run yet' });
const NONE_DONE = inEachLanguage({
  fr: 'aucune n’a abouti, la première a commencé',
  en: 'no run has done its work, the first began',
});
const LAST_DONE = inEachLanguage({
  fr: 'la dernière qui a abouti s’est terminée',
  en: 'the last run that did its work ended',
});

const MIB = 1_024 * 1_024;
const LEAST_FREE = { warningShare: 0.1, failedBytes: 64 * MIB };

/** What a file system has room for. */
export interface DiskRoom {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

export function judgeDisk({ freeBytes, totalBytes }: DiskRoom): Check {
  const share = totalBytes === 0 ? 0 : freeBytes / totalBytes;
  const state = freeBytes < LEAST_FREE.failedBytes ? 'failed' : share < LEAST_FREE.warningShare ? 'warning' : 'ok';
  const [mib, percent] = [Math.floor(freeBytes / MIB), Math.floor(100 * share)];
  return {
    name: 'disk',
    state,
    reason: {
      fr: `${formatCount(mib, 'fr')}\u00a0Mio libres, ${percent}\u00a0%`,
      en: `${mib} MiB free, ${percent} %`,
    },
  };
}

/** What cannot be found out: the words of whoever failed, in whatever language they are. */
export function failedCheck(name: Check['name'], error: unknown): Check {
  const { message } = error as Error;
  return { name, state: 'failed', reason: { fr: message, en: message } };
}
