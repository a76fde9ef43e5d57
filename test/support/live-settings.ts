import type { LiveSettings } from '../../src/sync/live-products.ts';

/** How the site asks the double of Open Food Facts in tests: a visitor waits as long as it takes, unless said. */
export function liveSettings(url: string, settings: Partial<LiveSettings> = {}): LiveSettings {
  return {
    url,
    userAgent: 'PurBeurre/0.0 (contact@essai.example)',
    timeoutMs: 5_000,
    waitMs: 8_000,
    rememberMs: 86_400_000,
    perMinute: { product: 15, search: 10 },
    failuresToOpen: 3,
    backOff: { firstMs: 10_000, longestMs: 600_000 },
    takeUpEveryMs: 300_000,
    ...settings,
  };
}
