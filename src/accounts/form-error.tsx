import { Icon } from '../web/icon.tsx';

/** What is wrong with a form as a whole; announced when the page opens. */
export function FormError({ words }: { readonly words: string | undefined }): JSX.Element {
  if (!words) return '';
  return (
    <p class="form-error" role="alert">
      <Icon name="warning" /> <span safe>{words}</span>
    </p>
  );
}
