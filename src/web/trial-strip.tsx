import type { InEachLanguage, Language } from './language.ts';

const WORDS: InEachLanguage<string> = {
  fr: 'Site d’essai : ce que vous y enregistrez peut disparaître, et aucun courriel n’en part.',
  en: 'Test site: what you save here may vanish, and it sends no mail.',
};

/** Over every page of a site to try things on. */
export function TrialStrip({ language }: { readonly language: Language }): JSX.Element {
  return (
    <p class="trial-strip" role="note" safe>
      {WORDS[language]}
    </p>
  );
}
