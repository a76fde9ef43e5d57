/** Data, marks and free resources: who made them and under which licence. */
export function LegalCredits(): JSX.Element {
  return (
    <>
      <section aria-labelledby="donnees">
        <h2 id="donnees">Les données et leur licence</h2>
        <p>
          Les informations sur les produits viennent d’<a href="https://fr.openfoodfacts.org">Open Food Facts</a>, base
          de données libre remplie par des milliers de bénévoles. La base est publiée sous{' '}
          <a href="https://opendatacommons.org/licenses/odbl/1-0/">licence ODbL&nbsp;1.0</a>, ses contenus sous{' '}
          <a href="https://opendatacommons.org/licenses/dbcl/1-0/">licence DbCL&nbsp;1.0</a>. Toute base que vous en
          tireriez doit rester sous la même licence.
        </p>
        <p>
          Les photos des produits sont celles des contributeurs d’Open Food Facts, sous licence{' '}
          <a href="https://creativecommons.org/licenses/by-sa/3.0/deed.fr">Creative Commons BY-SA&nbsp;3.0</a>. Elles
          peuvent montrer des marques et des emballages qui appartiennent à leurs propriétaires. Votre navigateur les
          reçoit directement du serveur d’images d’Open Food Facts&nbsp;: c’est la seule adresse extérieure que nos
          pages appellent.
        </p>
        <p>
          Ces informations peuvent contenir des erreurs ou avoir vieilli&nbsp;: celles de l’emballage font toujours foi,
          surtout en cas d’allergie. Vous pouvez corriger une fiche chez Open Food Facts, tout le monde en profitera.
        </p>
      </section>
      <section aria-labelledby="nutri-score">
        <h2 id="nutri-score">Le Nutri-Score</h2>
        <p>
          Le Nutri-Score est une marque collective de{' '}
          <a href="https://www.santepubliquefrance.fr">Santé publique France</a>. Les notes affichées ici sont
          recalculées par nos soins selon la règle de 2023, à partir des valeurs publiées&nbsp;; elles peuvent différer
          de celle de l’emballage.
        </p>
      </section>
      <section aria-labelledby="ressources">
        <h2 id="ressources">Auteurs des ressources libres</h2>
        <ul>
          <li>
            Caractères <a href="https://github.com/cyrealtype/Lora-Cyrillic">Lora</a>, de Cyreal, et{' '}
            <a href="https://github.com/adobe-fonts/source-sans">Source Sans&nbsp;3</a>, de Paul D. Hunt pour Adobe,
            sous licence SIL Open Font License&nbsp;1.1, préparés par <a href="https://fontsource.org">Fontsource</a>.
          </li>
          <li>
            Logiciels libres&nbsp;: <a href="https://nodejs.org">Node.js</a>, <a href="https://fastify.dev">Fastify</a>,{' '}
            <a href="https://kitajs.org">Kita&nbsp;HTML</a>, <a href="https://www.postgresql.org">PostgreSQL</a>,{' '}
            <a href="https://pglite.dev">PGlite</a>, <a href="https://node-postgres.com">node-postgres</a>,{' '}
            <a href="https://github.com/napi-rs/node-rs">node-rs/argon2</a>, <a href="https://zod.dev">Zod</a> et{' '}
            <a href="https://github.com/tj/commander.js">Commander</a>, de leurs auteurs respectifs, sous licences MIT,
            Apache&nbsp;2.0 ou PostgreSQL.
          </li>
          <li>Logo, illustrations, dessins et icônes&nbsp;: Pur Beurre.</li>
        </ul>
      </section>
    </>
  );
}
