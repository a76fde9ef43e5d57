import { Argument, type Command } from 'commander';
import type { Job, SentryWitness } from '../monitoring/sentry.ts';

/** As the crontab of `deploy/ansible/roles/application` has them; a backup that copies itself away may take its time. */
export const BACKUPS: Readonly<Record<string, Job>> = {
  'backup-night': { slug: 'backup-night', crontab: '35 2 * * *', lateAfterMinutes: 120, longestMinutes: 120 },
  'backup-week': { slug: 'backup-week', crontab: '20 4 * * 0', lateAfterMinutes: 240, longestMinutes: 240 },
};

/** What systemd calls an end that was no failure. */
const SUCCESS = 'success';

/** For work that is not done by this program: its unit tells how it ended, and Sentry misses the one that never does. */
export function addCheckInCommand(program: Command, sentry: SentryWitness | null): void {
  program
    .command('check-in')
    .description('tell Sentry how a backup ended; for the unit that makes it')
    .addArgument(new Argument('<job>', 'what was done').choices(Object.keys(BACKUPS)))
    .argument('<result>', 'as systemd says it in SERVICE_RESULT: "success", or how it failed')
    .action(async (name: string, result: string) => {
      const job = BACKUPS[name];
      if (job === undefined || sentry === null) return;
      sentry.checkIn(job, result === SUCCESS ? 'ok' : 'error');
      await sentry.close();
    });
}
