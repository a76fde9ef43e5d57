import { inEachLanguage, type Language } from '../web/language.ts';
import { openFoodFactsHome } from '../web/open-food-facts.ts';

const ODBL = 'https://opendatacommons.org/licenses/odbl/1-0/';
const DBCL = 'https://opendatacommons.org/licenses/dbcl/1-0/';
const HEALTH_AUTHORITY = 'https://www.santepubliquefrance.fr';

const WORDS = inEachLanguage({
  fr: {
    data: 'Les données et leur licence',
    source: () => (
      <>
        Les informations sur les produits viennent d’<a href={openFoodFactsHome('fr')}>Open Food Facts</a>, base de
        données libre remplie par des milliers de bénévoles. La base est publiée sous{' '}
        <a href={ODBL}>licence ODbL&nbsp;1.0</a>, ses contenus sous <a href={DBCL}>licence DbCL&nbsp;1.0</a>. Toute base
        que vous en tireriez doit rester sous la même licence.
      </>
    ),
    photos: () => (
      <>
        Les photos des produits sont celles des contributeurs d’Open Food Facts, sous licence{' '}
        <a href="https://creativecommons.org/licenses/by-sa/3.0/deed.fr">Creative Commons BY-SA&nbsp;3.0</a>. Elles
        peuvent montrer des marques et des emballages qui appartiennent à leurs propriétaires. Votre navigateur les
        reçoit directement du serveur d’images d’Open Food Facts&nbsp;: c’est la seule adresse extérieure que nos pages
        appellent.
      </>
    ),
    errors:
      'Ces informations peuvent contenir des erreurs ou avoir vieilli\u00a0: celles de l’emballage font toujours foi, surtout en cas d’allergie. Vous pouvez corriger une fiche chez Open Food Facts, tout le monde en profitera.',
    nutriScore: 'Le Nutri-Score',
    mark: () => (
      <>
        Le Nutri-Score est une marque collective de <a href={HEALTH_AUTHORITY}>Santé publique France</a>. Les notes
        affichées ici sont recalculées par nos soins selon la règle de 2023, à partir des valeurs publiées&nbsp;; elles
        peuvent différer de celle de l’emballage.
      </>
    ),
    resources: 'Auteurs des ressources libres',
    fonts: 'Caractères',
    fontsRest: 'sous licence SIL Open Font License 1.1.',
    software: 'Logiciels libres',
    softwareRest: 'de leurs auteurs respectifs, sous licences MIT, Apache\u00a02.0 ou PostgreSQL.',
    art: 'Logo, illustrations, dessins et icônes\u00a0: Pur Beurre.',
    prepared: 'préparés par',
    colon: '\u00a0:',
    and: 'et',
  },
  en: {
    data: 'The data and their licence',
    source: () => (
      <>
        What we know of products comes from <a href={openFoodFactsHome('en')}>Open Food Facts</a>, a free database
        filled by thousands of volunteers. The database is published under the <a href={ODBL}>ODbL&nbsp;1.0</a>, its
        contents under the <a href={DBCL}>DbCL&nbsp;1.0</a>. Any database that you draw from it must stay under the same
        licence.
      </>
    ),
    photos: () => (
      <>
        The photos of products are those of the contributors of Open Food Facts, under{' '}
        <a href="https://creativecommons.org/licenses/by-sa/3.0/deed.en">Creative Commons BY-SA&nbsp;3.0</a>. They may
        show brands and packets that belong to their owners. Your browser gets them straight from the image server of
        Open Food Facts: it is the only address outside that our pages call.
      </>
    ),
    errors:
      'All this may hold errors or have grown old: what the packet says always prevails, above all in case of an allergy. You can correct a sheet at Open Food Facts, to everybody’s good.',
    nutriScore: 'The Nutri-Score',
    mark: () => (
      <>
        The Nutri-Score is a collective mark of <a href={HEALTH_AUTHORITY}>Santé publique France</a>. The grades shown
        here are computed by ourselves by the rule of 2023, from the figures published; they may differ from that of the
        packet.
      </>
    ),
    resources: 'Authors of the free resources',
    fonts: 'Typefaces',
    fontsRest: 'under the SIL Open Font License 1.1.',
    software: 'Free software',
    softwareRest: 'of their respective authors, under the MIT, Apache\u00a02.0 or PostgreSQL licences.',
    art: 'Logo, illustrations, drawings and icons: Pur Beurre.',
    prepared: 'prepared by',
    colon: ':',
    and: 'and',
  },
});

/** Data, marks and free resources: who made them and under which licence. */
export function LegalCredits({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <>
      <section aria-labelledby="donnees">
        <h2 id="donnees" safe>
          {words.data}
        </h2>
        <p>{words.source()}</p>
        <p>{words.photos()}</p>
        <p safe>{words.errors}</p>
      </section>
      <section aria-labelledby="nutri-score">
        <h2 id="nutri-score" safe>
          {words.nutriScore}
        </h2>
        <p>{words.mark()}</p>
      </section>
      <FreeResources language={language} />
    </>
  );
}

function FreeResources({ language }: { language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section aria-labelledby="ressources">
      <h2 id="ressources" safe>
        {words.resources}
      </h2>
      <ul>
        <li>
          <span safe>{`${words.fonts}${words.colon}`}</span>{' '}
          <a href="https://github.com/cyrealtype/Lora-Cyrillic">Lora</a> (Cyreal) <span safe>{words.and}</span>{' '}
          <a href="https://github.com/adobe-fonts/source-sans">Source Sans&nbsp;3</a> (Paul D. Hunt, Adobe),{' '}
          <span safe>{words.prepared}</span> <a href="https://fontsource.org">Fontsource</a>,{' '}
          <span safe>{words.fontsRest}</span>
        </li>
        <li>
          <span safe>{`${words.software}${words.colon}`}</span> <a href="https://nodejs.org">Node.js</a>,{' '}
          <a href="https://fastify.dev">Fastify</a>, <a href="https://kitajs.org">Kita&nbsp;HTML</a>,{' '}
          <a href="https://www.postgresql.org">PostgreSQL</a>, <a href="https://pglite.dev">PGlite</a>,{' '}
          <a href="https://node-postgres.com">node-postgres</a>,{' '}
          <a href="https://github.com/napi-rs/node-rs">node-rs/argon2</a>, <a href="https://zod.dev">Zod</a>,{' '}
          <a href="https://github.com/tj/commander.js">Commander</a>, <span safe>{words.softwareRest}</span>
        </li>
        <li safe>{words.art}</li>
      </ul>
    </section>
  );
}
