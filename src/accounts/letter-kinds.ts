/** The letters that accounts cause. */
export const CONFIRM_LETTER = 'confirm-address';
export const RESET_LETTER = 'reset-password';
export const PASSWORD_CHANGED_LETTER = 'password-changed';
export const EMAIL_CHANGED_LETTER = 'email-changed';
export const ERASURE_LETTER = 'erasure';

/** Letters of one kind that an address is sent in a day at most, whoever asks for them. */
export const MOST_LETTERS_A_DAY = 10;
/** Times in a day that somebody may have the same link sent again. */
export const MOST_RESENT_A_DAY = 5;
