import type { Command } from 'commander';
import { deploy } from '../deployment/deploy.ts';
import { readTarget } from '../deployment/target.ts';

export function addDeployCommand(program: Command): void {
  program
    .command('deploy')
    .description('build a version, send it to the server and make it live')
    .argument('<environment>', 'name of a file in deploy/targets, or path of one')
    .option('--version <version>', 'a tag, a branch or a commit of the repository', 'HEAD')
    .action(async (environment: string, { version }: { version: string }) => {
      const target = readTarget(environment);
      const { name } = await deploy({ target, version, now: () => new Date(), tell: console.log });
      console.log(`https://${target.domain} is at ${name}.`);
    });
}
