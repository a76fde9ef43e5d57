/** The languages of the pages, the first one for whoever has chosen none. */
export const LANGUAGES = ['fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The same in every language: one that is missing does not compile. */
export type InEachLanguage<T> = Readonly<Record<Language, T>>;

/** The words of a view, written beside it: French says which there are, every other language must have them all. */
export function inEachLanguage<Words>(
  words: { readonly fr: Words } & Readonly<Record<Language, NoInfer<Words>>>,
): InEachLanguage<Words> {
  return words;
}
