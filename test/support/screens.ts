import type { Database } from '../../src/database/database.ts';
import { listFoods, requireFood, requireNutella } from './foods.ts';
import { requireFoodWith } from './swap-outcomes.ts';

/** Each page that needs no account, in each of its states, by name: what must be readable by everybody. */
export async function listScreens(database: Database): Promise<ReadonlyMap<string, string>> {
  const nutella = await requireNutella(database);
  const ungraded = await requireFood(database, 'grade is null');
  const [longest] = await database.query<{ code: string }>(
    'select code from product order by length(name) desc limit 1',
  );
  const four = (await listFoods(database, `'en:biscuits' = any (category_tags)`, [], 4)).map(({ code }) => code);
  const best = await requireFoodWith('already-best', database);
  const none = await requireFoodWith('none-found', database);
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
    ['nothing compared', '/comparer'],
    ['one food to compare and others to choose', `/comparer?codes=${four[0]}&ajouter=nutella`],
    ['two foods compared', `/comparer?codes=${four.slice(0, 2)}`],
    ['four foods compared', `/comparer?codes=${four},123`],
    ['preferences', '/preferences'],
    ['sign-up', '/inscription'],
    ['sign-in with a waiting swap', `/connexion?${swap}`],
    ['legal notices', '/mentions-legales'],
    ['not found', '/nulle-part'],
  ]);
}
