import { hasPreferences, type Objection, type Preferences } from '../food/preferences.ts';
import { preferencesAddress } from '../web/addresses.ts';
import { formatQuantity } from '../web/format.ts';
import { describeLeftOut, describePreferences } from './preference-words.ts';

interface PreferenceNoteProps {
  readonly preferences: Preferences;
  /** True where this page sets them aside for once. */
  readonly ignored: boolean;
  /** What spoke most against each swap that was left out. */
  readonly leftOut: readonly Objection[];
  /** This page with the preferences, and without. */
  readonly address: string;
  readonly anyonesAddress: string;
}

/** Which preferences a list of swaps follows, what they cost, and how to set them aside. */
export function PreferenceNote(props: PreferenceNoteProps): JSX.Element {
  const { preferences, ignored, address, anyonesAddress } = props;
  if (!hasPreferences(preferences)) {
    return (
      <p class="preference-note">
        Végétarien, sans gluten, bio&nbsp;? <a href={preferencesAddress(address)}>Choisissez vos préférences</a>.
      </p>
    );
  }
  return (
    <section class="preference-note preference-note-on" aria-label="Vos préférences">
      {ignored ? (
        <p>
          Vos préférences (<span safe>{describePreferences(preferences)}</span>) sont mises de côté sur cette page.
        </p>
      ) : (
        <Applied {...props} />
      )}
      <p class="actions">
        <a href={ignored ? address : anyonesAddress} rel="nofollow">
          {ignored ? 'Les appliquer de nouveau' : 'Les mettre de côté sur cette page'}
        </a>
        <a href={preferencesAddress(address)}>Les modifier</a>
      </p>
    </section>
  );
}

function Applied({ preferences, leftOut }: PreferenceNoteProps): JSX.Element {
  return (
    <>
      <p>
        Selon vos préférences&nbsp;: <strong safe>{describePreferences(preferences)}</strong>.{' '}
        {leftOut.length > 0 ? (
          <span safe>
            {`${formatQuantity(leftOut.length, 'échange écarté', 'échanges écartés', 'fr')}\u00a0: ${describeLeftOut(leftOut)}.`}
          </span>
        ) : (
          'Aucun échange écarté.'
        )}
      </p>
      {preferences.avoided.length > 0 ? (
        <p>En cas d’allergie, lisez toujours l’emballage&nbsp;: une fiche peut être incomplète ou ancienne.</p>
      ) : (
        ''
      )}
    </>
  );
}
