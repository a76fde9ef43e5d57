import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSettings } from '../config.ts';
import { DEPLOY_FOLDER, readTarget } from './target.ts';

const GOOD = 'ssh: root@203.0.113.10\ndomain: purbeurre.example\ncontact: nous@purbeurre.example\n';

describe('readTarget', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pur-beurre-target-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (yaml: string, secrets?: string) => {
    const path = join(folder, 'shop.yml');
    writeFileSync(path, yaml);
    if (secrets !== undefined) writeFileSync(join(folder, 'shop.secrets.env'), secrets);
    return path;
  };

  it('needs three lines, and reckons with an honest server for the rest', () => {
    expect(readTarget(write(GOOD))).toMatchObject({
      name: 'shop',
      ssh: 'root@203.0.113.10',
      environment: 'production',
      tls: 'letsencrypt',
      web_instances: 2,
      settings: {},
      secrets: '',
    });
  });

  it('takes secrets from the file beside it', () => {
    const secrets = '# of the shop\nSMTP_URL=smtps://user:p=ss@mail.example\n\n';
    expect(readTarget(write(GOOD, secrets)).secrets).toBe(secrets);
  });

  it('keeps the token that announces releases from the server', () => {
    const secrets = 'SMTP_URL=a\nSENTRY_AUTH_TOKEN=s3cret\nSENTRY_ORG=pur-beurre\nSENTRY_PROJECT=site\nSENTRY_DSN=b\n';
    expect(readTarget(write(GOOD, secrets))).toMatchObject({
      secrets: 'SMTP_URL=a\nSENTRY_DSN=b\n',
      sentry: { token: 's3cret', organization: 'pur-beurre', project: 'site', url: 'https://sentry.io' },
    });
    expect(readTarget(write(GOOD, 'SENTRY_AUTH_TOKEN=s3cret\n'))).toMatchObject({ secrets: '' });
    expect(readTarget(write(GOOD)).sentry).toBeUndefined();
  });

  it('keeps the token that makes droplets from the server', () => {
    expect(readTarget(write(GOOD, 'DIGITALOCEAN_TOKEN=dop_v1_x\nSMTP_URL=a\n'))).toMatchObject({
      secrets: 'SMTP_URL=a\n',
      digitalOceanAccess: { token: 'dop_v1_x', url: 'https://api.digitalocean.com' },
    });
  });

  it('tells which line of the secrets is wrong, not what it holds', () => {
    const read = () => readTarget(write(GOOD, 'A=1\nhunter2\n'));
    expect(read).toThrow(/shop\.secrets\.env, line 2: NAME=value/);
    expect(read).not.toThrow(/hunter2/);
  });

  it.each([
    ['domain: https://purbeurre.example', 'domain: a domain name'],
    ['tls: none', 'tls: '],
    ['web_instances: 0', 'web_instances: '],
    ['ssh: "-oProxyCommand=reboot x"', 'ssh: user@address'],
    ['adress: 203.0.113.10', 'Unrecognized key'],
    ['settings: { publisher: nous }', 'settings.publisher: '],
  ])('refuses "%s" in a sentence with its place', (line, sentence) => {
    const key = line.split(':')[0] ?? '';
    const others = GOOD.split('\n').filter((each) => !each.startsWith(`${key}:`));
    expect(() => readTarget(write([...others, line].join('\n')))).toThrow(sentence);
  });

  it('says what is no YAML, and what file is missing', () => {
    expect(() => readTarget(write('ssh: [root'))).toThrow(/shop\.yml: .*line 1/s);
    expect(() => readTarget('no-such-shop')).toThrow(/no-such-shop\.yml\. Copy deploy\/targets\/example\.yml/);
  });

  it('reads the example that is to be copied, whose settings all exist', () => {
    const { settings } = readTarget(join(DEPLOY_FOLDER, 'targets/example.yml'));
    expect(listSettings().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(settings)));
  });
});
