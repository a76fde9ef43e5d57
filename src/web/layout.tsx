import type { PropsWithChildren } from '@kitajs/html';
import { ACCOUNT } from './addresses.ts';
import { assetAddress } from './assets.ts';
import { attributeText } from './attribute-text.ts';
import { type InEachLanguage, inEachLanguage, type Language } from './language.ts';
import { LanguageOffer } from './language-switch.tsx';
import { NoticeBar } from './notice.tsx';
import { type OwnScript, scriptAddress } from './own-script.ts';
import type { PageContext } from './page-context.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { TrialStrip } from './trial-strip.tsx';

const SKIP: InEachLanguage<string> = { fr: 'Aller au contenu', en: 'Skip to content' };

const CONFIRM = inEachLanguage({
  fr: {
    name: 'Adresse à confirmer',
    written: 'Confirmez votre adresse\u00a0: nous avons écrit à',
    nothing: 'Rien reçu\u00a0?',
  },
  en: {
    name: 'Address to confirm',
    written: 'Confirm your address: we have written to',
    nothing: 'Nothing received?',
  },
});

interface PageProps {
  /** Without the site's name, which is added. */
  readonly title: string;
  readonly description: string;
  readonly context: PageContext;
  readonly robots?: string;
  /** What enhances the page; its answer must let it run (`letOwnScriptRun`). */
  readonly script?: OwnScript;
  /** Full-bleed sections: the page lays itself out. */
  readonly wide?: boolean;
  /** False where the page holds its own search field. */
  readonly searchInHeader?: boolean;
}

/** The whole document around a page. */
export function Page(props: PropsWithChildren<PageProps>): JSX.Element {
  const { context, searchInHeader = true } = props;
  return (
    <>
      {'<!doctype html>'}
      <html lang={context.language}>
        <PageHead {...props} />
        <body>
          <a class="skip" href="#contenu" safe>
            {SKIP[context.language]}
          </a>
          {context.isTrial ? <TrialStrip language={context.language} /> : ''}
          <LanguageOffer context={context} />
          <PageHeader context={context} withSearch={searchInHeader} />
          {context.visitor && !context.visitor.emailConfirmed ? (
            <ConfirmStrip email={context.visitor.email} language={context.language} />
          ) : (
            ''
          )}
          <main id="contenu" class={props.wide ? 'wide' : 'shell'} tabindex="-1">
            {context.notice ? <NoticeBar context={context} /> : ''}
            {props.children}
          </main>
          <PageFooter context={context} />
        </body>
      </html>
    </>
  );
}

/** The account works before its address is confirmed; what is missing is said until it is. */
function ConfirmStrip({ email, language }: { email: string; language: Language }): JSX.Element {
  const words = CONFIRM[language];
  return (
    <aside class="confirm-strip" aria-label={words.name}>
      <p class="shell">
        <span safe>{words.written}</span> <strong safe>{email}</strong>.{' '}
        <a href={`${ACCOUNT}#adresse`} safe>
          {words.nothing}
        </a>
      </p>
    </aside>
  );
}

function PageHead({ title, description, robots, script }: PageProps): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title safe>{`${title} – Pur Beurre`}</title>
      <meta name="description" content={attributeText(description)} />
      {robots ? <meta name="robots" content={robots} /> : ''}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fdf6e9" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1d1611" media="(prefers-color-scheme: dark)" />
      <link
        rel="preload"
        href={assetAddress('fonts/source-sans-3-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link
        rel="preload"
        href={assetAddress('fonts/lora-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={assetAddress('style.css')} />
      {script ? <script type="module" src={scriptAddress(script)}></script> : ''}
      <link rel="icon" href={assetAddress('favicon.svg')} type="image/svg+xml" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="apple-touch-icon" href={assetAddress('apple-touch-icon.png')} />
    </head>
  );
}
