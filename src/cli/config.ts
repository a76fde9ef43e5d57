import type { Command } from 'commander';
import { listSettings, readConfig } from '../config.ts';

export function addConfigCommand(program: Command): void {
  program
    .command('config')
    .description('print every setting, its value in force and what it means')
    .action(() => {
      const config = readConfig();
      for (const { name, secret, means } of listSettings()) {
        const value = config[name];
        const shown = value === undefined ? '(not set)' : secret ? '(set, not shown)' : value;
        console.log(`${name} = ${shown}\n    ${means}`);
      }
    });
}
