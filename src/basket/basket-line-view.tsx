import { UNGRADED_WORDS } from '../catalogue/ungraded-words.ts';
import { substitutesAddress } from '../web/addresses.ts';
import { Icon } from '../web/icon.tsx';
import { isSwapped, packOf } from './basket-figures.ts';
import { lineWords, packWords } from './basket-words.ts';
import { LineChoices } from './line-choices.tsx';
import { LineProduct } from './line-product.tsx';
import { LineReasons } from './line-reasons.tsx';
import { formatGesture } from './read-basket-request.ts';
import type { BestSwap, FoundLine } from './resolved-line.ts';

/** A product of the list, what to take in its place, and why. */
export function FoundLineView({ found, place }: { readonly found: FoundLine; readonly place: number }): JSX.Element {
  const { line, sheet, best, kept } = found;
  return (
    <>
      <p class="eyebrow" safe>
        {lineWords(line)}
      </p>
      {found.nearly ? (
        <p class="hint">Aucun produit ne porte tous ces mots&nbsp;: voici celui qui s’en rapproche le plus.</p>
      ) : (
        ''
      )}
      <div class="line-pair">
        <LineProduct product={sheet.product} level={3} />
        {best && !kept ? (
          <>
            <span class="pair-arrow">
              <Icon name="forward" />
            </span>
            <LineProduct product={best.sheet.product} of={sheet.product} level={4} />
          </>
        ) : (
          <NoLineSwap found={found} />
        )}
      </div>
      {isSwapped(found) ? <LineReasons best={found.best} /> : ''}
      <div class="line-foot">
        {isSwapped(found) ? <CountedAmount found={found} /> : ''}
        {best ? <KeepOrSwap found={found} best={best} place={place} /> : ''}
        <LineChoices cards={found.others} place={place} of={lineWords(line)} />
      </div>
    </>
  );
}

function NoLineSwap({ found: { outcome, kept, sheet } }: { found: FoundLine }): JSX.Element {
  const { grade } = sheet.product;
  return (
    <p class="line-none">
      {kept ? (
        'Vous gardez celui-ci.'
      ) : outcome === 'already-best' ? (
        <>
          <Icon name="check" /> Gardez-le, vous tenez le bon&nbsp;: rien de mieux noté dans son rayon.
        </>
      ) : grade.kind === 'ungraded' ? (
        <span safe>{`Sans note, pas d’échange honnête. ${UNGRADED_WORDS.fr[grade.reason]}`}</span>
      ) : outcome === 'all-left-out' ? (
        'Rien de meilleur dont nous soyons sûrs qu’il respecte vos préférences.'
      ) : (
        'Aucun produit nettement meilleur ne lui ressemble assez.'
      )}
    </p>
  );
}

/** How much of it the totals count. */
function CountedAmount({ found: { line, sheet } }: { found: FoundLine }): JSX.Element {
  const pack = packOf(sheet.product);
  const content = pack ? packWords(pack) : '100\u00a0g';
  const amount = line.packs === 1 ? content : `${line.packs}\u00a0× ${content}`;
  return <p class="fine" safe>{`Compté pour ${amount}${pack ? '' : ', contenu du paquet inconnu'}`}</p>;
}

function KeepOrSwap({ found, best, place }: { found: FoundLine; best: BestSwap; place: number }): JSX.Element {
  const { code, name } = found.sheet.product;
  return (
    <>
      <a class="button button-quiet" href={substitutesAddress(code)}>
        {best.choices > 1 ? `Voir les ${best.choices} échanges` : 'Voir l’échange'}
        <span class="visually-hidden" safe>{` pour ${name}`}</span>
      </a>
      <button
        class="button button-quiet"
        type="submit"
        name="geste"
        value={formatGesture({ act: found.kept ? 'echanger' : 'garder', place, code })}
      >
        {found.kept ? 'L’échanger finalement' : 'Garder l’original'}
        <span class="visually-hidden" safe>{`\u00a0: ${name}`}</span>
      </button>
    </>
  );
}
