import { type Barcode, hasValidCheckDigit } from '../food/barcode.ts';
import { BASKET, productAddress, searchAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { FoundLineView } from './basket-line-view.tsx';
import { lineWords } from './basket-words.ts';
import { LineChoices } from './line-choices.tsx';
import { CarriedDecisions } from './list-form.tsx';
import type { Basket } from './read-basket-request.ts';
import type { ResolvedLine } from './resolved-line.ts';
import { formatList, type ListLine } from './shopping-list.ts';

interface BasketLinesProps {
  readonly basket: Basket;
  readonly lines: readonly ResolvedLine[];
}

/** All lines in one form: each of its buttons sends the whole list back with one thing changed. */
export function BasketLines({ basket, lines }: BasketLinesProps): JSX.Element {
  return (
    <form method="post" action={BASKET}>
      <input type="hidden" name="liste" value={attributeText(formatList(basket.lines))} />
      <CarriedDecisions basket={basket} />
      <h2 class="visually-hidden">Ligne par ligne</h2>
      <ol class="basket-lines">
        {lines.map((resolved, place) => (
          <li class="line" id={lineAnchor(place)}>
            <Line resolved={resolved} place={place} />
          </li>
        ))}
      </ol>
    </form>
  );
}

export function lineAnchor(place: number): string {
  return `ligne-${place + 1}`;
}

function Line({ resolved, place }: { resolved: ResolvedLine; place: number }): JSX.Element {
  switch (resolved.kind) {
    case 'found':
      return <FoundLineView found={resolved} place={place} />;
    case 'unknown-code':
      return (
        <>
          <LineTitle line={resolved.line} />
          <UnknownCode code={resolved.code} />
          <LineChoices cards={resolved.others} place={place} of={lineWords(resolved.line)} />
        </>
      );
    case 'nothing-found':
      return (
        <>
          <LineTitle line={resolved.line} />
          <NothingFound words={resolved.line.words} partly={resolved.others.length > 0} />
          <LineChoices cards={resolved.others} place={place} of={lineWords(resolved.line)} open />
        </>
      );
  }
}

function LineTitle({ line }: { line: ListLine }): JSX.Element {
  return (
    <h3 class="line-title" safe>
      {lineWords(line)}
    </h3>
  );
}

function NothingFound({ words, partly }: { words: string; partly: boolean }): JSX.Element {
  return (
    <p class="line-none">
      {partly
        ? 'Aucun produit ne porte tous ces mots\u00a0: rien n’est compté pour cette ligne.'
        : 'Nous n’avons rien trouvé sous ce nom.'}{' '}
      <a href={searchAddress({ words })}>
        Le chercher autrement
        <span class="visually-hidden" safe>{`\u00a0: ${words}`}</span>
      </a>
      , ou corrigez la ligne plus bas.
    </p>
  );
}

/** Open Food Facts lets us ask for a few products a minute: a basket asks for none of its own accord. */
function UnknownCode({ code }: { code: Barcode }): JSX.Element {
  if (!hasValidCheckDigit(code)) {
    return (
      <p class="line-none">
        Le code-barres <span safe>{code}</span> contient une faute&nbsp;: son dernier chiffre ne va pas avec les autres.
      </p>
    );
  }
  return (
    <p class="line-none">
      Le code-barres <span safe>{code}</span> n’est pas dans notre catalogue.{' '}
      <a href={productAddress(code)}>
        Ouvrez sa fiche<span class="visually-hidden" safe>{` ${code}`}</span>
      </a>
      &nbsp;: nous le demanderons à Open Food Facts. S’il le connaît, revenez ici et rechargez la page.
    </p>
  );
}
