import { PAGES, PARAMETERS } from '../../test/support/hostile-values.ts';
import { listForms, type PageForm } from '../../test/support/html.ts';
import type { Visitor } from './visitor.ts';

export interface Targets {
  /** Addresses with every parameter that a page reads, each with a value that does something. */
  readonly addresses: readonly string[];
  /** Every form that writes, as it stands on its page, and the page. */
  readonly forms: readonly { readonly page: string; readonly form: PageForm }[];
}

/** Left out: it would sign the attacker out, or shut them out. */
const SPARED = new Set(['/deconnexion']);

const VALUES: Readonly<Record<string, string>> = {
  q: 'lait',
  page: '1',
  grade: 'a',
  categorie: 'en:sodas',
  tri: 'note',
  de: 'recherche',
  ajouter: 'nutella',
  liste: 'nutella',
  caddie: '1',
  suite: '/compte',
  fait: 'garde',
};

/** What there is to attack, read off the pages themselves, so that a new form is attacked, too. */
export async function listTargets(origin: string, { cookies }: Visitor): Promise<Targets> {
  const [, code = ''] = /\/produits\/(\d+)/.exec(await fetchText(`${origin}/recherche?q=nutella`, cookies)) ?? [];
  const places = Object.entries(PARAMETERS).flatMap(([name, paths]) =>
    paths.map((path) => path.replaceAll('CODE', code) + (path.endsWith('=') ? (VALUES[name] ?? code) : '')),
  );
  const pages = [...PAGES.map((page) => page.replaceAll('CODE', code)), '/caddie?liste=nutella', '/caddie/gardes/1'];
  const forms = new Map<string, { page: string; form: PageForm }>();
  for (const page of pages) {
    for (const form of listForms(await fetchText(origin + page, cookies))) {
      const isNew = !forms.has(form.action) && !SPARED.has(form.action);
      if (form.method === 'POST' && isNew) forms.set(form.action, { page, form });
    }
  }
  const addresses = [...places.filter((place) => place.includes('=')), `/produits/${code}*`, `/caddie/gardes/1*`];
  return { addresses: addresses.map((address) => origin + address), forms: [...forms.values()] };
}

async function fetchText(url: string, cookies: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie: cookies } });
  return answer.text();
}
