import { Page } from '../web/layout.tsx';
import type { PageContext } from '../web/page-context.ts';
import { LegalCredits } from './legal-credits.tsx';
import { LegalPrivacy } from './legal-privacy.tsx';

interface LegalViewProps {
  readonly context: PageContext;
  readonly publisher: string;
  readonly host: string;
  readonly contactEmail: string;
}

export function LegalView({ context, publisher, host, contactEmail }: LegalViewProps): JSX.Element {
  return (
    <Page
      title="Mentions légales"
      description="Éditeur, hébergeur, origine et licence des données, auteurs des ressources utilisées, données personnelles."
      context={context}
    >
      <article class="prose">
        <h1>Mentions légales</h1>
        <section aria-labelledby="editeur">
          <h2 id="editeur">Éditeur et hébergeur</h2>
          <dl class="facts">
            <div>
              <dt>Éditeur</dt>
              <dd safe>{publisher}</dd>
            </div>
            <div>
              <dt>Hébergeur</dt>
              <dd safe>{host}</dd>
            </div>
            <div>
              <dt>Contact</dt>
              <dd>
                <a href={`mailto:${contactEmail}`} safe>
                  {contactEmail}
                </a>
              </dd>
            </div>
          </dl>
        </section>
        <LegalCredits />
        <LegalPrivacy contactEmail={contactEmail} language={context.language} />
      </article>
    </Page>
  );
}
