import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Food, listFoods, requireFood } from '../support/foods.ts';
import { listByClass, listLinks, readMain, textOf } from '../support/html.ts';
import { startTestSite, type TestSite } from '../support/site.ts';
import { requireFoodWith } from '../support/swap-outcomes.ts';

const FAMILIES = [
  'en:sodas',
  'en:biscuits',
  'en:breakfast-cereals',
  'en:chocolate-spreads',
  // Not all crisps: the worst are of shrimps, for which nothing is proposed.
  'en:potato-crisps',
  'en:cheeses',
  'en:hams',
  // Not all yogurts: the worst of them is for drinking, for which nothing is proposed.
  'en:fruit-yogurts',
  'en:pizzas',
  'en:ice-creams',
  'en:wholemeal-breads',
  // Not juices: the worst record among them is of crackers, for which nothing is proposed.
  'en:fruit-nectars',
  'en:chocolates',
  'en:sauces',
  'en:soups',
] as const;

describe('the substitutes page', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite('embedded');
  });
  afterAll(() => site.stop());

  /** The products that the page of this one proposes. */
  async function readProposed(food: Food): Promise<Food[]> {
    const { body, statusCode } = await site.server.inject(`/produits/${food.code}/substituts`);
    expect([food.code, statusCode]).toEqual([food.code, 200]);
    const codes = listByClass(body, 'h3', 'swap-name').map((heading) => /\/produits\/(\d+)/.exec(heading)?.[1] ?? '');
    const proposed = await listFoods(site.database, 'code = any ($1::text[])', [codes], 100);
    expect(proposed).toHaveLength(codes.length);
    return proposed;
  }

  /** Of saturates, sugars or salt. */
  async function sparesAThird(food: Food, swap: Food): Promise<boolean> {
    const [row] = await site.database.query<{ spares: boolean }>(
      `select swap.saturated_fat_g <= 0.7 * food.saturated_fat_g or swap.sugars_g <= 0.7 * food.sugars_g
              or swap.salt_g <= 0.7 * food.salt_g as spares
         from product food, product swap where food.code = $1 and swap.code = $2`,
      [food.code, swap.code],
    );
    return row?.spares === true;
  }

  it.each(FAMILIES)('proposes only clearly healthier foods for the worst and the usual of %s', async (tag) => {
    const inFamily = '$1 = any (category_tags) and grade is not null';
    const [usual] = await listFoods(site.database, inFamily, [tag], 1);
    const [worst] = await site.database.query<Food>(
      `select code, name, brand, grade, score from product where ${inFamily} order by grade desc, score desc, code limit 1`,
      [tag],
    );
    if (!usual || !worst) throw new Error(`The catalogue holds no graded product of ${tag}`);
    expect((await readProposed(worst)).length).toBeGreaterThan(0);
    for (const food of [usual, worst]) {
      for (const swap of await readProposed(food)) {
        const gain = Number(food.score) - Number(swap.score);
        const better =
          swap.grade === food.grade
            ? gain >= 4 || (gain === 3 && (await sparesAThird(food, swap)))
            : swap.grade !== null && String(swap.grade) < String(food.grade);
        expect({ food, swap, better, itself: swap.code === food.code }).toMatchObject({ better: true, itself: false });
      }
    }
  });

  it('answers for a product without a grade that there is no honest swap', async () => {
    const food = await requireFood(
      site.database,
      `grade is null and cardinality(category_tags) > 0 and not 'en:syrups' = any (category_tags)`,
    );
    const { body } = await site.server.inject(`/produits/${food.code}/substituts`);
    expect(readMain(body)).toContain('Sans note, pas d’échange honnête');
    expect(listLinks(body)).toContain(`https://fr.openfoodfacts.org/produit/${food.code}`);
  });

  it('answers for a food whose record cannot be true that a comparison would mislead, and where to correct it', async () => {
    // Corn flakes with a third of the energy of corn.
    const food = await requireFood(
      site.database,
      `grade > 'a' and 'en:corn-flakes' = any (category_tags) and energy_kj < 800`,
    );
    const { body } = await site.server.inject(`/produits/${food.code}/substituts`);
    expect(readMain(body)).toContain('Sa fiche se trompe quelque part');
    expect(listByClass(body, 'article', 'swap')).toEqual([]);
    expect(listLinks(body)).toContain(`https://fr.openfoodfacts.org/produit/${food.code}`);
  });

  it('answers for the best grade of a shelf that it is the best there, though no A', async () => {
    const food = await requireFoodWith('best-of-shelf', site.database);
    const { body } = await site.server.inject(`/produits/${food.code}/substituts`);
    expect(readMain(body)).toContain('Le mieux noté de son rayon');
    // Skimmed milk is no treat.
    expect(readMain(body).includes('en petites quantités')).toBe(food.grade !== 'b');
    const [kind] = await site.database.query<{ better: boolean }>(
      `select bool_or(other.grade < own.grade) as better
         from product own join shelf_food mine on mine.product_id = own.id
         join shelf_food beside using (shelf) join product other on other.id = beside.product_id
        where own.code = $1`,
      [food.code],
    );
    expect(kind?.better).toBe(false);
  });

  it('says of what is not quite the same food that it is another recipe', async () => {
    const food = await requireFood(site.database, `name = 'Ravioli pur bœuf'`);
    const { body } = await site.server.inject(`/produits/${food.code}/substituts`);
    const [first] = listByClass(body, 'article', 'swap');
    expect(textOf(first ?? '')).toContain('une autre recette, faute de plus semblable');
    expect(readMain(body)).toContain('Voici ce qui s’en approche, avec une autre recette.');
    expect(listByClass(body, 'article', 'swap').length).toBeLessThanOrEqual(3);
  });

  it('proposes ready drinks in place of the glass of a syrup, says that it is estimated, and leads there', async () => {
    const syrup = await requireFood(
      site.database,
      `grade is null and sugars_g > 5 and 'en:mint-syrups' = any (category_tags)`,
    );
    const { body } = await site.server.inject(`/produits/${syrup.code}/substituts`);
    const [original] = listByClass(body, 'section', 'original');
    expect(textOf(original ?? '')).toContain('Note inconnue');
    expect(readMain(body)).toContain('estimé pour un volume de sirop et sept volumes d’eau');
    const drinks = await readProposed(syrup);
    expect(drinks.length).toBeGreaterThan(0);
    // A glass of what this label says is a D.
    for (const drink of drinks) expect(['a', 'b', 'c']).toContain(drink.grade);
    for (const swap of listByClass(body, 'article', 'swap'))
      expect(textOf(swap)).toContain('au lieu d’un verre estimé à');
    expect(listLinks((await site.server.inject(`/produits/${syrup.code}`)).body)).toContain(
      `/produits/${syrup.code}/substituts`,
    );
  });

  it('answers for the best of its kind that it may be kept, with a next step', async () => {
    const [best] = await site.database.query<Food>(
      `select code, name, brand, grade, score from product where grade = 'a' and cardinality(category_tags) > 1 order by score, code limit 1`,
    );
    if (!best) throw new Error('The catalogue holds no A');
    const { body } = await site.server.inject(`/produits/${best.code}/substituts`);
    expect(readMain(body)).toContain('Gardez-le, vous tenez le bon');
    expect(listLinks(body).some((href) => href.startsWith('/recherche?categorie='))).toBe(true);
  });

  it('shows the food looked at, and for each swap its grade, its shelf, its reasons and the way to keep it', async () => {
    const food = await requireFood(site.database, `grade = 'e' and 'en:chocolate-spreads' = any (category_tags)`);
    const { body } = await site.server.inject(`/produits/${food.code}/substituts`);
    expect(textOf(listByClass(body, 'section', 'original')[0] ?? '')).toContain(textOf(food.name));
    for (const swap of listByClass(body, 'article', 'swap')) {
      expect(textOf(swap)).toMatch(/Nutri-Score [A-E]/);
      expect(textOf(swap)).toMatch(/Même rayon|Rayon voisin/);
      expect(textOf(swap)).toContain('Garder cet échange');
      expect(listLinks(`<main>${swap}</main>`)).toContainEqual(
        expect.stringMatching(/^\/connexion\?remplace=\d+&par=\d+$/),
      );
      expect(listLinks(`<main>${swap}</main>`)).toContainEqual(
        expect.stringMatching(`^/comparer\\?codes=${food.code},`),
      );
    }
  });
});
