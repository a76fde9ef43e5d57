/** What we keep about people, why and how long (GDPR, articles 13 and 15 to 22). */
export function LegalPrivacy({ contactEmail }: { readonly contactEmail: string }): JSX.Element {
  return (
    <>
      <section aria-labelledby="donnees-personnelles">
        <h2 id="donnees-personnelles">Vos données personnelles</h2>
        <p>
          Sans compte, notre base ne contient rien sur vous, hormis une empreinte de votre adresse IP pendant une heure
          au plus. Avec un compte, voici tout ce qu’elle contient&nbsp;:
        </p>
        <section class="table-scroll" aria-label="Données gardées avec un compte" tabindex="0">
          <table class="table">
            <caption class="visually-hidden">Données gardées avec un compte</caption>
            <thead>
              <tr>
                <th scope="col">Donnée</th>
                <th scope="col">Pourquoi</th>
                <th scope="col">Combien de temps</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">Adresse e-mail</th>
                <td>Vous reconnaître à la connexion</td>
                <td>Tant que le compte existe</td>
              </tr>
              <tr>
                <th scope="row">Nom affiché, si vous en donnez un</th>
                <td>Vous saluer</td>
                <td>Tant que le compte existe</td>
              </tr>
              <tr>
                <th scope="row">Empreinte du mot de passe</th>
                <td>
                  Vérifier votre mot de passe sans le connaître&nbsp;: seule son empreinte argon2id est gardée, jamais
                  le mot de passe
                </td>
                <td>Tant que le compte existe</td>
              </tr>
              <tr>
                <th scope="row">Échanges gardés et leur date</th>
                <td>Vous les montrer dans «&nbsp;Mes produits&nbsp;»</td>
                <td>Jusqu’à ce que vous les retiriez</td>
              </tr>
              <tr>
                <th scope="row">Caddies gardés&nbsp;: leur nom, leur liste et leur date</th>
                <td>Vous les montrer dans «&nbsp;Mes caddies&nbsp;»</td>
                <td>Jusqu’à ce que vous les supprimiez</td>
              </tr>
              <tr>
                <th scope="row">Préférences alimentaires et magasins, si vous en enregistrez</th>
                <td>
                  Ne vous proposer que ce qui leur convient, avec votre accord (RGPD, article&nbsp;9), et rien d’autre
                </td>
                <td>Jusqu’à ce que vous les effaciez</td>
              </tr>
              <tr>
                <th scope="row">Empreintes à clé de votre adresse IP et de l’adresse e-mail tapée</th>
                <td>
                  Compter les demandes, pour que personne ne devine un mot de passe par essais ni ne ralentisse le site
                </td>
                <td>Une heure au plus</td>
              </tr>
              <tr>
                <th scope="row">Sessions ouvertes</th>
                <td>Vous garder connecté d’une page à l’autre</td>
                <td>30&nbsp;jours au plus, ou jusqu’à la déconnexion</td>
              </tr>
            </tbody>
          </table>
        </section>
        <p>
          Rien n’est vendu, ni transmis, ni utilisé pour de la publicité. Vous pouvez demander à consulter, corriger,
          emporter ou effacer vos données en écrivant à{' '}
          <a href={`mailto:${contactEmail}`} safe>
            {contactEmail}
          </a>
          , et vous adresser à la <a href="https://www.cnil.fr">CNIL</a> si notre réponse ne vous convient pas.
        </p>
        <p>
          Quand nous ne trouvons rien, notre serveur demande à Open Food Facts les mots ou le code-barres tapés, sans
          rien qui dise qui les a tapés, et les oublie ensuite.
        </p>
      </section>
      <section aria-labelledby="cookies">
        <h2 id="cookies">Cookies</h2>
        <p>
          Uniquement ceux sans lesquels le site ne peut pas fonctionner&nbsp;: l’un vous garde connecté, un autre
          protège les formulaires. Si vous enregistrez des préférences sans avoir de compte, un troisième les retient un
          an dans votre navigateur. Ni mesure d’audience, ni traceur&nbsp;: c’est pourquoi aucun bandeau ne vous demande
          rien.
        </p>
      </section>
    </>
  );
}
