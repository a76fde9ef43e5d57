import { type Command, Option } from 'commander';
import { provision } from '../deployment/provision.ts';
import { CommandFailed } from '../deployment/run-program.ts';
import { readTarget, type Target } from '../deployment/target.ts';

interface ProvisionOptions {
  readonly tls?: Target['tls'];
  readonly monitoring?: true;
}

const NOBODY_WATCHES =
  'The target does not say to whom alarms are mailed. Add `monitoring:` with `to`, `from` and `smarthost`: see deploy/targets/example.yml.';

export function addProvisionCommand(program: Command): void {
  program
    .command('provision')
    .description('make a bare Debian a server of the site, or bring one up to date')
    .argument('<environment>', 'name of a file in deploy/targets, or path of one')
    .addOption(new Option('--tls <kind>', 'where the certificate comes from').choices(['letsencrypt', 'self-signed']))
    .option('--monitoring', 'be sure of alarms: refuse a target that does not say to whom they are mailed')
    .action(async (environment: string, { tls, monitoring }: ProvisionOptions) => {
      const target = readTarget(environment);
      if (monitoring && !target.monitoring) throw new CommandFailed(NOBODY_WATCHES);
      await provision({ ...target, tls: tls ?? target.tls });
      console.log(`${target.ssh} is ready. Next: pur-beurre deploy ${environment}`);
    });
}
