import { setTimeout as sleep } from 'node:timers/promises';

/** Looks again and again; throws once patience ends. */
export async function waitUntil(isSo: () => Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > patienceMs) throw new Error('It did not come');
    await sleep(20);
  }
}
