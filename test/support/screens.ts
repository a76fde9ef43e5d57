import type { Database } from '../../src/database/database.ts';
import { type Food, listFoods, requireFood, requireNutella } from './foods.ts';
import { withdraw } from './products.ts';
import { requireFoodWith } from './swap-outcomes.ts';

/**
 * Each page that needs no account, in each of its states, by name: what must be readable by everybody. One food of
 * the catalogue is withdrawn for it.
 */
export async function listScreens(database: Database): Promise<ReadonlyMap<string, string>> {
  const nutella = await requireNutella(database);
  const ungraded = await requireFood(database, 'grade is null');
  const [longest] = await database.query<{ code: string }>(
    'select code from product order by length(name) desc limit 1',
  );
  const four = (await listFoods(database, `'en:biscuits' = any (category_tags)`, [], 4)).map(({ code }) => code);
  const best = await requireFoodWith('already-best', database);
  const none = await requireFoodWith('none-found', database);
  const withdrawn = await withdrawSoda(database);
  const swap = new URLSearchParams({ remplace: four[0] ?? '', par: four[1] ?? '' });
  return new Map([
    ['home', '/'],
    ['results', '/recherche?q=nutella'],
    ['results of a repaired word, on page 2', '/recherche?q=chocollat&page=2'],
    ['results, filtered and in order', '/recherche?q=chocolat&grade=d&tri=note'],
    ['a shelf', '/recherche?categorie=en%3Abiscuits'],
    ['nothing left by the filters', '/recherche?q=nutella&grade=a'],
    ['no result', '/recherche?q=zzxqwvk'],
    ['nothing typed', '/recherche'],
    ['food', `/produits/${nutella.code}?de=recherche&q=nutella`],
    ['food without a grade', `/produits/${ungraded.code}`],
    ['food with a long name', `/produits/${longest?.code}`],
    ['swaps', `/produits/${nutella.code}/substituts?de=recherche&q=nutella`],
    ['swaps for the best of its kind', `/produits/${best.code}/substituts`],
    ['no swap found', `/produits/${none.code}/substituts`],
    ['no swap without a grade', `/produits/${ungraded.code}/substituts`],
    ['food that has left the shops', `/produits/${withdrawn.code}`],
    ['swaps for a food that has left the shops', `/produits/${withdrawn.code}/substituts`],
    ['food that has left the shops, compared', `/comparer?codes=${withdrawn.code},${four[0]}`],
    ['nothing compared', '/comparer'],
    ['one food to compare and others to choose', `/comparer?codes=${four[0]}&ajouter=nutella`],
    ['two foods compared', `/comparer?codes=${four.slice(0, 2)}`],
    ['four foods compared', `/comparer?codes=${four},123`],
    ['basket to begin', '/caddie'],
    ['basket with a line of every kind', `/caddie?${basketOf(nutella.code, longest?.code, ungraded.code, best.code)}`],
    ['basket without any product', '/caddie?liste=zzxqwvk'],
    ['basket of too many lines', `/caddie?liste=${'lait%0A'.repeat(31)}`],
    ['preferences', '/preferences'],
    ['sign-up', '/inscription'],
    ['forgotten password', '/mot-de-passe-oublie'],
    ['forgotten password, the link sent', '/mot-de-passe-oublie?fait=envoye'],
    ['a link that no longer works', '/mot-de-passe-oublie/nouveau?jeton=x'],
    ['sign-in with a waiting swap', `/connexion?${swap}`],
    ['legal notices', '/mentions-legales'],
    ['not found', '/nulle-part'],
  ]);
}

async function withdrawSoda(database: Database): Promise<Food> {
  const soda = await requireFood(database, `'en:sodas' = any (category_tags) and grade = 'e'`);
  await withdraw(database, soda.code, new Date('2026-11-01T03:05:00Z'));
  return soda;
}

/** Swapped and kept, with and without a grade, a long name, a guess, unknown codes, nothing at all. */
function basketOf(swapped: string, ...others: readonly (string | undefined)[]): URLSearchParams {
  const lines = [swapped, 'coca cola', ...others, 'chocolat zzxqwvk', 'zzxqwvk', '4006381333931', '4006381333932'];
  return new URLSearchParams({ liste: lines.join('\n'), gardes: others.join(',') });
}
