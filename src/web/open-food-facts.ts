import type { Barcode } from '../food/barcode.ts';
import type { InEachLanguage, Language } from './language.ts';

const HOMES: InEachLanguage<string> = {
  fr: 'https://fr.openfoodfacts.org',
  en: 'https://world.openfoodfacts.org',
};
const PRODUCT: InEachLanguage<string> = { fr: 'produit', en: 'product' };

/** Open Food Facts for France, in the language of the visitor. */
export function openFoodFactsHome(language: Language): string {
  return HOMES[language];
}

/** The product's own page at Open Food Facts, where anyone can complete it. */
export function openFoodFactsAddress(code: Barcode, language: Language): string {
  return `${HOMES[language]}/${PRODUCT[language]}/${code}`;
}
