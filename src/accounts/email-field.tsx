import { FormField } from '../web/form-field.tsx';
import { inEachLanguage, type Language } from '../web/language.ts';

const LABEL = inEachLanguage({ fr: 'Adresse e-mail', en: 'E-mail address' });

interface EmailFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly language: Language;
}

/** The address by which somebody says which account is theirs. */
export function EmailField({ value, error, language }: EmailFieldProps): JSX.Element {
  return (
    <FormField
      name="email"
      label={LABEL[language]}
      type="email"
      autocomplete="username"
      value={value}
      error={error}
      maxlength={254}
      required
    />
  );
}
