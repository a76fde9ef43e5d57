const MINUTE_MS = 60_000;
const MOST_PRODUCT_READS = 15;
const MOST_SEARCHES = 10;

/** The limits of 2026-04-22: 15 product reads and 10 searches in any minute; more is answered by 503. */
export class RequestLimits {
  readonly #seen = new Map<'product' | 'search', number[]>();
  #enforced = false;

  enforce(): void {
    this.#enforced = true;
  }

  lift(): void {
    this.#enforced = false;
    this.#seen.clear();
  }

  refuses(path: string, now: number): boolean {
    const kind = /^\/api\/v[\d.]+\/product\//.test(path)
      ? 'product'
      : /^\/(cgi\/search\.pl|api\/v2\/search)$/.test(path)
        ? 'search'
        : undefined;
    if (!this.#enforced || kind === undefined) return false;
    const recent = (this.#seen.get(kind) ?? []).filter((at) => at > now - MINUTE_MS);
    this.#seen.set(kind, [...recent, now]);
    return recent.length >= (kind === 'product' ? MOST_PRODUCT_READS : MOST_SEARCHES);
  }
}
