import type { Config } from '../config.ts';
import type { LogLevel } from '../monitoring/log.ts';

/** Who looks at a terminal reads; what follows a file or the journal parses. */
export function logSettings({ LOG_LEVEL, LOG_FORMAT }: Config): { level: LogLevel; readable: boolean } {
  const readable = LOG_FORMAT === 'auto' ? process.stdout.isTTY === true : LOG_FORMAT === 'readable';
  return { level: LOG_LEVEL, readable };
}
