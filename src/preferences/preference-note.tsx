import { hasPreferences, type Objection, type Preferences } from '../food/preferences.ts';
import { preferencesAddress } from '../web/addresses.ts';
import { formatQuantity } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { describeLeftOut, describePreferences } from './preference-words.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Vos préférences',
    question: 'Végétarien, sans gluten, bio\u00a0?',
    choose: 'Choisissez vos préférences',
    setAside: (preferences: string) => `Vos préférences (${preferences}) sont mises de côté sur cette page.`,
    apply: 'Les appliquer de nouveau',
    ignore: 'Les mettre de côté sur cette page',
    change: 'Les modifier',
    applied: 'Selon vos préférences\u00a0:',
    leftOut: (count: number, why: string) =>
      `${formatQuantity(count, 'échange écarté', 'échanges écartés', 'fr')}\u00a0: ${why}.`,
    noneLeftOut: 'Aucun échange écarté.',
    readThePacket: 'En cas d’allergie, lisez toujours l’emballage\u00a0: une fiche peut être incomplète ou ancienne.',
  },
  en: {
    title: 'Your preferences',
    question: 'Vegetarian, without gluten, organic?',
    choose: 'Choose your preferences',
    setAside: (preferences) => `Your preferences (${preferences}) are set aside on this page.`,
    apply: 'Apply them again',
    ignore: 'Set them aside on this page',
    change: 'Change them',
    applied: 'By your preferences:',
    leftOut: (count, why) => `${formatQuantity(count, 'swap left out', 'swaps left out', 'en')}: ${why}.`,
    noneLeftOut: 'No swap left out.',
    readThePacket: 'In case of an allergy, always read the packet: a sheet may be incomplete or old.',
  },
});

export interface PreferenceNoteProps {
  readonly language: Language;
  readonly preferences: Preferences;
  /** True where this page sets them aside for once. */
  readonly ignored: boolean;
  /** What spoke most against each swap that was left out. */
  readonly leftOut: readonly Objection[];
  /** This page with the preferences, and without; `null` for a page that no address leads to. */
  readonly address: string | null;
  readonly anyonesAddress: string | null;
}

/** Which preferences a list of swaps follows, what they cost, and how to set them aside. */
export function PreferenceNote(props: PreferenceNoteProps): JSX.Element {
  const { language, preferences, ignored, address, anyonesAddress } = props;
  const words = WORDS[language];
  if (!hasPreferences(preferences)) {
    return (
      <p class="preference-note">
        <span safe>{words.question}</span>{' '}
        <a href={preferencesAddress(address)} safe>
          {words.choose}
        </a>
        .
      </p>
    );
  }
  return (
    <section class="preference-note preference-note-on" aria-label={words.title}>
      {ignored ? <p safe>{words.setAside(describePreferences(preferences, language))}</p> : <Applied {...props} />}
      <p class="actions">
        {address !== null && anyonesAddress !== null ? (
          <a href={ignored ? address : anyonesAddress} rel="nofollow" safe>
            {ignored ? words.apply : words.ignore}
          </a>
        ) : (
          ''
        )}
        <a href={preferencesAddress(address)} safe>
          {words.change}
        </a>
      </p>
    </section>
  );
}

function Applied({ language, preferences, leftOut }: PreferenceNoteProps): JSX.Element {
  const words = WORDS[language];
  return (
    <>
      <p>
        <span safe>{words.applied}</span> <strong safe>{describePreferences(preferences, language)}</strong>.{' '}
        <span safe>
          {leftOut.length > 0 ? words.leftOut(leftOut.length, describeLeftOut(leftOut, language)) : words.noneLeftOut}
        </span>
      </p>
      {preferences.avoided.length > 0 ? <p safe>{words.readThePacket}</p> : ''}
    </>
  );
}
