import { createRequire } from 'node:module';
import type { Config } from '../config.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** What metrics, alarms and Sentry call the release that runs. */
export function releaseName({ RELEASE }: Config): string {
  return RELEASE ?? `pur-beurre@${version}`;
}
