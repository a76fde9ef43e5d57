import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again; throws after ten seconds. */
export async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > 10_000) throw new Error('It did not come');
    await sleep(20);
  }
}
