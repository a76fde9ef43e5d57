import { listForms } from '../../test/support/html.ts';

export interface Visitor {
  readonly name: string;
  /** As the header has them. */
  readonly cookies: string;
}

const PASSWORD = 'une phrase que personne ne devine';

/** Somebody with an account, a kept swap, a saved basket and preferences: something to steal. */
export async function signUpOver(origin: string): Promise<Visitor> {
  const browser = new Browser(origin);
  await browser.fillIn('/inscription', '/inscription', { email: `cible@exemple.fr`, password: PASSWORD });
  const swaps = await browser.get(await findSwaps(browser));
  const keep = listForms(swaps).find(({ action }) => action === '/mes-produits');
  if (keep) await browser.post(keep.action, keep.fields);
  await browser.fillIn('/caddie?liste=nutella%0Acoca+cola', '/caddie/gardes', { nom: 'Courses' });
  await browser.fillIn('/preferences', '/preferences', { regime: 'vegetarien' });
  return { name: 'account', cookies: browser.cookies() };
}

async function findSwaps(browser: Browser): Promise<string> {
  const [address] = /\/produits\/\d+\/substituts/.exec(await browser.get('/recherche?q=nutella')) ?? [];
  if (!address) throw new Error('The catalogue has no swap to keep');
  return address;
}

class Browser {
  readonly #origin: string;
  readonly #jar = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  cookies(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string): Promise<string> {
    return this.#send(path, {});
  }

  async post(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async fillIn(page: string, action: string, typed: Readonly<Record<string, string>>): Promise<void> {
    const form = listForms(await this.get(page)).find((each) => each.method === 'POST' && each.action === action);
    if (!form) throw new Error(`No form to ${action} on ${page}`);
    await this.post(action, { ...form.fields, ...typed });
  }

  async #send(path: string, options: RequestInit): Promise<string> {
    const headers = { cookie: this.cookies() };
    const answer = await fetch(this.#origin + path, { ...options, headers, redirect: 'manual' });
    if (answer.status >= 400) throw new Error(`${path} was answered by ${answer.status}`);
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.#jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer.text();
  }
}
