/** The choice to stay signed in, not made for anybody. */
export function StayBox({ checked }: { readonly checked: boolean }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" name="rester" value="oui" checked={checked} />{' '}
      <span>Rester connecté sur cet appareil</span>
    </label>
  );
}
