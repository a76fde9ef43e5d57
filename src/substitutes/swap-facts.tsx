import { formatList, formatQuantity } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { caveatSentence, isDrawback } from './caveat-sentences.ts';
import type { ToldSwap } from './told-swap.ts';

const WORDS = inEachLanguage({
  fr: {
    labels: 'Comme l’original\u00a0:',
    shops: 'Vu chez',
    otherShops: (count: number) => formatQuantity(count, 'autre magasin', 'autres magasins', 'fr'),
    caveats: 'À savoir avant de choisir',
  },
  en: {
    labels: 'Like the original:',
    shops: 'Seen at',
    otherShops: (count) => formatQuantity(count, 'other shop', 'other shops', 'en'),
    caveats: 'Good to know before you choose',
  },
});

const MOST_SHOPS = 4;

/** What both packets bear, where it is sold, and, folded away, what nobody knows of it. */
export function SwapFacts({ language, told }: { readonly language: Language; readonly told: ToldSwap }): JSX.Element {
  const words = WORDS[language];
  const { notes, names } = told;
  const unknowns = notes.caveats.filter((caveat) => !isDrawback(caveat));
  return (
    <div class="swap-facts">
      {notes.sharedLabels.length > 0 ? (
        <p>
          <span safe>{words.labels}</span>{' '}
          <strong safe>{notes.sharedLabels.map((tag) => names.get(tag)?.[language] ?? tag).join(', ')}</strong>
        </p>
      ) : (
        ''
      )}
      {notes.shops.length > 0 ? (
        <p>
          <span safe>{words.shops}</span> <strong safe>{shopWords(notes.shops, language)}</strong>
        </p>
      ) : (
        ''
      )}
      {unknowns.length > 0 ? (
        <details class="swap-more">
          <summary safe>{words.caveats}</summary>
          <ul>
            {unknowns.map((caveat) => (
              <li safe>{caveatSentence(caveat, names, language)}</li>
            ))}
          </ul>
        </details>
      ) : (
        ''
      )}
    </div>
  );
}

function shopWords(shops: readonly string[], language: Language): string {
  const shown = shops.slice(0, MOST_SHOPS);
  const left = shops.length - shown.length;
  return formatList(left > 0 ? [...shown, WORDS[language].otherShops(left)] : shown, language);
}
