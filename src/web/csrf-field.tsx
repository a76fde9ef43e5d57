import type { PageContext } from './page-context.ts';

/** The hidden proof that a form came from our own page; every form that writes holds it. */
export function CsrfField({ context }: { readonly context: PageContext }): JSX.Element {
  return <input type="hidden" name="_csrf" value={context.csrfToken ?? ''} />;
}
