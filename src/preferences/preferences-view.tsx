import type { Avoided } from '../food/allergens.ts';
import { type Preferences, shopKey } from '../food/preferences.ts';
import { LEGAL, PREFERENCES } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { CsrfField } from '../web/csrf-field.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { AVOIDED_NAMES, DIET_NAMES } from './preference-words.ts';
import { AVOIDED_VALUES, DIET_VALUES } from './read-preferences.ts';
import { TickBox } from './tick-box.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Mes préférences',
    description:
      'Végétarien, sans gluten, bio, dans mes magasins\u00a0: ce que les échanges proposés doivent respecter.',
    lead: 'Nous ne vous proposerons que des produits connus pour les respecter. Ce que personne n’a renseigné n’est jamais tenu pour sûr.',
    diet: 'Régime',
    anything: 'Je mange de tout',
    without: 'Sans',
    traces: 'Un produit qui peut en contenir des traces est écarté aussi.',
    also: 'Et aussi',
    palmOil: 'Sans huile de palme',
    organic: 'Bio seulement',
    shops: 'Mes magasins',
    anyShop: 'Rien de coché\u00a0: tous. Un produit est retenu s’il a été vu dans l’un d’eux.',
    keep: 'Enregistrer mes préférences',
    consent: (place: string) =>
      `Un régime ou une allergie en disent long sur vous\u00a0: en enregistrant, vous acceptez que nous les gardions ${place}, pour choisir les échanges et pour rien d’autre. Décochez tout et enregistrez\u00a0: nous les oublions.`,
    inAccount: 'dans votre compte',
    inCookie: 'dans un cookie de votre navigateur',
    privacy: 'Ce que nous gardons, et pourquoi',
  },
  en: {
    title: 'My preferences',
    description: 'Vegetarian, without gluten, organic, in my shops: what the swaps proposed must respect.',
    lead: 'We will propose only products that are known to meet them. What nobody has recorded is never taken for safe.',
    diet: 'Diet',
    anything: 'I eat everything',
    without: 'Without',
    traces: 'A product that may contain traces of it is left out, too.',
    also: 'And also',
    palmOil: 'Without palm oil',
    organic: 'Organic only',
    shops: 'My shops',
    anyShop: 'Nothing ticked: all of them. A product counts if it was seen in one of them.',
    keep: 'Save my preferences',
    consent: (place) =>
      `A diet or an allergy tells a lot about you: by saving, you agree that we keep them ${place}, to choose swaps and for nothing else. Untick everything and save: we forget them.`,
    inAccount: 'in your account',
    inCookie: 'in a cookie of your browser',
    privacy: 'What we keep, and why',
  },
});

interface PreferencesViewProps {
  readonly context: PageContext;
  readonly preferences: Preferences;
  /** Shops to choose from. */
  readonly shops: readonly string[];
  /** The page to go back to once they are kept. */
  readonly next: string | null;
}

export function PreferencesView({ context, preferences, shops, next }: PreferencesViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  const { organicOnly, withoutPalmOil } = preferences;
  return (
    <Page title={words.title} description={words.description} context={context} robots="noindex">
      <div class="preferences">
        <h1 safe>{words.title}</h1>
        <p class="lead" safe>
          {words.lead}
        </p>
        <form class="form" method="post" action={PREFERENCES}>
          <CsrfField context={context} />
          {next ? <input type="hidden" name="suite" value={attributeText(next)} /> : ''}
          <DietChoice language={language} preferences={preferences} />
          <AvoidedChoice language={language} preferences={preferences} />
          <fieldset>
            <legend safe>{words.also}</legend>
            <div class="ticks">
              <TickBox name="palme" value="oui" label={words.palmOil} checked={withoutPalmOil} />
              <TickBox name="bio" value="oui" label={words.organic} checked={organicOnly} />
            </div>
          </fieldset>
          <ShopChoice language={language} shops={shops} chosen={preferences.shops} />
          <button class="button button-main" type="submit" safe>
            {words.keep}
          </button>
        </form>
        <p class="fine">
          <span safe>{words.consent(context.visitor ? words.inAccount : words.inCookie)}</span>{' '}
          <a href={`${LEGAL}#donnees-personnelles`} safe>
            {words.privacy}
          </a>
          .
        </p>
      </div>
    </Page>
  );
}

interface ChoiceProps {
  readonly language: Language;
  readonly preferences: Preferences;
}

function DietChoice({ language, preferences: { diet } }: ChoiceProps): JSX.Element {
  const words = WORDS[language];
  return (
    <fieldset>
      <legend safe>{words.diet}</legend>
      <div class="ticks">
        <TickBox type="radio" name="regime" value="" label={words.anything} checked={diet === null} />
        {(['vegetarian', 'vegan'] as const).map((choice) => (
          <TickBox
            type="radio"
            name="regime"
            value={DIET_VALUES[choice]}
            label={DIET_NAMES[choice][language]}
            checked={diet === choice}
          />
        ))}
      </div>
    </fieldset>
  );
}

function AvoidedChoice({ language, preferences }: ChoiceProps): JSX.Element {
  const words = WORDS[language];
  return (
    <fieldset>
      <legend safe>{words.without}</legend>
      <p class="field-help" safe>
        {words.traces}
      </p>
      <div class="ticks">
        {(Object.keys(AVOIDED_NAMES) as Avoided[]).map((avoided) => (
          <TickBox
            name="sans"
            value={AVOIDED_VALUES[avoided]}
            label={AVOIDED_NAMES[avoided].name[language]}
            checked={preferences.avoided.includes(avoided)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ShopChoiceProps {
  readonly language: Language;
  readonly shops: readonly string[];
  readonly chosen: readonly string[];
}

function ShopChoice({ language, shops, chosen }: ShopChoiceProps): JSX.Element {
  const offered = new Set(shops.map(shopKey));
  const all = [...shops, ...chosen.filter((name) => !offered.has(shopKey(name)))];
  if (all.length === 0) return '';
  const ticked = new Set(chosen.map(shopKey));
  return (
    <fieldset>
      <legend safe>{WORDS[language].shops}</legend>
      <p class="field-help" safe>
        {WORDS[language].anyShop}
      </p>
      <div class="ticks">
        {all.map((name) => (
          <TickBox name="magasin" value={name} label={name} checked={ticked.has(shopKey(name))} />
        ))}
      </div>
    </fieldset>
  );
}
