import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, type AttackReport, runTool } from './run-tool.ts';

/** Risk 2 adds statements that take their time. */
const OPTIONS = ['--batch', '--risk=2', '--timeout=10', '--retries=1', '--flush-session'];

/** Injection of SQL, at every parameter of every address and every field of every form. */
export async function attackWithSqlmap({ origin, visitor, targets, seconds, folder }: Attack): Promise<AttackReport> {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'addresses.txt');
  writeFileSync(list, `${targets.addresses.join('\n')}\n`);
  const common = [...OPTIONS, '--dbms=PostgreSQL', '--output-dir', join(folder, 'sqlmap')];
  const signedIn = visitor.cookies === '' ? [] : ['--cookie', visitor.cookies];
  const runs = [['-m', list, '--threads=4', ...signedIn]];
  // Cookies are tried from level 2 on.
  const cookies = ['langue=en', 'preferences=x.y', ...(visitor.cookies || 'session=x; csrf=x').split('; ')];
  const names = cookies.map((pair) => pair.split('=')[0]).join(',');
  runs.push(['-u', `${origin}/compte`, '--level=2', '-p', names, '--cookie', cookies.join('; ')]);
  for (const { page, form } of targets.forms) {
    const data = new URLSearchParams(form.fields).toString();
    const proof = form.fields._csrf === undefined ? [] : ['--csrf-token=_csrf', `--csrf-url=${origin}${page}`];
    runs.push(['-u', origin + form.action, '--data', data, ...signedIn, ...proof]);
  }
  const until = Date.now() + seconds * 1_000;
  const findings: string[] = [];
  let printed = '';
  let done = 0;
  for (const [n, run] of runs.entries()) {
    // Half of the time for the addresses, the rest fairly shared by the forms.
    const left = (until - Date.now()) / 1_000;
    const share = n === 0 ? left / 2 : left / (runs.length - n);
    const result = await runTool('sqlmap', [...run, ...common], share);
    findings.push(...listFindings(result.printed).map((finding) => `${run[1]}: ${finding}`));
    printed += `\n### ${run.join(' ')}\n${result.printed}`;
    if (!result.isCut) done++;
  }
  writeFileSync(join(folder, 'sqlmap.log'), printed);
  const tested = printed.match(/testing '/g)?.length ?? 0;
  return {
    tool: 'sqlmap',
    findings,
    asked: `${targets.addresses.length} addresses, ${targets.forms.length} forms, ${tested} tests`,
    ended: `${done} of ${runs.length} runs came to their end`,
  };
}

/** What it found, and what it suspected but had no time to judge: its suspicions come from pages that differ anyhow. */
function listFindings(printed: string): string[] {
  const found = printed.match(/^.*(?:is vulnerable|^Parameter: .*)$/gm) ?? [];
  const suspected = [...printed.matchAll(/(\w+ parameter '[^']+') appears to be .* injectable/g)].filter(
    ([, parameter]) => !printed.includes(`${parameter} does not seem to be injectable`),
  );
  return [...found, ...suspected.map(([words]) => `not judged: ${words}`)];
}
