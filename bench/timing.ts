import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareTimes } from './compare-times.ts';
import { Random } from './random.ts';
import { type RunningSite, startSite } from './running-site.ts';

const TIMES = 200;
/** Each address is used a few times, as few as letters to one address are limited. */
const KNOWN = 40;
const PASSWORD = 'quatre croissants pour le train';
const WRONG = 'quatre tartines pour le bateau';

/** A form, and the address typed into it by whoever wants to know whether it has an account. */
interface Question {
  readonly name: string;
  readonly path: string;
  readonly fields: (email: string) => Readonly<Record<string, string>>;
}

const QUESTIONS: readonly Question[] = [
  { name: 'sign-in', path: '/connexion', fields: (email) => ({ email, password: WRONG }) },
  { name: 'forgotten password', path: '/mot-de-passe-oublie', fields: (email) => ({ email }) },
  { name: 'sign-up', path: '/inscription', fields: (email) => ({ email, password: WRONG }) },
];

/** Whether the time of an answer tells who has an account: known and unknown addresses, one after the other by lot. */
export async function benchTiming(times = String(TIMES)): Promise<void> {
  const site = await startSite({ RATE_LIMITS: 'off' });
  const random = new Random(1);
  try {
    const known: string[] = [];
    for (let n = 0; n < KNOWN; n++) known.push(await openConfirmedAccount(site, `connue${n}@exemple.fr`));
    const rows: Record<string, object> = {};
    for (const question of QUESTIONS) {
      const lots: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
      for (let n = -10; n < Number(times); n++) {
        const unknown = `inconnue${n % KNOWN}@${question.path.slice(1, 4)}.exemple.fr`;
        const pair = [
          ['known', known[(n + KNOWN) % KNOWN] ?? ''],
          ['unknown', unknown],
        ] as const;
        for (const [lot, email] of random.chance(0.5) ? pair : [...pair].reverse()) {
          const ms = await ask(site, question, email);
          if (n >= 0) lots[lot].push(ms);
          // The letters that it caused are gone before the next.
          await sleep(20);
        }
      }
      const { medianA, medianB, shift, from, to, p } = compareTimes(lots.unknown, lots.known);
      const round = (ms: number) => Math.round(ms * 100) / 100;
      rows[question.name] = {
        'unknown, ms': round(medianA),
        'known, ms': round(medianB),
        'known is slower by': round(shift),
        from: round(from),
        to: round(to),
        p: Math.round(p * 1_000) / 1_000,
      };
    }
    console.log(`Times of answers by whether the address has an account, ${times} each, by turns:`);
    console.table(rows);
  } finally {
    await site.stop();
  }
}

/** Milliseconds from sending the form to having the whole answer. */
async function ask({ origin }: RunningSite, { path, fields }: Question, email: string): Promise<number> {
  const { cookie, proof } = await openForm(origin, path);
  const body = new URLSearchParams({ _csrf: proof, ...fields(email) }).toString();
  const start = performance.now();
  const answer = await post(origin + path, cookie, body);
  await answer.arrayBuffer();
  const ms = performance.now() - start;
  if (answer.status !== 303 && answer.status !== 422) throw new Error(`${path} was answered by ${answer.status}`);
  return ms;
}

async function openConfirmedAccount({ origin, folder }: RunningSite, email: string): Promise<string> {
  const { cookie, proof } = await openForm(origin, '/inscription');
  const body = new URLSearchParams({ _csrf: proof, email, password: PASSWORD }).toString();
  const answer = await post(`${origin}/inscription`, cookie, body);
  const session = readCookies(answer);
  const link = await readLink(join(folder, 'outbox'), email);
  const page = await openForm(origin, link, `${cookie}; ${session}`);
  const token = new URL(link, origin).searchParams.get('jeton') ?? '';
  const fields = new URLSearchParams({ _csrf: page.proof, jeton: token }).toString();
  const confirmed = await post(`${origin}/compte/adresse/confirmer`, `${cookie}; ${session}`, fields);
  if (confirmed.status !== 303) throw new Error(`Confirming was answered by ${confirmed.status}`);
  return email;
}

async function openForm(origin: string, path: string, given?: string): Promise<{ cookie: string; proof: string }> {
  const answer = await fetch(origin + path, given === undefined ? {} : { headers: { cookie: given } });
  const [, proof = ''] = /name="_csrf" value="([^"]*)"/.exec(await answer.text()) ?? [];
  return { cookie: given ?? readCookies(answer), proof };
}

function post(url: string, cookie: string, body: string): Promise<Response> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(url, { method: 'POST', headers, body, redirect: 'manual' });
}

function readCookies(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The address, without host, that the letter to `email` leads to. */
async function readLink(outbox: string, email: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    for (const name of (await readdir(outbox).catch(() => [])).filter((file) => file.endsWith('.eml'))) {
      const text = (await readFile(join(outbox, name), 'utf8')).replaceAll('=\n', '').replaceAll('=3D', '=');
      const [, link] = /https?:\/\/[^\s/]+(\/compte\/adresse\/confirmer\?jeton=[\w-]+)/.exec(text) ?? [];
      if (link && text.includes(`To: ${email}`)) return link;
    }
    await sleep(50);
  }
  throw new Error(`No letter came to ${email}`);
}
