import { inEachLanguage } from '../web/language.ts';
import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { LegalCredits } from './legal-credits.tsx';
import { LegalPrivacy } from './legal-privacy.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Mentions légales',
    description:
      'Éditeur, hébergeur, origine et licence des données, auteurs des ressources utilisées, données personnelles.',
    who: 'Éditeur et hébergeur',
    publisher: 'Éditeur',
    host: 'Hébergeur',
    contact: 'Contact',
  },
  en: {
    title: 'Legal notice',
    description: 'Publisher, host, origin and licence of the data, authors of what we use, personal data.',
    who: 'Publisher and host',
    publisher: 'Publisher',
    host: 'Host',
    contact: 'Contact',
  },
});

interface LegalViewProps {
  readonly context: PageContext;
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
}

export function LegalView({ context, publisher, host, contactEmail }: LegalViewProps): JSX.Element {
  const { language } = context;
  const words = WORDS[language];
  return (
    <Page title={words.title} description={words.description} context={context}>
      <article class="prose">
        <h1 safe>{words.title}</h1>
        <section aria-labelledby="editeur">
          <h2 id="editeur" safe>
            {words.who}
          </h2>
          <dl class="facts">
            <div>
              <dt safe>{words.publisher}</dt>
              <dd safe>{publisher}</dd>
            </div>
            <div>
              <dt safe>{words.host}</dt>
              <dd safe>{host}</dd>
            </div>
            <div>
              <dt safe>{words.contact}</dt>
              <dd>
                <a href={`mailto:${contactEmail}`} safe>
                  {contactEmail}
                </a>
              </dd>
            </div>
          </dl>
        </section>
        <LegalCredits language={language} />
        <LegalPrivacy language={language} contactEmail={contactEmail} />
      </article>
    </Page>
  );
}
