import type { Letter } from '../mail/letter.ts';
import { FORGOTTEN_PASSWORD } from '../web/addresses.ts';
import { formatDate } from '../web/format.ts';
import type { InEachLanguage, Language } from '../web/language.ts';
import { LINK_HOURS } from './link-store.ts';

/** What each letter says, in both languages. */
type Words = Omit<Letter, 'language'>;

function inLanguage(language: Language, words: InEachLanguage<Words>): Letter {
  return { language, ...words[language] };
}

const { 'confirm-address': CONFIRM_HOURS, 'reset-password': RESET_HOURS } = LINK_HOURS;

/** To somebody new. */
export function confirmLetter(language: Language, address: string): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Confirmez votre adresse e-mail',
      paragraphs: [
        'Bienvenue chez Pur Beurre\u00a0! Votre compte marche déjà\u00a0; il nous reste à savoir que cette adresse est bien la vôtre.',
      ],
      action: { label: 'Confirmer mon adresse', address },
      after: [
        `Ce lien sert une fois et marche pendant ${CONFIRM_HOURS} heures. Votre mot de passe vous sera demandé si vous l’ouvrez sur un autre appareil.`,
        'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: sans cette confirmation, le compte ne pourra pas se servir de votre adresse.',
      ],
    },
    en: {
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'Welcome to Pur Beurre! Your account works already; all that is left is to know that this address is yours.',
      ],
      action: { label: 'Confirm my address', address },
      after: [
        `This link works once, for ${CONFIRM_HOURS} hours. You will be asked for your password if you open it on another device.`,
        'You did not ask for anything? Ignore this message: without this confirmation the account cannot use your address.',
      ],
    },
  });
}

/** To somebody who signed up again with an address that has an account. */
export function knownAddressLetter(language: Language, address: string, siteUrl: string): Letter {
  const forgotten = `${siteUrl}${FORGOTTEN_PASSWORD}`;
  return inLanguage(language, {
    fr: {
      subject: 'Vous avez déjà un compte Pur Beurre',
      paragraphs: [
        'Quelqu’un, vous sans doute, vient de créer un compte avec cette adresse. Or elle en a déjà un.',
        'Si c’était vous, un clic réunit les deux\u00a0: ce que vous venez de garder rejoint votre compte, et c’est le mot de passe de celui-ci qui compte désormais.',
      ],
      action: { label: 'Réunir mes deux comptes', address },
      after: [
        `Ce lien sert une fois et marche pendant ${CONFIRM_HOURS} heures. Vous avez oublié le mot de passe de votre compte\u00a0? Choisissez-en un autre ici\u00a0: ${forgotten}`,
        'Ce n’était pas vous\u00a0? Ignorez ce message\u00a0: personne n’a eu accès à votre compte, et rien n’y a changé.',
      ],
    },
    en: {
      subject: 'You already have a Pur Beurre account',
      paragraphs: [
        'Somebody, most likely you, has just created an account with this address. It already has one.',
        'If it was you, one click joins the two: what you have just kept moves to your account, and its password is the one that counts from then on.',
      ],
      action: { label: 'Join my two accounts', address },
      after: [
        `This link works once, for ${CONFIRM_HOURS} hours. Forgotten the password of your account? Choose another here: ${forgotten}`,
        'It was not you? Ignore this message: nobody had access to your account, and nothing in it has changed.',
      ],
    },
  });
}

/** To the new address of an account that changes it. */
export function newAddressLetter(language: Language, address: string): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Confirmez votre nouvelle adresse',
      paragraphs: ['Vous voulez que votre compte Pur Beurre passe à cette adresse. Il suffit de la confirmer.'],
      action: { label: 'Confirmer ma nouvelle adresse', address },
      after: [
        `Ce lien sert une fois et marche pendant ${CONFIRM_HOURS} heures. D’ici là, votre ancienne adresse reste valable.`,
        'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: rien ne changera.',
      ],
    },
    en: {
      subject: 'Confirm your new address',
      paragraphs: ['You want your Pur Beurre account to move to this address. All it takes is to confirm it.'],
      action: { label: 'Confirm my new address', address },
      after: [
        `This link works once, for ${CONFIRM_HOURS} hours. Until then your old address stays in force.`,
        'You did not ask for anything? Ignore this message: nothing will change.',
      ],
    },
  });
}

/** To the address that an account wanted to move to, when another account has it. */
export function takenAddressLetter(language: Language): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Cette adresse a déjà un compte Pur Beurre',
      paragraphs: [
        'Un compte Pur Beurre voulait passer à cette adresse. Elle en a déjà un autre\u00a0: rien n’a été changé.',
        'Si c’était vous, connectez-vous au compte de cette adresse, ou choisissez une autre adresse pour le premier.',
      ],
    },
    en: {
      subject: 'This address already has a Pur Beurre account',
      paragraphs: [
        'A Pur Beurre account wanted to move to this address. It already has another one: nothing was changed.',
        'If it was you, sign in to the account of this address, or choose another address for the first one.',
      ],
    },
  });
}

export function resetLetter(language: Language, address: string): Letter {
  const hours = RESET_HOURS === 1;
  return inLanguage(language, {
    fr: {
      subject: 'Choisissez un nouveau mot de passe',
      paragraphs: ['Vous avez oublié votre mot de passe\u00a0? Choisissez-en un autre.'],
      action: { label: 'Choisir un mot de passe', address },
      after: [
        `Ce lien sert une fois et marche pendant ${hours ? 'une heure' : `${RESET_HOURS} heures`}. Vos appareils connectés seront déconnectés.`,
        'Vous n’avez rien demandé\u00a0? Ignorez ce message\u00a0: votre mot de passe ne change pas.',
      ],
    },
    en: {
      subject: 'Choose a new password',
      paragraphs: ['Forgotten your password? Choose another.'],
      action: { label: 'Choose a password', address },
      after: [
        `This link works once, for ${hours ? 'one hour' : `${RESET_HOURS} hours`}. Your signed-in devices will be signed out.`,
        'You did not ask for anything? Ignore this message: your password does not change.',
      ],
    },
  });
}

export function passwordChangedLetter(language: Language, siteUrl: string): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Votre mot de passe a changé',
      paragraphs: ['Le mot de passe de votre compte vient d’être changé, et vos autres appareils sont déconnectés.'],
      after: [
        `Ce n’était pas vous\u00a0? Choisissez tout de suite un autre mot de passe\u00a0: ${siteUrl}${FORGOTTEN_PASSWORD}`,
      ],
    },
    en: {
      subject: 'Your password has changed',
      paragraphs: ['The password of your account has just been changed, and your other devices are signed out.'],
      after: [`It was not you? Choose another password at once: ${siteUrl}${FORGOTTEN_PASSWORD}`],
    },
  });
}

/** To the address that an account has left. */
export function emailChangedLetter(language: Language, contactEmail: string): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Votre compte a changé d’adresse',
      paragraphs: ['Votre compte Pur Beurre vient de passer à une autre adresse e-mail, confirmée par un lien.'],
      after: [`Ce n’était pas vous\u00a0? Écrivez-nous sans attendre\u00a0: ${contactEmail}`],
    },
    en: {
      subject: 'Your account has changed its address',
      paragraphs: ['Your Pur Beurre account has just moved to another e-mail address, confirmed by a link.'],
      after: [`It was not you? Write to us without delay: ${contactEmail}`],
    },
  });
}

/** To somebody who erases their account. */
export function erasureLetter(language: Language, address: string, eraseAt: Date): Letter {
  return inLanguage(language, {
    fr: {
      subject: 'Votre compte est effacé',
      paragraphs: [
        'Votre compte est fermé, et plus personne n’y a accès. Ce qu’il contient sera détruit pour de bon le ' +
          `${formatDate(eraseAt, 'fr')}.`,
      ],
      action: { label: 'Annuler et retrouver mon compte', address },
      after: [
        'Vous avez changé d’avis, ou ce n’était pas vous\u00a0? Ce lien rouvre le compte jusque-là. Après, personne ne le pourra.',
      ],
    },
    en: {
      subject: 'Your account is erased',
      paragraphs: [
        'Your account is closed, and nobody has access to it any more. What it holds will be destroyed for good on ' +
          `${formatDate(eraseAt, 'en')}.`,
      ],
      action: { label: 'Undo, and have my account back', address },
      after: [
        'Changed your mind, or it was not you? This link opens the account again until then. After that, nobody can.',
      ],
    },
  });
}
