/** Length is what makes a password strong (CNIL, 2022; NIST SP 800-63B): no other rule is asked. */
export const SHORTEST_PASSWORD = 12;

export const NEW_PASSWORD_HELP = `${SHORTEST_PASSWORD} caractères au moins. Une phrase entière fait très bien l’affaire.`;
