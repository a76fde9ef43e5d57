import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, type AttackReport, runTool } from './run-tool.ts';

/** Level 2 tries cookies, too; risk 2 adds statements that take their time. */
const OPTIONS = ['--batch', '--level=2', '--risk=2', '--threads=4', '--timeout=10', '--retries=1', '--flush-session'];

/** Injection of SQL, at every parameter of every address and every field of every form. */
export async function attackWithSqlmap({ origin, visitor, targets, seconds, folder }: Attack): Promise<AttackReport> {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'addresses.txt');
  writeFileSync(list, `${targets.addresses.join('\n')}\n`);
  const common = [...OPTIONS, '--dbms=PostgreSQL', '--output-dir', join(folder, 'sqlmap')];
  if (visitor.cookies !== '') common.push('--cookie', visitor.cookies);
  const runs = [['-m', list]];
  for (const { page, form } of targets.forms) {
    const data = new URLSearchParams(form.fields).toString();
    const proof = form.fields._csrf === undefined ? [] : ['--csrf-token=_csrf', `--csrf-url=${origin}${page}`];
    runs.push(['-u', origin + form.action, '--data', data, ...proof]);
  }
  const until = Date.now() + seconds * 1_000;
  let printed = '';
  let done = 0;
  for (const [n, run] of runs.entries()) {
    // Half of the time for the addresses, the rest fairly shared by the forms.
    const left = (until - Date.now()) / 1_000;
    const share = n === 0 ? left / 2 : left / (runs.length - n);
    const result = await runTool('sqlmap', [...run, ...common], share);
    printed += `\n### ${run.join(' ')}\n${result.printed}`;
    if (!result.isCut) done++;
  }
  writeFileSync(join(folder, 'sqlmap.log'), printed);
  const tested = printed.match(/testing '/g)?.length ?? 0;
  return {
    tool: 'sqlmap',
    findings: printed.match(/^.*(?:appears to be .*injectable|is vulnerable|Parameter: .*).*$/gm) ?? [],
    asked: `${targets.addresses.length} addresses, ${targets.forms.length} forms, ${tested} tests`,
    ended: `${done} of ${runs.length} runs came to their end`,
  };
}
