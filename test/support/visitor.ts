import { randomBytes } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { listForms, type PageForm } from './html.ts';

export const PASSWORD = 'une phrase assez longue';

type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with a browser that keeps cookies and fills in the forms of the pages it is given. */
export class Visitor {
  readonly #server: FastifyInstance;
  readonly cookies = new Map<string, string>();

  constructor(server: FastifyInstance) {
    this.#server = server;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'GET', url, headers });
  }

  /** A field with several values is sent several times. */
  post(url: string, fields: FormFields, headers: Record<string, string> = {}) {
    return this.#send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: encodeFields(fields),
    });
  }

  /** Opens the page and sends the form that leads to `action`, with `typed` in place of what stands in it. */
  async fillIn(page: string, action: string, typed: FormFields): Promise<LightMyRequestResponse> {
    return this.submit(requireForm((await this.get(page)).body, action), typed);
  }

  submit(form: PageForm, typed: FormFields = {}): Promise<LightMyRequestResponse> {
    return this.post(form.action, { ...form.fields, ...typed });
  }

  /** Creates an account and is signed in; returns its e-mail address. */
  async signUp(email = newEmail()): Promise<string> {
    const answer = await this.fillIn('/inscription', '/inscription', { email, password: PASSWORD });
    if (answer.statusCode !== 303) throw new Error(`Signing up was answered by ${answer.statusCode}`);
    return email;
  }

  signIn(email: string, password = PASSWORD): Promise<LightMyRequestResponse> {
    return this.fillIn('/connexion', '/connexion', { email, password });
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.#server.inject({
      ...options,
      headers: { ...(cookie && { cookie }), ...options.headers },
    });
    for (const { name, value, maxAge, expires } of answer.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() < Date.now())) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

function encodeFields(fields: FormFields): string {
  const sent = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) sent.append(name, value);
  }
  return sent.toString();
}

export function newEmail(): string {
  return `essai.${randomBytes(6).toString('hex')}@exemple.fr`;
}

export function requireForm(html: string, action: string): PageForm {
  const form = listForms(html).find((candidate) => candidate.method === 'POST' && candidate.action === action);
  if (!form) throw new Error(`No form to ${action} on the page`);
  return form;
}
