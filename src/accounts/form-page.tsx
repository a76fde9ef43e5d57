import type { PropsWithChildren } from '@kitajs/html';
import { Page } from '../web/layout.tsx';
import type { OwnScript } from '../web/own-script.ts';
import type { PageContext } from '../web/page-context.ts';

interface FormPageProps {
  readonly context: PageContext;
  readonly title: string;
  readonly description: string;
  /** The sentence under the title. */
  readonly lead?: string;
  readonly script?: OwnScript;
}

/** A narrow page around one form of accounts, or around what became of it; search engines stay out. */
export function FormPage({ lead, children, ...page }: PropsWithChildren<FormPageProps>): JSX.Element {
  return (
    <Page {...page} robots="noindex">
      <div class="form-page">
        <h1 safe>{page.title}</h1>
        {lead === undefined ? (
          ''
        ) : (
          <p class="lead" safe>
            {lead}
          </p>
        )}
        {children}
      </div>
    </Page>
  );
}
