import { LANGUAGE } from './addresses.ts';
import { attributeText } from './attribute-text.ts';
import type { InEachLanguage, Language } from './language.ts';
import type { PageContext } from './page-context.ts';

/** Each language in its own words: whoever looks for it reads no other. */
const NAMES: InEachLanguage<string> = { fr: 'Français', en: 'English' };
const OFFERS: InEachLanguage<string> = {
  fr: 'Ce site se lit aussi en français.',
  en: 'This site also speaks English.',
};
const OTHER: InEachLanguage<Language> = { fr: 'en', en: 'fr' };

/** The way to the same page in the other language; the answer to a form has no such way. */
export function LanguageSwitch({ context }: { readonly context: PageContext }): JSX.Element {
  if (!context.canBeAskedAgain) return '';
  return <LanguageForm context={context} to={OTHER[context.language]} />;
}

/** The same at the top of the page, where the browser says that it will be needed. */
export function LanguageOffer({ context }: { readonly context: PageContext }): JSX.Element {
  const { offeredLanguage: to, canBeAskedAgain } = context;
  if (to === null || !canBeAskedAgain) return '';
  return (
    <div class="language-offer" lang={to}>
      <p safe>{OFFERS[to]}</p>
      <LanguageForm context={context} to={to} />
    </div>
  );
}

/** A choice is kept, so it is a POST: no link that somebody sends changes the language of who follows it. */
function LanguageForm({ context, to }: { context: PageContext; to: Language }): JSX.Element {
  return (
    <form class="language" method="post" action={LANGUAGE}>
      <input type="hidden" name="langue" value={to} />
      <input type="hidden" name="suite" value={attributeText(context.path)} />
      <button class="language-button" type="submit" lang={to} safe>
        {NAMES[to]}
      </button>
    </form>
  );
}
