import { type Config, readConfig, UnusableSettings } from '../config.ts';
import { openSentry, type SentryWitness } from '../monitoring/sentry.ts';
import { releaseName } from './release-name.ts';

/** Sentry as the settings say; `null`: not at all. Settings that cannot be used are the command's to complain of. */
export async function openSentryIfSet(): Promise<SentryWitness | null> {
  const config = readUsableConfig();
  if (config?.SENTRY_DSN === undefined) return null;
  return openSentry({
    dsn: config.SENTRY_DSN,
    release: releaseName(config),
    environment: config.APP_ENV,
    tracesRate: config.SENTRY_TRACES_RATE,
  });
}

function readUsableConfig(): Config | null {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof UnusableSettings) return null;
    throw error;
  }
}
