import { type Barcode, hasValidCheckDigit } from '../food/barcode.ts';
import { BASKET, productAddress, searchAddress } from '../web/addresses.ts';
import { attributeText } from '../web/attribute-text.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import { FoundLineView } from './basket-line-view.tsx';
import { lineWords } from './basket-words.ts';
import { LineChoices } from './line-choices.tsx';
import { CarriedDecisions } from './list-form.tsx';
import type { Basket } from './read-basket-request.ts';
import type { ResolvedLine } from './resolved-line.ts';
import { formatList, type ListLine } from './shopping-list.ts';

const WORDS = inEachLanguage({
  fr: {
    title: 'Ligne par ligne',
    partly: 'Aucun produit ne porte tous ces mots\u00a0: rien n’est compté pour cette ligne.',
    nothing: 'Nous n’avons rien trouvé sous ce nom.',
    otherwise: 'Le chercher autrement',
    of: (words: string) => `\u00a0: ${words}`,
    orMend: ', ou corrigez la ligne plus bas.',
    wrongDigit: (code: string) =>
      `Le code-barres ${code} contient une faute\u00a0: son dernier chiffre ne va pas avec les autres.`,
    unknownCode: (code: string) => `Le code-barres ${code} n’est pas dans notre catalogue.`,
    open: 'Ouvrez sa fiche',
    weWillAsk: '\u00a0: nous le demanderons à Open Food Facts. S’il le connaît, revenez ici et rechargez la page.',
  },
  en: {
    title: 'Line by line',
    partly: 'No product bears all these words: nothing is counted for this line.',
    nothing: 'We found nothing by this name.',
    otherwise: 'Search it another way',
    of: (words) => `: ${words}`,
    orMend: ', or mend the line below.',
    wrongDigit: (code) => `The bar code ${code} holds a mistake: its last digit does not go with the others.`,
    unknownCode: (code) => `The bar code ${code} is not in our catalogue.`,
    open: 'Open its sheet',
    weWillAsk: ': we will ask Open Food Facts for it. If it is known there, come back here and load the page again.',
  },
});

interface BasketLinesProps {
  readonly language: Language;
  readonly basket: Basket;
  readonly lines: readonly ResolvedLine[];
}

/** All lines in one form: each of its buttons sends the whole list back with one thing changed. */
export function BasketLines({ language, basket, lines }: BasketLinesProps): JSX.Element {
  return (
    <form method="post" action={BASKET}>
      <input type="hidden" name="liste" value={attributeText(formatList(basket.lines))} />
      <CarriedDecisions basket={basket} />
      <h2 class="visually-hidden" safe>
        {WORDS[language].title}
      </h2>
      <ol class="basket-lines">
        {lines.map((resolved, place) => (
          <li class="line" id={lineAnchor(place)}>
            <Line language={language} resolved={resolved} place={place} />
          </li>
        ))}
      </ol>
    </form>
  );
}

export function lineAnchor(place: number): string {
  return `ligne-${place + 1}`;
}

interface LineProps {
  readonly language: Language;
  readonly resolved: ResolvedLine;
  readonly place: number;
}

function Line({ language, resolved, place }: LineProps): JSX.Element {
  const title = lineWords(resolved.line, language);
  switch (resolved.kind) {
    case 'found':
      return <FoundLineView language={language} found={resolved} place={place} />;
    case 'unknown-code':
      return (
        <>
          <LineTitle title={title} />
          <UnknownCode language={language} code={resolved.code} />
          <LineChoices language={language} cards={resolved.others} place={place} of={title} />
        </>
      );
    case 'nothing-found':
      return (
        <>
          <LineTitle title={title} />
          <NothingFound language={language} line={resolved.line} partly={resolved.others.length > 0} />
          <LineChoices language={language} cards={resolved.others} place={place} of={title} open />
        </>
      );
  }
}

function LineTitle({ title }: { title: string }): JSX.Element {
  return (
    <h3 class="line-title" safe>
      {title}
    </h3>
  );
}

interface NothingFoundProps {
  readonly language: Language;
  readonly line: ListLine;
  readonly partly: boolean;
}

function NothingFound({ language, line, partly }: NothingFoundProps): JSX.Element {
  const words = WORDS[language];
  return (
    <p class="line-none">
      <span safe>{partly ? words.partly : words.nothing}</span>{' '}
      <a href={searchAddress({ words: line.words })}>
        <span safe>{words.otherwise}</span>
        <span class="visually-hidden" safe>
          {words.of(line.words)}
        </span>
      </a>
      <span safe>{words.orMend}</span>
    </p>
  );
}

/** Open Food Facts lets us ask for a few products a minute: a basket asks for none of its own accord. */
function UnknownCode({ language, code }: { language: Language; code: Barcode }): JSX.Element {
  const words = WORDS[language];
  if (!hasValidCheckDigit(code)) {
    return (
      <p class="line-none" safe>
        {words.wrongDigit(code)}
      </p>
    );
  }
  return (
    <p class="line-none">
      <span safe>{words.unknownCode(code)}</span>{' '}
      <a href={productAddress(code)}>
        <span safe>{words.open}</span>
        <span class="visually-hidden" safe>{` ${code}`}</span>
      </a>
      <span safe>{words.weWillAsk}</span>
    </p>
  );
}
