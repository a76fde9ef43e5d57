import { attributeText } from './attribute-text.ts';

interface FormFieldProps {
  readonly name: string;
  /** Where a page holds another field of the same name. */
  readonly id?: string;
  readonly label: string;
  readonly type: 'email' | 'text' | 'password';
  readonly autocomplete: string;
  readonly value?: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly minlength?: number;
  readonly maxlength?: number;
}

/** A labelled field; its help and what is wrong with it are tied to it for all readers. */
export function FormField(props: FormFieldProps): JSX.Element {
  const { name, help, error, id = name } = props;
  const describedBy = [error && `${id}-erreur`, help && `${id}-aide`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id} safe>
        {props.label}
      </label>
      {help ? (
        <p class="field-help" id={`${id}-aide`} safe>
          {help}
        </p>
      ) : (
        ''
      )}
      <input
        id={id}
        name={name}
        type={props.type}
        value={props.value === undefined ? undefined : attributeText(props.value)}
        autocomplete={props.autocomplete}
        required={props.required}
        minlength={props.minlength}
        maxlength={props.maxlength}
        spellcheck={props.type === 'text' ? undefined : 'false'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy || undefined}
      />
      {error ? (
        <p class="field-error" id={`${id}-erreur`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
