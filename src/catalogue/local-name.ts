import type { InEachLanguage } from '../web/language.ts';

/** What the taxonomy calls something, in each language; `null` where it has no word. */
export interface TaxonomyNames {
  readonly name_fr: string | null;
  readonly name_en: string | null;
}

/** A name to be read in each language: where it has none, another's; where there is none at all, the tag itself. */
export function localName(tag: string, names: TaxonomyNames | undefined): InEachLanguage<string> {
  const { name_fr = null, name_en = null } = names ?? {};
  return { fr: name_fr ?? name_en ?? readableTag(tag), en: name_en ?? name_fr ?? readableTag(tag) };
}

/** A tag that the taxonomy does not know still reads as words: "fr:pates-a-tartiner" as "Pates a tartiner". */
function readableTag(tag: string): string {
  const words = tag.replace(/^[a-z]{2,3}:/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
