import { ERASURE_DAYS } from '../accounts/erasure-store.ts';
import { PERSONAL_DATA } from '../privacy/personal-data.ts';
import { MY_DATA } from '../web/addresses.ts';
import { inEachLanguage, type Language } from '../web/language.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Vos données personnelles',
    intro:
      'Voici tout ce que notre base contient sur vous, et rien d’autre. Sans compte, seules les deux dernières lignes vous concernent.',
    caption: 'Ce que nous gardons',
    data: 'Donnée',
    why: 'Pourquoi',
    howLong: 'Combien de temps',
    rights:
      'Rien n’est vendu, ni transmis, ni utilisé pour de la publicité. Vous consultez, emportez et effacez tout vous-même sur la page',
    myData: 'Mes données',
    erasure: `Un compte effacé est fermé tout de suite ; ce qu’il contenait est détruit ${ERASURE_DAYS} jours plus tard, et ne reste que dans les sauvegardes du serveur jusqu’à ce qu’elles expirent, 30 jours au plus.`,
    write: 'Pour toute autre demande, écrivez à',
    authority: 'Si notre réponse ne vous convient pas, adressez-vous à la',
    openFoodFacts:
      'Quand nous ne trouvons rien, notre serveur demande à Open Food Facts les mots ou le code-barres tapés, sans rien qui dise qui les a tapés, et les oublie ensuite.',
    logs: 'Le journal du serveur note les pages demandées et l’adresse IP, pour réparer les pannes ; jamais un mot de passe, ni le secret d’un lien. Nous comptons les visites par heure, et les mots cherchés sans résultat, sans rien qui dise qui les a tapés, et les oublions après 35 jours. Si l’éditeur utilise le service Sentry pour être prévenu des pannes, celui-ci reçoit nos erreurs et les mots d’une recherche sans résultat, sans rien qui dise qui les a tapés.',
    cookies: 'Cookies',
    cookiesText:
      'Uniquement ceux sans lesquels le site ne peut pas fonctionner : l’un vous garde connecté, un autre protège les formulaires. Si vous enregistrez des préférences sans avoir de compte, ou choisissez l’anglais, un autre le retient un an dans votre navigateur. Ni mesure d’audience, ni traceur : c’est pourquoi aucun bandeau ne vous demande rien.',
  },
  en: {
    title: 'Your personal data',
    intro:
      'This is all that our database holds about you, and nothing else. Without an account, only the last two lines concern you.',
    caption: 'What we keep',
    data: 'Data',
    why: 'Why',
    howLong: 'How long',
    rights:
      'Nothing is sold, passed on or used for advertising. You see, take away and erase everything yourself on the page',
    myData: 'My data',
    erasure: `An erased account is closed at once; what it held is destroyed ${ERASURE_DAYS} days later, and stays only in the backups of the server until they expire, after 30 days at most.`,
    write: 'For any other request, write to',
    authority: 'If our answer does not satisfy you, turn to the',
    openFoodFacts:
      'When we find nothing, our server asks Open Food Facts for the words or the bar code that were typed, with nothing that says who typed them, and forgets them afterwards.',
    logs: 'The log of the server notes pages asked for and the IP address, to mend failures; never a password, nor the secret of a link. We count visits by the hour, and words searched for without result, with nothing that says who typed them, and forget them after 35 days. If the publisher uses the service Sentry to be told of failures, it receives our errors and the words of a search without result, with nothing that says who typed them.',
    cookies: 'Cookies',
    cookiesText:
      'Only those without which the site cannot work: one keeps you signed in, another protects the forms. If you save preferences without an account, or choose English, another remembers it in your browser for a year. No audience measurement and no tracker: that is why no banner asks you anything.',
  },
});

interface LegalPrivacyProps {
  readonly contactEmail: string;
  readonly language: Language;
}

/** What we keep about people, why and how long (GDPR, articles 13 and 15 to 22). */
export function LegalPrivacy({ contactEmail, language }: LegalPrivacyProps): JSX.Element {
  const words = WORDS[language];
  return (
    <>
      <section aria-labelledby="donnees-personnelles">
        <h2 id="donnees-personnelles" safe>
          {words.title}
        </h2>
        <p safe>{words.intro}</p>
        <DataTable language={language} />
        <p>
          <span safe>{words.rights}</span>{' '}
          <a href={MY_DATA} safe>
            {words.myData}
          </a>
          . <span safe>{words.erasure}</span>
        </p>
        <p>
          <span safe>{words.write}</span>{' '}
          <a href={`mailto:${contactEmail}`} safe>
            {contactEmail}
          </a>
          . <span safe>{words.authority}</span> <a href="https://www.cnil.fr">CNIL</a>.
        </p>
        <p safe>{words.openFoodFacts}</p>
        <p safe>{words.logs}</p>
      </section>
      <section aria-labelledby="cookies">
        <h2 id="cookies" safe>
          {words.cookies}
        </h2>
        <p safe>{words.cookiesText}</p>
      </section>
    </>
  );
}

function DataTable({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="table-scroll" aria-label={words.caption} tabindex="0">
      <table class="table">
        <caption class="visually-hidden" safe>
          {words.caption}
        </caption>
        <thead>
          <tr>
            {[words.data, words.why, words.howLong].map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERSONAL_DATA.map(({ what, why, howLong }) => (
            <tr>
              <th scope="row" safe>
                {what[language]}
              </th>
              <td safe>{why[language]}</td>
              <td safe>{howLong[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
