import { type Command, Option } from 'commander';
import { provision } from '../deployment/provision.ts';
import { readTarget, type Target } from '../deployment/target.ts';

export function addProvisionCommand(program: Command): void {
  program
    .command('provision')
    .description('make a bare Debian a server of the site, or bring one up to date')
    .argument('<environment>', 'name of a file in deploy/targets, or path of one')
    .addOption(new Option('--tls <kind>', 'where the certificate comes from').choices(['letsencrypt', 'self-signed']))
    .action(async (environment: string, { tls }: { tls?: Target['tls'] }) => {
      const target = readTarget(environment);
      await provision({ ...target, tls: tls ?? target.tls });
      console.log(`${target.ssh} is ready. Next: pur-beurre deploy ${environment}`);
    });
}
