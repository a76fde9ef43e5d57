import { CsrfField } from './csrf-field.tsx';
import { Icon } from './icon.tsx';
import type { PageContext } from './page-context.ts';

/** What was just done, with the way to undo it; announced when the page opens. */
export function NoticeBar({ context }: { readonly context: PageContext }): JSX.Element {
  const { notice } = context;
  if (!notice) return '';
  return (
    <div class={`notice notice-${notice.tone}`} role="status">
      <Icon name={notice.tone === 'done' ? 'check' : 'warning'} />
      <p safe>{notice.text}</p>
      {notice.undo ? (
        <form method="post" action={notice.undo.action}>
          <CsrfField context={context} />
          {Object.entries(notice.undo.fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <button class="button button-quiet" type="submit" safe>
            {notice.undo.label}
          </button>
        </form>
      ) : (
        ''
      )}
    </div>
  );
}
