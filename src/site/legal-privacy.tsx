import { inEachLanguage, type Language } from '../web/language.ts';

type Row = readonly [what: string, why: string, howLong: string];

const CNIL = 'https://www.cnil.fr';

const WORDS = inEachLanguage({
  fr: {
    title: 'Vos données personnelles',
    lead: 'Sans compte, notre base ne contient rien sur vous, hormis une empreinte de votre adresse IP pendant une heure au plus. Avec un compte, voici tout ce qu’elle contient\u00a0:',
    caption: 'Données gardées avec un compte',
    columns: ['Donnée', 'Pourquoi', 'Combien de temps'],
    rows: [
      ['Adresse e-mail', 'Vous reconnaître à la connexion', 'Tant que le compte existe'],
      ['Nom affiché, si vous en donnez un', 'Vous saluer', 'Tant que le compte existe'],
      [
        'Empreinte du mot de passe',
        'Vérifier votre mot de passe sans le connaître\u00a0: seule son empreinte argon2id est gardée, jamais le mot de passe',
        'Tant que le compte existe',
      ],
      [
        'Échanges gardés et leur date',
        'Vous les montrer dans «\u00a0Mes produits\u00a0»',
        'Jusqu’à ce que vous les retiriez',
      ],
      [
        'Caddies gardés\u00a0: leur nom, leur liste et leur date',
        'Vous les montrer dans «\u00a0Mes caddies\u00a0»',
        'Jusqu’à ce que vous les supprimiez',
      ],
      [
        'Préférences alimentaires et magasins, si vous en enregistrez',
        'Ne vous proposer que ce qui leur convient, avec votre accord (RGPD, article\u00a09), et rien d’autre',
        'Jusqu’à ce que vous les effaciez',
      ],
      [
        'Empreintes à clé de votre adresse IP et de l’adresse e-mail tapée',
        'Compter les demandes, pour que personne ne devine un mot de passe par essais ni ne ralentisse le site',
        'Une heure au plus',
      ],
      [
        'Sessions ouvertes',
        'Vous garder connecté d’une page à l’autre',
        '30\u00a0jours au plus, ou jusqu’à la déconnexion',
      ],
    ] as readonly Row[],
    rights: (email: JSX.Element) => (
      <>
        Rien n’est vendu, ni transmis, ni utilisé pour de la publicité. Vous pouvez demander à consulter, corriger,
        emporter ou effacer vos données en écrivant à {email}, et vous adresser à la <a href={CNIL}>CNIL</a> si notre
        réponse ne vous convient pas.
      </>
    ),
    asked:
      'Quand nous ne trouvons rien, notre serveur demande à Open Food Facts les mots ou le code-barres tapés, sans rien qui dise qui les a tapés, et les oublie ensuite.',
    cookies: 'Cookies',
    cookieUse:
      'Uniquement ceux sans lesquels le site ne peut pas fonctionner\u00a0: l’un vous garde connecté, un autre protège les formulaires. Si vous enregistrez des préférences sans avoir de compte, un troisième les retient un an dans votre navigateur\u00a0; si vous choisissez la langue des pages, un quatrième la retient un an. Ni mesure d’audience, ni traceur\u00a0: c’est pourquoi aucun bandeau ne vous demande rien.',
  },
  en: {
    title: 'Your personal data',
    lead: 'Without an account, our database holds nothing about you, save a fingerprint of your IP address for an hour at most. With an account, here is all that it holds:',
    caption: 'Data kept with an account',
    columns: ['What', 'Why', 'How long'],
    rows: [
      ['E-mail address', 'To recognise you when you sign in', 'As long as the account exists'],
      ['Name shown, if you give one', 'To greet you', 'As long as the account exists'],
      [
        'Fingerprint of the password',
        'To verify your password without knowing it: only its argon2id fingerprint is kept, never the password',
        'As long as the account exists',
      ],
      ['Swaps kept and their date', 'To show them to you in “My products”', 'Until you remove them'],
      [
        'Baskets kept: their name, their list and their date',
        'To show them to you in “My baskets”',
        'Until you delete them',
      ],
      [
        'Preferences in food and shops, if you save any',
        'To propose only what suits them, with your consent (GDPR, article\u00a09), and for nothing else',
        'Until you erase them',
      ],
      [
        'Keyed fingerprints of your IP address and of the e-mail address typed',
        'To count requests, so that nobody guesses a password by trying nor slows the site down',
        'An hour at most',
      ],
      ['Open sessions', 'To keep you signed in from page to page', '30\u00a0days at most, or until you sign out'],
    ],
    rights: (email) => (
      <>
        Nothing is sold, handed on or used for advertising. You may ask to see, correct, take with you or erase your
        data by writing to {email}, and turn to the <a href={CNIL}>CNIL</a>, the French authority, if our answer does
        not satisfy you.
      </>
    ),
    asked:
      'When we find nothing, our server asks Open Food Facts for the words or the bar code typed, with nothing that tells who typed them, and forgets them afterwards.',
    cookies: 'Cookies',
    cookieUse:
      'Only those without which the site cannot work: one keeps you signed in, another protects the forms. If you save preferences without an account, a third remembers them for a year in your browser; if you choose the language of the pages, a fourth remembers it for a year. No measuring of audience, no tracker: that is why no banner asks you anything.',
  },
});

interface LegalPrivacyProps {
  readonly language: Language;
  readonly contactEmail: string;
}

/** What we keep about people, why and how long (GDPR, articles 13 and 15 to 22). */
export function LegalPrivacy({ language, contactEmail }: LegalPrivacyProps): JSX.Element {
  const words = WORDS[language];
  return (
    <>
      <section aria-labelledby="donnees-personnelles">
        <h2 id="donnees-personnelles" safe>
          {words.title}
        </h2>
        <p safe>{words.lead}</p>
        <section class="table-scroll" aria-label={words.caption} tabindex="0">
          <table class="table">
            <caption class="visually-hidden" safe>
              {words.caption}
            </caption>
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th scope="col" safe>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {words.rows.map(([what, why, howLong]) => (
                <tr>
                  <th scope="row" safe>
                    {what}
                  </th>
                  <td safe>{why}</td>
                  <td safe>{howLong}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p>{words.rights(<MailLink email={contactEmail} />)}</p>
        <p safe>{words.asked}</p>
      </section>
      <section aria-labelledby="cookies">
        <h2 id="cookies" safe>
          {words.cookies}
        </h2>
        <p safe>{words.cookieUse}</p>
      </section>
    </>
  );
}

function MailLink({ email }: { email: string }): JSX.Element {
  return (
    <a href={`mailto:${email}`} safe>
      {email}
    </a>
  );
}
