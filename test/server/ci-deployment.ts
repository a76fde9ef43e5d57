import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DebianMachine } from './debian-machine.ts';
import { describeTarget, type Operator } from './operator.ts';

/**
 * Tags the operator's version and does with it what CI does then: nothing but the repository and the two secrets of CI
 * says how the server is reached. Returns what was printed; throws when it fails.
 */
export async function deployByCi(operator: Operator, machine: DebianMachine, version: string): Promise<string> {
  const home = join(operator.folder, 'ci');
  mkdirSync(home);
  const sshConfig = join(home, 'ssh_config');
  // ssh asks the system, not HOME, where the known servers are; keys of whoever runs the test are not CI's.
  writeFileSync(
    sshConfig,
    `UserKnownHostsFile ${home}/.ssh/known_hosts\nStrictHostKeyChecking yes\nIdentityFile none\n`,
  );
  const target = describeTarget(machine, { ssh: `root@${machine.address}`, ssh_config: sshConfig });
  operator.add('deploy/targets/production.yml', JSON.stringify(target));
  operator.commit('Describe production');
  operator.tag(version);
  // CI has a checkout that nobody has built.
  rmSync(join(operator.clone, 'dist'), { recursive: true });
  const { stdout, stderr } = await promisify(execFile)('.ci/run', ['production'], {
    cwd: operator.clone,
    env: { ...process.env, ...npmSettings(), HOME: home, ...secretsOf(machine) },
    maxBuffer: 64 * 1_024 * 1_024,
  });
  return stdout + stderr;
}

function secretsOf(machine: DebianMachine) {
  const said = (name: string) =>
    execFileSync('ssh', ['-G', '-F', machine.sshConfig, machine.name], { encoding: 'utf8' })
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1) ?? '';
  return {
    DEPLOY_KEY: readFileSync(said('identityfile'), 'utf8'),
    DEPLOY_KNOWN_HOSTS: readFileSync(said('userknownhostsfile'), 'utf8').trim(),
  };
}

/** npm goes by HOME, too: where packages come from, and those that are here already, stay the same. */
function npmSettings() {
  return { npm_config_userconfig: join(homedir(), '.npmrc'), npm_config_cache: join(homedir(), '.npm') };
}
