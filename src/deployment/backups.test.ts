import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newestBackups } from './backups.ts';

function newestOf(names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pur-beurre-backups-'));
  try {
    for (const name of names) writeFileSync(join(folder, name), '');
    return newestBackups(folder).map(({ kind, path }) => [kind, path.slice(folder.length + 1)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [MONDAY, TUESDAY, SUNDAY] = ['20261123T013500Z', '20261124T013500Z', '20261122T032000Z'];

it('puts everything back first, then what belongs to people, each from the newest file', () => {
  const names = [`night-${TUESDAY}.dump.age`, `night-${MONDAY}.dump.age`, `week-${SUNDAY}.dump.age`];
  expect(newestOf(names)).toEqual([
    ['week', `week-${SUNDAY}.dump.age`],
    ['night', `night-${TUESDAY}.dump.age`],
  ]);
});

it('does with one of them', () => {
  expect(newestOf([`night-${MONDAY}.dump.age`])).toEqual([['night', `night-${MONDAY}.dump.age`]]);
});

it('takes nothing else for a backup: not the half of one, not a decrypted one', () => {
  expect(newestOf([`.night-${MONDAY}.dump.age`, `week-${SUNDAY}.dump`, 'week-last.dump.age', 'key.txt'])).toEqual([]);
});
