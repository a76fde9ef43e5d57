import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../deploy/monitoring');
const OPERATIONS = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
const rules = readFileSync(join(FOLDER, 'rules.yml'), 'utf8');
const alarms = [...rules.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);

it('sound when they must and keep quiet short of it', () => {
  // Exit code 0 only when every case of the file holds.
  execFileSync('promtool', ['test', 'rules', 'rules.test.yml'], { cwd: FOLDER, stdio: 'pipe' });
});

it.each(alarms)('%s is tried both ways, and has its section in docs/operations.md', (alarm) => {
  const tests = readFileSync(join(FOLDER, 'rules.test.yml'), 'utf8');
  expect(tests).toContain(`name: ${alarm} sounds`);
  expect(tests).toContain(`name: ${alarm} keeps quiet`);
  expect(OPERATIONS).toContain(`### ${alarm}\n`);
});

it('are such as Prometheus takes', () => {
  const checked = execFileSync('promtool', ['check', 'config', 'prometheus.yml'], { cwd: FOLDER, encoding: 'utf8' });
  expect(checked).toContain(`${alarms.length} rules found`);
});
