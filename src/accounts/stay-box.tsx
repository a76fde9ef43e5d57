import type { InEachLanguage, Language } from '../web/language.ts';

const STAY: InEachLanguage<string> = { fr: 'Rester connecté sur cet appareil', en: 'Stay signed in on this device' };

interface StayBoxProps {
  readonly checked: boolean;
  readonly language: Language;
}

/** The choice to stay signed in, not made for anybody. */
export function StayBox({ checked, language }: StayBoxProps): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" name="rester" value="oui" checked={checked} /> <span safe>{STAY[language]}</span>
    </label>
  );
}
