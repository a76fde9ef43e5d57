import type { Config } from '../config.ts';
import { userAgent } from '../off/user-agent.ts';
import type { LiveSettings } from '../sync/live-products.ts';

/** How the site asks Open Food Facts for what it does not have; `null`: not at all. */
export function liveSettings(config: Config): LiveSettings | null {
  if (config.OFF_LIVE === 'off') return null;
  return {
    url: config.OFF_URL,
    userAgent: userAgent(config.CONTACT_EMAIL),
    timeoutMs: config.OFF_TIMEOUT_MS,
    waitMs: config.OFF_WAIT_MS,
    rememberMs: config.OFF_REMEMBER_HOURS * 3_600_000,
    perMinute: { product: config.OFF_PRODUCTS_PER_MINUTE, search: config.OFF_SEARCHES_PER_MINUTE },
    failuresToOpen: 3,
    backOff: { firstMs: 10_000, longestMs: 600_000 },
    takeUpEveryMs: 300_000,
  };
}
