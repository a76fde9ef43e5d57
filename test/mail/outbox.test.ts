import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../support/databases.ts';
import { run } from '../support/program.ts';

const LETTER = ['password-changed', 'colette@exemple.fr'];

describe('without a mail server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-outbox-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('mail send keeps letters as files for the operator alone, and says where; mail list shows them', async () => {
    const { database, environment, discard } = await openTestDatabase('server', 'starter');
    try {
      await database.query(`insert into mail (kind, recipient, language) values ($1, $2, 'en')`, LETTER);
      const settings = { ...environment, DATA_DIR: folder, PUBLIC_URL: 'https://purbeurre.example/' };
      const { code, printed } = await run(['mail', 'send'], settings);
      const outbox = join(folder, 'outbox');
      const [file = '', ...others] = readdirSync(outbox);
      expect(others).toEqual([]);
      expect({ code, printed }).toEqual({ code: 0, printed: `1 password-changed: sent (${join(outbox, file)})\n` });
      expect([statSync(outbox).mode & 0o777, statSync(join(outbox, file)).mode & 0o777]).toEqual([0o700, 0o600]);

      const mail = await PostalMime.parse(readFileSync(join(outbox, file)));
      expect(mail).toMatchObject({
        from: { name: 'Pur Beurre', address: 'contact@purbeurre.example' },
        to: [{ address: 'colette@exemple.fr' }],
        subject: 'Your password has changed',
      });
      expect(mail.text).toContain('https://purbeurre.example/mot-de-passe-oublie');

      expect((await run(['mail', 'send'], settings)).printed).toBe('No letter waits.\n');
      expect((await run(['mail', 'list'], settings)).printed).toMatch(/sent +password-changed +colette@exemple\.fr/);
    } finally {
      await discard();
    }
  });

  it('mail send ends with 1 when a letter could not be delivered, and does not show the server’s password', async () => {
    const { database, environment, discard } = await openTestDatabase('server', 'starter');
    try {
      await database.query(`insert into mail (kind, recipient, language) values ($1, $2, 'fr')`, LETTER);
      const settings = { ...environment, SMTP_URL: 'smtp://colette:s3cret@127.0.0.1:1' };
      const { code, printed } = await run(['mail', 'send'], settings);
      expect([code, printed]).toEqual([1, expect.stringMatching(/^1 password-changed: postponed \(.*ECONNREFUSED/)]);
      expect(printed).not.toContain('s3cret');
      expect((await run(['mail', 'list'], settings)).printed).toContain('waiting');
    } finally {
      await discard();
    }
  });
});
