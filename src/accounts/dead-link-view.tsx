import { ACCOUNT, FORGOTTEN_PASSWORD, HOME } from '../web/addresses.ts';
import { inEachLanguage } from '../web/language.ts';
import type { PageContext } from '../web/page-context.ts';
import { FormPage } from './form-page.tsx';
import type { LinkPurpose } from './link-store.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Ce lien ne marche plus',
    lead: 'Les liens de nos messages servent une fois, et pendant un temps limité.',
    'confirm-address': {
      text: 'Votre adresse est peut-être déjà confirmée\u00a0: «\u00a0Mon compte\u00a0» vous le dira, et peut vous envoyer un autre lien.',
      link: 'Mon compte',
    },
    'reset-password': { text: 'Demandez-en un autre\u00a0: il arrive en un instant.', link: 'Demander un autre lien' },
    'undo-erasure': {
      text: 'Votre compte est déjà rouvert, ou bien il est détruit pour de bon.',
      link: 'Revenir à l’accueil',
    },
  },
  en: {
    title: 'This link no longer works',
    lead: 'The links in our messages work once, and for a limited time.',
    'confirm-address': {
      text: 'Your address may be confirmed already: “My account” will tell, and can send you another link.',
      link: 'My account',
    },
    'reset-password': { text: 'Ask for another: it arrives in a moment.', link: 'Ask for another link' },
    'undo-erasure': {
      text: 'Your account is open again already, or it is destroyed for good.',
      link: 'Back to the home page',
    },
  },
});

const LEADS_TO: Readonly<Record<LinkPurpose, string>> = {
  'confirm-address': ACCOUNT,
  'reset-password': FORGOTTEN_PASSWORD,
  'undo-erasure': HOME,
};

interface DeadLinkViewProps {
  readonly context: PageContext;
  readonly purpose: LinkPurpose;
}

/** A link of a mail that is too old or was used: how to go on. */
export function DeadLinkView({ context, purpose }: DeadLinkViewProps): JSX.Element {
  const words = WORDS[context.language];
  return (
    <FormPage context={context} title={words.title} description={words.lead} lead={words.lead}>
      <p safe>{words[purpose].text}</p>
      <p>
        <a class="button button-second" href={LEADS_TO[purpose]} safe>
          {words[purpose].link}
        </a>
      </p>
    </FormPage>
  );
}
