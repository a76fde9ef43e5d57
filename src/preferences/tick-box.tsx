import { attributeText } from '../web/attribute-text.ts';

interface TickBoxProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly type?: 'checkbox' | 'radio';
}

/** One choice of a group; its label is part of what one taps. */
export function TickBox({ name, value, label, checked, type = 'checkbox' }: TickBoxProps): JSX.Element {
  return (
    <label class="tick">
      <input type={type} name={name} value={attributeText(value)} checked={checked} /> <span safe>{label}</span>
    </label>
  );
}
