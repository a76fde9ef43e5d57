import type { Avoided } from '../food/allergens.ts';
import { type Preferences, shopKey } from '../food/preferences.ts';
import { LEGAL, PREFERENCES } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { AVOIDED_NAMES, DIET_NAMES } from './preference-words.ts';
import { AVOIDED_VALUES, DIET_VALUES } from './read-preferences.ts';
import { TickBox } from './tick-box.tsx';

interface PreferencesViewProps {
  readonly context: PageContext;
  readonly preferences: Preferences;
  /** Shops to choose from. */
  readonly shops: readonly string[];
  /** The page to go back to once they are kept. */
  readonly next: string | null;
}

export function PreferencesView({ context, preferences, shops, next }: PreferencesViewProps): JSX.Element {
  const { organicOnly, withoutPalmOil } = preferences;
  return (
    <Page
      title="Mes préférences"
      description="Végétarien, sans gluten, bio, dans mes magasins : ce que les échanges proposés doivent respecter."
      context={context}
      robots="noindex"
    >
      <div class="preferences">
        <h1>Mes préférences</h1>
        <p class="lead">
          Nous ne vous proposerons que des produits connus pour les respecter. Ce que personne n’a renseigné n’est
          jamais tenu pour sûr.
        </p>
        <form class="form" method="post" action={PREFERENCES}>
          <CsrfField context={context} />
          {next ? <input type="hidden" name="suite" value={attributeText(next)} /> : ''}
          <DietChoice preferences={preferences} />
          <fieldset>
            <legend>Sans</legend>
            <p class="field-help">Un produit qui peut en contenir des traces est écarté aussi.</p>
            <div class="ticks">
              {(Object.keys(AVOIDED_NAMES) as Avoided[]).map((avoided) => (
                <TickBox
                  name="sans"
                  value={AVOIDED_VALUES[avoided]}
                  label={AVOIDED_NAMES[avoided].name.fr}
                  checked={preferences.avoided.includes(avoided)}
                />
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>Et aussi</legend>
            <div class="ticks">
              <TickBox name="palme" value="oui" label="Sans huile de palme" checked={withoutPalmOil} />
              <TickBox name="bio" value="oui" label="Bio seulement" checked={organicOnly} />
            </div>
          </fieldset>
          <ShopChoice shops={shops} chosen={preferences.shops} />
          <button class="button button-main" type="submit">
            Enregistrer mes préférences
          </button>
        </form>
        <p class="fine">
          Un régime ou une allergie en disent long sur vous&nbsp;: en enregistrant, vous acceptez que nous les gardions{' '}
          {context.visitor ? 'dans votre compte' : 'dans un cookie de votre navigateur'}, pour choisir les échanges et
          pour rien d’autre. Décochez tout et enregistrez&nbsp;: nous les oublions.{' '}
          <a href={`${LEGAL}#donnees-personnelles`}>Ce que nous gardons, et pourquoi</a>.
        </p>
      </div>
    </Page>
  );
}

function DietChoice({ preferences: { diet } }: { preferences: Preferences }): JSX.Element {
  return (
    <fieldset>
      <legend>Régime</legend>
      <div class="ticks">
        <TickBox type="radio" name="regime" value="" label="Je mange de tout" checked={diet === null} />
        {(['vegetarian', 'vegan'] as const).map((choice) => (
          <TickBox
            type="radio"
            name="regime"
            value={DIET_VALUES[choice]}
            label={DIET_NAMES[choice].fr}
            checked={diet === choice}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ShopChoice({ shops, chosen }: { shops: readonly string[]; chosen: readonly string[] }): JSX.Element {
  const offered = new Set(shops.map(shopKey));
  const all = [...shops, ...chosen.filter((name) => !offered.has(shopKey(name)))];
  if (all.length === 0) return '';
  const ticked = new Set(chosen.map(shopKey));
  return (
    <fieldset>
      <legend>Mes magasins</legend>
      <p class="field-help">Rien de coché&nbsp;: tous. Un produit est retenu s’il a été vu dans l’un d’eux.</p>
      <div class="ticks">
        {all.map((name) => (
          <TickBox name="magasin" value={name} label={name} checked={ticked.has(shopKey(name))} />
        ))}
      </div>
    </fieldset>
  );
}
