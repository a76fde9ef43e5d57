import { ERASURE_DAYS } from '../accounts/erasure-store.ts';
import { IDLE_SESSION_DAYS, SESSION_DAYS } from '../accounts/session-store.ts';
import type { InEachLanguage } from '../web/language.ts';

/** One line of what the legal page tells: which columns it speaks of, and in which words. */
export interface PersonalData {
  /** By table: a column that is told nowhere fails a test. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly what: InEachLanguage<string>;
  readonly why: InEachLanguage<string>;
  readonly howLong: InEachLanguage<string>;
}

const WITH_ACCOUNT: InEachLanguage<string> = { fr: 'Tant que le compte existe', en: 'As long as the account exists' };

/** Everything that the database holds about people (GDPR, articles 13 and 15). */
export const PERSONAL_DATA: readonly PersonalData[] = [
  {
    columns: { account: ['email', 'unconfirmed_email'] },
    what: {
      fr: 'Adresse e-mail, et celle que vous n’avez pas encore confirmée',
      en: 'E-mail address, and the one that you have not confirmed yet',
    },
    why: {
      fr: 'Vous reconnaître à la connexion et vous écrire au sujet de votre compte',
      en: 'To recognise you when you sign in, and to write to you about your account',
    },
    howLong: {
      fr: 'Tant que le compte existe. Un compte jamais confirmé et où personne ne vient plus est effacé au bout de 90 jours',
      en: 'As long as the account exists. An account that was never confirmed and is no longer used is erased after 90 days',
    },
  },
  {
    columns: { account: ['display_name'] },
    what: { fr: 'Nom affiché, si vous en donnez un', en: 'Displayed name, if you give one' },
    why: { fr: 'Vous saluer', en: 'To greet you' },
    howLong: WITH_ACCOUNT,
  },
  {
    columns: { account: ['password_digest'] },
    what: { fr: 'Empreinte du mot de passe', en: 'Digest of the password' },
    why: {
      fr: 'Vérifier votre mot de passe sans le connaître : seule son empreinte argon2id est gardée, jamais le mot de passe',
      en: 'To check your password without knowing it: only its argon2id digest is kept, never the password',
    },
    howLong: WITH_ACCOUNT,
  },
  {
    columns: { account: ['id', 'created_at', 'erase_at', 'disabled_at', 'operator'] },
    what: {
      fr: 'Numéro du compte, sa date de création et, s’il y a lieu, de fermeture ou d’effacement ; s’il est celui d’un exploitant du site',
      en: 'Number of the account, when it was created and, where that is so, closed or erased; whether it is that of an operator of the site',
    },
    why: { fr: 'Tenir le compte', en: 'To keep the account' },
    howLong: WITH_ACCOUNT,
  },
  {
    columns: { kept_swap: ['id', 'account_id', 'replaced_id', 'chosen_id', 'kept_at'] },
    what: { fr: 'Échanges gardés et leur date', en: 'Swaps that you keep, and since when' },
    why: { fr: 'Vous les montrer dans « Mes produits »', en: 'To show them to you in “My products”' },
    howLong: { fr: 'Jusqu’à ce que vous les retiriez', en: 'Until you remove them' },
  },
  {
    columns: {
      basket: ['id', 'account_id', 'name', 'saved_at'],
      basket_line: ['basket_id', 'place', 'packs', 'code', 'words', 'keeps_original'],
    },
    what: { fr: 'Caddies gardés : leur nom, leur liste et leur date', en: 'Saved baskets: name, list and date' },
    why: { fr: 'Vous les montrer dans « Mes caddies »', en: 'To show them to you in “My baskets”' },
    howLong: { fr: 'Jusqu’à ce que vous les supprimiez', en: 'Until you delete them' },
  },
  {
    columns: {
      account_preference: ['account_id', 'diet', 'avoided', 'without_palm_oil', 'organic_only', 'shops', 'changed_at'],
    },
    what: {
      fr: 'Préférences alimentaires et magasins, si vous en enregistrez, et leur date',
      en: 'Food preferences and shops, if you save any, and since when',
    },
    why: {
      fr: 'Ne vous proposer que ce qui leur convient, avec votre accord (RGPD, article 9), et rien d’autre',
      en: 'To propose only what suits them, with your consent (GDPR, article 9), and for nothing else',
    },
    howLong: { fr: 'Jusqu’à ce que vous les effaciez', en: 'Until you clear them' },
  },
  {
    columns: {
      session: [
        'id',
        'token_digest',
        'account_id',
        'created_at',
        'expires_at',
        'seen_at',
        'stays',
        'browser',
        'system',
      ],
    },
    what: {
      fr: 'Appareils connectés : navigateur et système en deux mots, première et dernière visite',
      en: 'Signed-in devices: browser and system in two words, first and last visit',
    },
    why: {
      fr: 'Vous garder connecté d’une page à l’autre, et vous laisser déconnecter un appareil perdu',
      en: 'To keep you signed in from page to page, and to let you sign a lost device out',
    },
    howLong: {
      fr: `Un jour, ou ${SESSION_DAYS} si vous choisissez de rester connecté, mais pas plus de ${IDLE_SESSION_DAYS} sans visite ; ou jusqu’à la déconnexion`,
      en: `One day, or ${SESSION_DAYS} if you choose to stay signed in, but no more than ${IDLE_SESSION_DAYS} without a visit; or until you sign out`,
    },
  },
  {
    columns: { account_link: ['token_digest', 'account_id', 'purpose', 'email', 'expires_at'] },
    what: {
      fr: 'Empreinte des liens que nous vous envoyons, avec l’adresse où ils sont partis',
      en: 'Digest of the links that we send you, and the address that they were sent to',
    },
    why: {
      fr: 'Confirmer votre adresse, changer un mot de passe oublié, annuler un effacement',
      en: 'To confirm your address, replace a forgotten password, undo an erasure',
    },
    howLong: {
      fr: `Jusqu’à ce qu’ils servent : une heure à ${ERASURE_DAYS} jours`,
      en: `Until they are used: one hour to ${ERASURE_DAYS} days`,
    },
  },
  {
    columns: {
      mail: [
        'id',
        'kind',
        'recipient',
        'account_id',
        'language',
        'message_id',
        'state',
        'attempts',
        'queued_at',
        'due_at',
        'settled_at',
        'last_error',
      ],
    },
    what: {
      fr: 'Messages que nous vous envoyons : leur sorte, l’adresse, la date, et ce qu’a répondu le serveur de courrier',
      en: 'Messages that we send you: kind, address, date, and what the mail server answered',
    },
    why: {
      fr: 'Les faire partir, réessayer, et ne pas vous écrire sans fin',
      en: 'To send them, to try again, and not to write to you without end',
    },
    howLong: {
      fr: 'Un jour après l’envoi ; une semaine si l’envoi a échoué',
      en: 'A day after sending; a week where sending failed',
    },
  },
  {
    columns: { rate_limit: ['key', 'whole_at'] },
    what: {
      fr: 'Même sans compte : une empreinte de votre adresse IP ou de l’adresse e-mail tapée, et un nombre de demandes',
      en: 'Without an account, too: a digest of your IP address or of the e-mail address typed, and a number of requests',
    },
    why: {
      fr: 'Empêcher que quelqu’un essaie des mots de passe ou accapare le site',
      en: 'To keep anybody from trying passwords or taking the site for themselves',
    },
    howLong: { fr: 'Une heure au plus', en: 'One hour at most' },
  },
  {
    columns: { submission: ['key', 'outcome', 'expires_at'] },
    what: {
      fr: 'Même sans compte : une empreinte de chaque formulaire envoyé, et où il a mené, sous une clé que votre navigateur seul détient',
      en: 'Without an account, too: a digest of each form that is sent, and where it led, under a key that your browser alone has',
    },
    why: {
      fr: 'Ne faire qu’une fois ce qu’un double clic demande deux fois',
      en: 'To do once what a double click asks for twice',
    },
    howLong: { fr: 'Quelques minutes', en: 'A few minutes' },
  },
];

/** Tables about food and the site's own work: nothing in them tells of anybody. */
export const IMPERSONAL_TABLES: readonly string[] = [
  'catalogue_version',
  'catalogue_word',
  'category',
  'category_parent',
  'cookie_key',
  'happening_hour',
  'import_run',
  'live_ask',
  'missed_search',
  'off_token',
  'product',
  'product_category',
  'schema_migration',
  'shelf_food',
  'shelf_index',
  'shop',
  'sync_run',
  'tag_name',
  'traffic',
];
