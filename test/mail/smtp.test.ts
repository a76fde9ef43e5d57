import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Letter } from '../../src/mail/letter.ts';
import { listMail, queueMail } from '../../src/mail/mail-store.ts';
import { deliverDueMail, type MailEvent, type PostRound } from '../../src/mail/postman.ts';
import { SmtpClient } from '../../src/mail/smtp-client.ts';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { type MailFault, MailServer } from '../support/mail-server.ts';

const LETTER: Letter = {
  language: 'fr',
  subject: 'Crème brûlée à l’œuf',
  paragraphs: ['Une première ligne, longue comme un jour sans pain : elle ne tient pas dans une ligne de courrier.'],
  action: { label: 'Goûter', address: 'https://purbeurre.example/x?jeton=S3CRET-TOKEN' },
};
const RECIPIENT = 'colette@exemple.fr';

describe.each(DATABASE_KINDS)('letters over SMTP, queued in the %s database,', (kind) => {
  let test: TestDatabase;
  let server: MailServer;
  let client: SmtpClient;
  let round: PostRound;
  beforeAll(async () => {
    test = await openTestDatabase(kind, 'starter');
  });
  afterAll(() => test.discard());
  beforeEach(async () => {
    server = await MailServer.start();
    client = new SmtpClient({ url: server.url, from: 'Pur Beurre <bonjour@purbeurre.example>', timeoutMs: 3_000 });
    round = {
      database: test.database,
      carrier: client,
      write: async () => LETTER,
      sender: () => ({ siteUrl: 'https://purbeurre.example', contactEmail: 'contact@purbeurre.example' }),
      random: Math.random,
      tell: () => {},
    };
    await test.database.query('delete from mail');
  });
  afterEach(async () => {
    client.close();
    await server.stop();
  });

  const queue = (recipient = RECIPIENT) =>
    queueMail(test.database, { kind: 'a-letter', recipient, accountId: null, language: 'fr' });
  const deliver = (): Promise<MailEvent[]> => deliverDueMail(round);
  /** As if the time to the next attempt had passed. */
  const wait = () => test.database.query('update mail set due_at = now()');
  const age = (hours: number) =>
    test.database.query('update mail set queued_at = queued_at - make_interval(hours => $1)', [hours]);

  it('arrive whole, in two parts, from whom they should', async () => {
    await queue();
    expect(await deliver()).toMatchObject([{ kind: 'a-letter', outcome: 'sent', attempts: 1 }]);
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      from: { name: 'Pur Beurre', address: 'bonjour@purbeurre.example' },
      to: [{ address: RECIPIENT }],
      subject: LETTER.subject,
    });
    expect(mail?.messageId).toMatch(/^<[\da-f-]{36}@purbeurre\.example>$/);
    expect(mail?.text).toContain(LETTER.paragraphs[0]);
    expect(mail?.text).toContain('https://purbeurre.example/x?jeton=S3CRET-TOKEN');
    expect(mail?.html).toContain('href="https://purbeurre.example/x?jeton=S3CRET-TOKEN"');
    expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('reach one mailbox only, whatever stands in the address', async () => {
    for (const recipient of ['a@b.fr, evil@c.fr', 'a@b.fr\r\nBcc: evil@c.fr', '"x" <evil@c.fr>'])
      await queue(recipient);
    await deliver();
    for (const mail of server.mails) {
      expect(mail.bcc).toBeUndefined();
      expect(mail.to).toHaveLength(1);
    }
  });

  it.each<MailFault>(['drops', 'busy', 'refuses'])(
    'wait while the server %s, and arrive once it is well',
    async (fault) => {
      server.fault = fault;
      await queue();
      expect(await deliver()).toMatchObject([{ outcome: 'postponed', attempts: 1 }]);
      expect(await deliver()).toEqual([]);
      await wait();
      expect(await deliver()).toMatchObject([{ outcome: 'postponed', attempts: 2 }]);
      server.fault = 'none';
      await wait();
      expect(await deliver()).toMatchObject([{ outcome: 'sent', attempts: 3 }]);
      expect(server.mails).toHaveLength(1);
    },
  );

  it('wait while no server is there', async () => {
    const { port } = server;
    await server.stop();
    await queue();
    expect(await deliver()).toMatchObject([{ outcome: 'postponed', reason: expect.stringContaining('ECONN') }]);
    server = await MailServer.start(port);
    await wait();
    expect(await deliver()).toMatchObject([{ outcome: 'sent' }]);
  });

  it('are given up after three days, not before, and stay to be seen', async () => {
    server.fault = 'refuses';
    await queue();
    await age(71);
    expect(await deliver()).toMatchObject([{ outcome: 'postponed' }]);
    await age(2);
    await wait();
    expect(await deliver()).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('554') }]);
    await wait();
    expect(await deliver()).toEqual([]);
    expect(await listMail(test.database, 10)).toMatchObject([
      { state: 'failed', lastError: expect.stringContaining('554') },
    ]);
  });

  it('are given up at once for a mailbox that does not exist', async () => {
    server.fault = 'unknown-recipient';
    await queue();
    expect(await deliver()).toMatchObject([{ outcome: 'failed', attempts: 1 }]);
  });

  it('arrive twice, rather than never, when the answer is lost; whoever gets both can tell', async () => {
    server.fault = 'lost-answer';
    await queue();
    expect(await deliver()).toMatchObject([{ outcome: 'postponed' }]);
    server.fault = 'none';
    await wait();
    await deliver();
    expect(server.mails).toHaveLength(2);
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('are taken up again when the process that took them is gone', async () => {
    await queue();
    await test.database.query(`update mail set attempts = 1, due_at = now() + interval '3 minutes'`);
    expect(await deliver()).toEqual([]);
    await wait();
    expect(await deliver()).toMatchObject([{ outcome: 'sent', attempts: 2 }]);
  });

  it('are each brought away once by processes that work at the same time', async () => {
    for (let n = 0; n < 12; n++) await queue(`personne${n}@exemple.fr`);
    const rounds = await Promise.all([deliver(), deliver(), deliver()]);
    expect(rounds.flat().every(({ outcome }) => outcome === 'sent')).toBe(true);
    expect(new Set(server.mails.map(({ to }) => to?.[0]?.address)).size).toBe(12);
    expect(server.mails).toHaveLength(12);
  });

  it('are dropped when there is nothing to write any more', async () => {
    round = { ...round, write: async () => null };
    await queue();
    expect(await deliver()).toMatchObject([{ outcome: 'dropped' }]);
    expect(server.mails).toEqual([]);
  });

  it('leave neither words nor tokens behind, and are forgotten after a day', async () => {
    await queue();
    await deliver();
    const rows = await test.database.query<{ row: string }>('select mail::text as row from mail');
    expect(JSON.stringify(rows)).not.toMatch(/S3CRET|pain|brûlée/);
    await test.database.query(`update mail set settled_at = now() - interval '25 hours'`);
    await deliver();
    expect(await listMail(test.database, 10)).toEqual([]);
  });
});
