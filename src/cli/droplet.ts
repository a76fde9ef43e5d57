import type { Command } from 'commander';
import { connectDigitalOcean } from '../deployment/digitalocean-client.ts';
import { readDropletPlan } from '../deployment/droplet-plan.ts';
import { prepareDroplet } from '../deployment/prepare-droplet.ts';
import { CommandFailed } from '../deployment/run-program.ts';
import { readTarget } from '../deployment/target.ts';

export function addDropletCommand(program: Command): void {
  program
    .command('droplet')
    .description('make a server at DigitalOcean, and what it watches of it from outside')
    .argument('<environment>', 'name of a file in deploy/targets, or path of one')
    .option('--dry-run', 'look at what is there, and only say what would be done')
    .action(async (environment: string, { dryRun = false }: { dryRun?: boolean }) => {
      const { digitalocean, digitalOceanAccess, ...target } = readTarget(environment);
      if (digitalocean === undefined) throw new CommandFailed(NO_SECTION);
      if (digitalOceanAccess === undefined) throw new CommandFailed(NO_TOKEN);
      const addresses = await prepareDroplet({
        ocean: await connectDigitalOcean(digitalOceanAccess, { tell: console.log }),
        plan: readDropletPlan({ ...target, digitalocean }),
        dryRun,
        tell: console.log,
      });
      if (dryRun) console.log('Nothing was changed.');
      else if (addresses) console.log(nextSteps(environment, target.domain, addresses));
    });
}

const NO_SECTION = 'The target has no `digitalocean:` section: see deploy/targets/example.yml.';
const NO_TOKEN =
  'DIGITALOCEAN_TOKEN is missing among the secrets of the target: a token that may read and write droplets, monitoring and uptime.';

function nextSteps(environment: string, domain: string, addresses: readonly string[]): string {
  return `The server has ${addresses.join(' and ')}: point the A and AAAA records of ${domain} there, write
ssh: root@${addresses[0]} into the target, then: pur-beurre provision ${environment}`;
}
