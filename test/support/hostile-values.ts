/**
 * What no page asked for, ready for an address: percent-encoded, or broken on purpose.
 */
// biome-ignore format: one line per kind
export const HOSTILE_VALUES: readonly string[] = [
  // No numbers, or numbers out of all measure
  '', '%20', '0', '-1', '1e9', '1000000000', '99999999999999999999', '0x10', '1.5', 'NaN', 'null',
  // No text: NUL, line ends, broken encodings, a lone surrogate, writing direction
  '%00', 'a%00b', '%0d%0aSet-Cookie:a=b', '%E0%A4%A', '%', '%zz', '%ff%fe', '%ED%A0%80', '%E2%80%AE%EF%BB%BF', 'x'.repeat(10_000),
  ...[
    // Text that something behind the page might take for its own language
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", 'javascript:alert(1)', '{{7*7}}#{7*7}<%=7%>',
    "'; drop table product; --", "' or '1'='1", '\\', '%_*:&|!()<->', '../../etc/passwd', '//evil.example',
    '🥐', '٣٠١٧٦٢٠٤٢٢٠٠٣',
  ].map(encodeURIComponent),
  '__proto__', 'constructor', '3017620422003',
];

/** Every parameter that a page of the site reads, and where; CODE stands for the code of a product. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  q: ['/recherche?q=', '/recherche?categorie=en:sodas&q=', '/produits/CODE?de=recherche&q=', '/'],
  page: ['/recherche?q=lait&page=', '/produits/CODE?de=recherche&page=', '/mes-produits?page='],
  grade: ['/recherche?q=lait&grade=', '/produits/CODE/substituts?de=recherche&grade='],
  categorie: ['/recherche?categorie=', '/recherche?q=lait&categorie=', '/produits/CODE?de=recherche&categorie='],
  tri: ['/recherche?q=lait&tri='],
  de: ['/produits/CODE?de=', '/produits/CODE/substituts?de='],
  pour: ['/produits/CODE?de=substituts&pour=', '/produits/CODE/substituts?de=substituts&pour='],
  codes: ['/comparer?codes=', '/comparer?ajouter=nutella&codes=', '/comparer?codes=CODE,'],
  ajouter: ['/comparer?ajouter=', '/comparer?codes=CODE&ajouter='],
  liste: ['/caddie?liste=', '/caddie?gardes=CODE&liste=nutella%0A', '/caddie?liste=nutella&caddie=1&liste='],
  gardes: ['/caddie?liste=CODE&gardes=', '/caddie?liste=CODE&gardes=CODE,'],
  caddie: ['/caddie?liste=CODE&caddie='],
  jeton: ['/compte/adresse/confirmer?jeton=', '/mot-de-passe-oublie/nouveau?jeton=', '/compte/effacer/annuler?jeton='],
  suite: ['/connexion?suite=', '/inscription?suite=', '/preferences?suite='],
  preferences: ['/produits/CODE/substituts?preferences='],
  remplace: ['/connexion?par=CODE&remplace=', '/mes-produits?fait=retire&par=CODE&remplace='],
  par: ['/inscription?remplace=CODE&par=', '/mes-produits?fait=retire&remplace=CODE&par='],
  fait: [
    '/mes-produits?fait=',
    '/compte?fait=',
    '/mot-de-passe-oublie?fait=',
    '/compte/effacer/annuler?fait=',
    '/caddie/gardes?fait=',
    '/preferences?fait=',
  ],
  s: ['/ersatz/search/?s='],
  p: ['/ersatz/search/?s=lait&p='],
  nonsense: [
    '/?__proto__=',
    '/recherche?constructor=',
    '/mentions-legales?x=',
    '/nowhere?x=',
    '/deconnexion?x=',
    '/ersatz/list/?x=',
  ],
};

/** Addresses of every page that takes a query. */
export const PAGES: readonly string[] = [
  '/',
  '/recherche',
  '/produits/CODE',
  '/produits/CODE/substituts',
  '/comparer',
  '/caddie',
  '/caddie?liste=CODE',
  '/caddie/gardes',
  '/inscription',
  '/connexion',
  '/deconnexion',
  '/compte',
  '/compte/adresse/confirmer',
  '/compte/donnees',
  '/compte/effacer',
  '/compte/effacer/annuler',
  '/mot-de-passe-oublie',
  '/mot-de-passe-oublie/nouveau',
  '/mes-produits',
  '/preferences',
  '/mentions-legales',
  '/ersatz/search/',
  '/ersatz/list/',
  '/nowhere',
];
