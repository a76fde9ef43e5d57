import { PAGES, PARAMETERS } from '../../test/support/hostile-values.ts';
import { listForms, type PageForm } from '../../test/support/html.ts';
import type { Visitor } from './visitor.ts';

export interface Targets {
  /** Addresses with every parameter that a page reads, each with a value that does something; `*`: a part of the path. */
  readonly addresses: readonly string[];
  /** Every form that writes, as it stands on its page, and the page. */
  readonly forms: readonly { readonly page: string; readonly form: PageForm }[];
}

/** Left out: they would sign the attacker out. */
export const SPARED: readonly string[] = ['/deconnexion', '/compte/appareils/deconnecter'];

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
  email: 'cible@exemple.fr',
};

/** What there is to attack, read off the pages themselves, so that a new form is attacked, too. */
export async function listTargets(origin: string, { cookies }: Visitor): Promise<Targets> {
  const [, code = ''] = /\/produits\/(\d+)/.exec(await fetchText(`${origin}/recherche?q=nutella`, cookies)) ?? [];
  const pages = [...PAGES.map((page) => page.replaceAll('CODE', code)), '/caddie?liste=nutella', '/caddie/gardes/1'];
  const forms = new Map<string, { page: string; form: PageForm }>();
  for (const page of pages) {
    const html = await fetchText(origin + page, cookies);
    for (const form of listForms(html)) {
      const isNew = !forms.has(form.action) && !SPARED.includes(form.action);
      if (form.method === 'POST' && isNew) forms.set(form.action, { page, form: fillIn(form, html) });
    }
  }
  const addresses = [
    ...listAddresses(code),
    `/produits/${code}*`,
    `/produits/${code}*/substituts`,
    '/caddie/gardes/1*',
  ];
  return { addresses: addresses.map((address) => origin + address), forms: [...forms.values()] };
}

/** With something in every field, the long ones of the page included: an empty field tells a tool little. */
function fillIn(form: PageForm, html: string): PageForm {
  const long = [...html.matchAll(/<textarea[^>]* name="(\w+)"/g)].map(([, name = '']) => [name, ''] as const);
  const fields = { ...Object.fromEntries(form.action === '/caddie' ? long : []), ...form.fields };
  return {
    ...form,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value || (VALUES[name] ?? 'quelque chose')]),
    ),
  };
}

/** One address for each page, with every parameter that it is known to read. */
function listAddresses(code: string): string[] {
  const queries = new Map<string, URLSearchParams>();
  for (const [name, places] of Object.entries(PARAMETERS).filter(([each]) => each !== 'nonsense')) {
    for (const place of places) {
      const { pathname, searchParams } = new URL(place.replaceAll('CODE', code), 'http://here.invalid');
      const query = queries.get(pathname) ?? new URLSearchParams();
      queries.set(pathname, query);
      for (const [other, value] of searchParams)
        if (!query.has(other)) query.set(other, value || (VALUES[other] ?? code));
      if (!query.get(name)) query.set(name, VALUES[name] ?? code);
    }
  }
  return [...queries].map(([path, query]) => `${path}?${query}`);
}

async function fetchText(url: string, cookies: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie: cookies } });
  return answer.text();
}
