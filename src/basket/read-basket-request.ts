import { type Barcode, parseBarcode } from '../food/barcode.ts';
import type { InEachLanguage } from '../web/language.ts';
import { asParameters, type RawParameters, readField, readText } from '../web/read-parameters.ts';
import { type ListLine, LONGEST_LINE, MOST_LINES, parseLine, splitList, withCode } from './shopping-list.ts';

/** A list with what its visitor has decided about it. */
export interface Basket {
  readonly lines: readonly ListLine[];
  /** Products that are bought as they are, whatever could replace them. */
  readonly keptCodes: readonly Barcode[];
  /** The saved basket that the list comes from. */
  readonly savedId: number | null;
  /** True where the visitor sets their preferences aside for this list. */
  readonly preferencesIgnored: boolean;
}

/** `typed` is shown again as it came; `error` is a sentence for who typed it. */
export type BasketRequest =
  | { readonly kind: 'basket'; readonly basket: Basket }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mistake'; readonly typed: string; readonly error: InEachLanguage<string> };

export function readBasketRequest(raw: unknown): BasketRequest {
  const fields = asParameters(raw);
  const typed = readText(fields.liste);
  const texts = splitList(typed);
  if (texts.length === 0) return { kind: 'nothing' };
  const error = findListError(texts);
  if (error !== null) return { kind: 'mistake', typed, error };
  const basket = {
    lines: texts.map(parseLine),
    keptCodes: readCodes(fields.gardes),
    savedId: readNumber(fields.caddie),
    preferencesIgnored: readField(fields.preferences) === 'non',
  };
  return { kind: 'basket', basket };
}

function findListError(lines: readonly string[]): InEachLanguage<string> | null {
  if (lines.length > MOST_LINES) {
    return {
      fr: `Votre liste a ${lines.length} lignes, et nous en prenons ${MOST_LINES} au plus\u00a0: retirez-en ${lines.length - MOST_LINES}, ou faites deux caddies.`,
      en: `Your list has ${lines.length} lines, and we take ${MOST_LINES} at most: remove ${lines.length - MOST_LINES}, or make two baskets.`,
    };
  }
  const place = lines.findIndex((line) => line.length > LONGEST_LINE);
  return place === -1
    ? null
    : {
        fr: `La ligne ${place + 1} a ${lines[place]?.length} caractères, et nous en lisons ${LONGEST_LINE} au plus\u00a0: un nom d’aliment suffit.`,
        en: `Line ${place + 1} has ${lines[place]?.length} characters, and we read ${LONGEST_LINE} at most: the name of a food will do.`,
      };
}

/** What the button beside a line asks for: another product for it, its own product kept, or swapped after all. */
export interface LineGesture {
  readonly act: 'choisir' | 'garder' | 'echanger';
  /** 0 is the first line. */
  readonly place: number;
  readonly code: Barcode;
}

export function formatGesture({ act, place, code }: LineGesture): string {
  return `${act}-${place + 1}-${code}`;
}

/** The button that was pressed; `null` when it was none of those beside a line. */
export function readGesture(raw: RawParameters): LineGesture | null {
  const [, act, number, digits = ''] = /^(choisir|garder|echanger)-(\d{1,2})-(\d+)$/.exec(readField(raw.geste)) ?? [];
  const code = parseBarcode(digits);
  return code === undefined ? null : { act: act as LineGesture['act'], place: Number(number) - 1, code };
}

export function followGesture(basket: Basket, { act, place, code }: LineGesture): Basket {
  const others = basket.keptCodes.filter((kept) => kept !== code);
  switch (act) {
    case 'choisir':
      return { ...basket, lines: basket.lines.map((line, at) => (at === place ? withCode(line, code) : line)) };
    case 'garder':
      return { ...basket, keptCodes: [...others, code] };
    case 'echanger':
      return { ...basket, keptCodes: others };
  }
}

function readCodes(raw: unknown): Barcode[] {
  const codes = readField(raw).split(',', MOST_LINES).map(parseBarcode);
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** The number of a saved basket, or `null` for anything else. */
export function readNumber(raw: unknown): number | null {
  const text = readField(raw);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
