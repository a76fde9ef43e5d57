import { escapeHtml } from '@kitajs/html';

/**
 * Text that somebody typed, as the value of an attribute: JSX escapes only the quotation mark there, so that
 * "&amp;" typed by a visitor would come back as "&".
 */
export function attributeText(text: string): string {
  return escapeHtml(text);
}
