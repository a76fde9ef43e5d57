// The site attacked by tools that others wrote, on this machine only: `npm run attack`. Needs the programs `sqlmap` and
// `wapiti` (Debian: apt-get install sqlmap wapiti). Seconds at most for each attack: `-- --seconds 60`; one of the two databases:
// `-- --only embedded` or `-- --only server`; one of the two visitors: `-- --as stranger` or `-- --as account`. Ends with
// 1 when a tool found something or the site failed at a request.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attackWithSqlmap } from './sqlmap.ts';
import { startTarget, TARGET_KINDS } from './target.ts';
import { listTargets } from './targets.ts';
import { attackWithWapiti } from './wapiti.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '900' }, only: { type: 'string' }, as: { type: 'string' } },
});
const seconds = Number(values.seconds);
const folder = '.data/attack';
mkdirSync(folder, { recursive: true });

let isSound = true;
for (const kind of TARGET_KINDS.filter((name) => values.only === undefined || name === values.only)) {
  const target = await startTarget(kind);
  try {
    for (const visitor of await target.listVisitors()) {
      if (values.as !== undefined && values.as !== visitor.name) continue;
      const name = `${kind}-${visitor.name}`;
      const targets = await listTargets(target.origin, visitor);
      const attack = { origin: target.origin, visitor, targets, seconds, folder: join(folder, name) };
      for (const run of [attackWithSqlmap, attackWithWapiti]) {
        const { tool, findings, asked, ended } = await run(attack);
        if (findings.length > 0) isSound = false;
        const what = findings.length === 0 ? 'nothing found' : findings.join('\n  ');
        console.log(`${tool} on ${name}: ${asked}; ${ended}; ${what}`);
      }
    }
    const failures = target.listFailures();
    if (failures.length > 0) isSound = false;
    writeFileSync(join(folder, `${kind}-failures.log`), failures.join('\n'));
    console.log(
      `${kind}: ${failures.length} requests at which the site failed; it ${(await target.isWell()) ? 'is well' : 'IS DOWN'}`,
    );
  } finally {
    await target.stop();
  }
}
process.exitCode = isSound ? 0 : 1;
