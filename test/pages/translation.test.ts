import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../support/html.ts';
import { listScreens } from '../support/screens.ts';
import { startTestSite, type TestSite } from '../support/site.ts';

const EXAMPLE_LIST =
  'nutella, corn flakes, 2 x coca cola, chips à l’ancienne, pizza 4 fromages, yaourt aux fruits, jambon, petits beurre';

/** Words that are the same in both languages: names, units, what needs no translation. */
const SAME =
  /\b(?:g|ml|kg|l|kJ|kcal|[A-E]|x|NOVA|Nutri-Score|Pur Beurre|Open Food Facts|OD?bL|CC BY-SA|Contact|Cookies|CNIL|Page|Lora|Source Sans 3|Cyreal|Paul D. Hunt|Adobe|Fontsource|Node\.js|Fastify|Kita HTML|PostgreSQL|PGlite|node-postgres|node-rs\/argon2|Zod|Commander|Zxcvbn-ts|nodemailer|Nodemailer|DbCL|Santé publique France|Creative Commons BY-SA|Colette|Rémy|English|Français|Labels|Lactose)\b/giu;

/**
 * What the English page says in the very words of the French one, and neither the catalogue nor the test put there: it
 * was not translated.
 */
describe('on a page in one language nothing of the other is left', () => {
  let site: TestSite;
  let screens: ReadonlyMap<string, string>;
  let data: ReadonlySet<string>;
  beforeAll(async () => {
    site = await startTestSite('embedded');
    screens = await listScreens(site.database);
    data = await listData(site);
  });
  afterAll(() => site.stop());

  it('whatever the page', async () => {
    const untranslated: Record<string, string[]> = {};
    for (const [name, address] of screens) {
      const french = listTexts(await read(address, 'fr'));
      const same = [...listTexts(await read(address, 'en'))].filter((text) => french.has(text) && !isData(text));
      if (same.length > 0) untranslated[name] = same;
    }
    expect(untranslated).toEqual({});
  });

  it('is seen by this very test', async () => {
    const texts = listTexts(
      '<body><main aria-label="Deux"><p>Trois  <b>&nbsp;quatre</b></p><img alt="Un"></main><textarea>Cinq</textarea>',
    );
    expect([...texts].sort()).toEqual(['Deux', 'Trois', 'Un', 'quatre']);
    expect(['Voir les échanges', '12,5 g', '162 kJ (39 kcal)', 'Nutri-Score A'].map(isData)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  const read = async (url: string, langue: 'fr' | 'en') =>
    (await site.server.inject({ url, headers: { cookie: `langue=${langue}` } })).body;

  const isData = (text: string) => {
    const told = text.replace(/^: /, '').replace(/ – Pur Beurre$/, '');
    return data.has(told) || !/\p{L}/u.test(told.replace(SAME, ''));
  };
});

/** Every piece of text that is shown or read out, without the markup around it. */
function listTexts(html: string): Set<string> {
  const attributes = [...html.matchAll(/\s(?:aria-label|placeholder|alt|title)="([^"]*)"/g)];
  const [head = '', body = html] = html.replace(/<textarea[\s\S]*?<\/textarea>/g, '').split('<body>');
  const told = /<title>[^<]*|name="description" content="[^"]*/g;
  const pieces = [
    ...(head.match(told) ?? []).map((text) => text.replace(/^.*content="/, '')),
    ...body.split(/<[^>]*>/),
    ...attributes.map(([, value]) => value ?? ''),
  ];
  return new Set(pieces.map(textOf).filter((text) => text !== ''));
}

/** What is told in the words of the packet, of the taxonomy, and of whoever runs the site. */
async function listData({ database }: TestSite): Promise<Set<string>> {
  const products = await database.query<{ texts: (string | null)[] }>(
    `select array[name, brand, quantity, ingredients, code, concat_ws(' · ', brand, quantity),
       array_to_string(stores, ', '), concat_ws(', ', name, brand)] || stores as texts from product`,
  );
  const names = await database.query<{ texts: (string | null)[] }>(
    `select array[name_fr, name_en] as texts from category where coalesce(name_en, name_fr) = coalesce(name_fr, name_en)
     union all select array[name_fr, name_en] from tag_name where coalesce(name_en, name_fr) = coalesce(name_fr, name_en)`,
  );
  const own = [
    'Éditrice d’essai',
    'Hébergeur d’essai',
    'contact@essai.example',
    'nutella',
    'zzxqwvk',
    'chocolat zzxqwvk',
  ];
  const typed = ['chips', 'pizza', 'yaourt aux fruits', 'corn flakes', 'jambon', 'soda', 'yaourt', EXAMPLE_LIST];
  const texts = [...products, ...names].flatMap((row) => row.texts.filter((text) => text !== null));
  return new Set([...texts, ...own, ...typed].map((text) => textOf(text.replaceAll('<', '&lt;'))));
}
