// Shows what is typed, and how strong it is, beside the field of a new password. Everything stays in the browser: the
// page's policy lets scripts send nothing. All words stand in the page.
import { judgePassword } from './password-strength.js';

const LEVELS = ['short', 'easy', 'fair', 'good', 'strong'];

for (const aids of document.querySelectorAll('.password-aids')) start(/** @type {HTMLElement} */ (aids));

/** @param {HTMLElement} aids */
function start(aids) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(aids.dataset.field ?? ''));
  const form = /** @type {HTMLFormElement} */ (field.form);
  const button = /** @type {HTMLButtonElement} */ (aids.querySelector('button'));
  const strength = /** @type {HTMLElement} */ (aids.querySelector('.strength'));
  const words = /** @type {HTMLElement} */ (aids.querySelector('[role=status]'));

  /** @param {boolean} shown */
  const show = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };
  const judge = () => {
    const level = judgePassword(field.value, listOwnWords(form));
    strength.dataset.level = String(LEVELS.indexOf(level) + 1);
    // Said again only when it changes: somebody who listens wants to hear their keys.
    const sentence = words.dataset[level] ?? '';
    if (words.textContent !== sentence) words.textContent = sentence;
  };

  button.addEventListener('click', () => show(button.getAttribute('aria-pressed') !== 'true'));
  // What was shown would else be kept by the browser among the texts that it offers.
  form.addEventListener('submit', () => show(false));
  form.addEventListener('input', judge);
  judge();
  aids.hidden = false;
}

/**
 * What everybody knows of whoever fills the form in.
 * @param {HTMLFormElement} form
 */
function listOwnWords(form) {
  return ['email', 'username', 'displayName']
    .map((name) => form.elements.namedItem(name))
    .map((input) => (input instanceof HTMLInputElement ? input.value : ''));
}
