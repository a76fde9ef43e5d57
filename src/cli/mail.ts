import type { Command } from 'commander';
import { writeAccountLetter } from '../accounts/write-letter.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { requireCurrentSchema } from '../database/migrate.ts';
import { listMail } from '../mail/mail-store.ts';
import { deliverDueMail } from '../mail/postman.ts';
import { openCarrier, publicUrl } from './mail-settings.ts';
import { mailLine, mailTable } from './mail-words.ts';
import { withDatabase } from './with-database.ts';

const LETTERS_SHOWN = 100;

export function addMailCommand(program: Command): void {
  const mail = program.command('mail').description('letters to visitors');
  mail
    .command('send')
    .description('bring away every letter whose turn it is; the site does so too while it runs')
    .action(() => withDatabase(sendMail));
  mail
    .command('list')
    .description('show the letters that wait, and those of the last day')
    .action(() =>
      withDatabase(async (database) => {
        await requireCurrentSchema(database);
        console.log(mailTable(await listMail(database, LETTERS_SHOWN)));
      }),
    );
}

async function sendMail(database: Database): Promise<void> {
  await requireCurrentSchema(database);
  const config = readConfig();
  const carrier = openCarrier(config);
  const sender = () => ({ siteUrl: publicUrl(config), contactEmail: config.CONTACT_EMAIL });
  try {
    const events = await deliverDueMail({
      database,
      carrier,
      sender,
      write: writeAccountLetter(database, sender),
      random: Math.random,
      tell: (event) => console.log(mailLine(event)),
    });
    if (events.length === 0) console.log('No letter waits.');
    if (events.some(({ outcome }) => outcome === 'failed' || outcome === 'postponed')) process.exitCode = 1;
  } finally {
    carrier.close();
  }
}
