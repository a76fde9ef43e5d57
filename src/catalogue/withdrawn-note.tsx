import { formatDate } from '../web/format.ts';
import { Icon } from '../web/icon.tsx';
import type { InEachLanguage, Language } from '../web/language.ts';
import type { ProductSheet } from './product-sheet.ts';

const WORDS: InEachLanguage<(found: Date) => string> = {
  fr: (found) =>
    `Open Food Facts a retiré ce produit (constaté le ${formatDate(found, 'fr')})\u00a0: il n’est sans doute plus vendu. Nous ne le proposons plus.`,
  en: (found) =>
    `Open Food Facts has withdrawn this product (found on ${formatDate(found, 'en')}): it is probably no longer sold. We no longer propose it.`,
};

interface WithdrawnNoteProps {
  readonly language: Language;
  readonly sheet: ProductSheet;
}

/** Says of a product that is no longer sold that what follows is only a memory of it. */
export function WithdrawnNote({ language, sheet: { withdrawnAt } }: WithdrawnNoteProps): JSX.Element {
  if (withdrawnAt === null) return '';
  return (
    <div class="notice notice-warning">
      <Icon name="warning" />
      <p safe>{WORDS[language](withdrawnAt)}</p>
    </div>
  );
}
