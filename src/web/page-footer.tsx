import { BASKET, FAVOURITES, HOME, LEGAL, PREFERENCES, SEARCH } from './addresses.ts';

const OPEN_FOOD_FACTS = 'https://fr.openfoodfacts.org';
const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';

/** Where the data comes from is said on every page, as the ODbL asks. */
export function PageFooter(): JSX.Element {
  return (
    <footer class="footer">
      <div class="shell footer-row">
        <div class="footer-brand">
          <p class="footer-name">Pur Beurre</p>
          <p>Mangez mieux sans tout changer. Une idée de Colette et Rémy, restaurateurs à Montmartre.</p>
        </div>
        <nav aria-label="Pied de page">
          <ul class="plain">
            <li>
              <a href={SEARCH}>Chercher un aliment</a>
            </li>
            <li>
              <a href={BASKET}>Mon caddie</a>
            </li>
            <li>
              <a href={FAVOURITES}>Mes produits</a>
            </li>
            <li>
              <a href={PREFERENCES}>Mes préférences</a>
            </li>
            <li>
              <a href={`${HOME}#contact`}>Contact</a>
            </li>
            <li>
              <a href={LEGAL}>Mentions légales</a>
            </li>
          </ul>
        </nav>
        <p class="footer-data">
          Données&nbsp;: <a href={OPEN_FOOD_FACTS}>Open Food Facts</a>, sous licence <a href={ODBL}>ODbL</a>. Photos des
          produits&nbsp;: CC BY-SA. Les informations de l’emballage font toujours foi.
        </p>
      </div>
    </footer>
  );
}
