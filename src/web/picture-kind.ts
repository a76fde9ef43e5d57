/** Which of our drawings stands for a food whose photograph is missing: guessed from its name. */
export type PictureKind =
  | 'bottle'
  | 'jar'
  | 'box'
  | 'pot'
  | 'bag'
  | 'tin'
  | 'bread'
  | 'biscuit'
  | 'galette'
  | 'cheese'
  | 'meat'
  | 'fish'
  | 'fruit'
  | 'plate'
  | 'pizza'
  | 'chocolate'
  | 'butter';

/** First match wins: "pizza au fromage" is a pizza, "biscuits au chocolat" biscuits, "croissants pur beurre" bread. */
const KINDS: readonly (readonly [PictureKind, RegExp])[] = [
  ['pizza', /pizza|quiche|tartes? salee|flammekueche/],
  ['galette', /galettes?(?! veg)|sable|palet|\bbarres?\b|p(e|')?tits?[- ]beurres?|biscotte|cracotte/],
  ['biscuit', /biscuits?\b(?!.*aperitif)|cookie|madeleine|\btartes?\b|gateau|\bcakes?\b|gaufre|crepe|gouter/],
  ['bread', /\bpains?\b|brioche|croissant|baguette|viennoiserie|toast|sandwich|burger/],
  ['bag', /chips|tortilla|aperitif|cacahuete|amande|\bnoix\b|oleagineux|bonbon|frite|crackers/],
  [
    'jar',
    /tartin|spread|confiture|\bmiels?\b|sauce|pesto|ketchup|mayonnaise|moutarde|houmous|nutella|vinaigrette|compote|cornichon|olive/,
  ],
  [
    'pot',
    /yaourt|yogourt|skyr|fromages? blancs?|petits? suisses?|creme|dessert|danette|mousse|glaces?\b|sorbet|faisselle/,
  ],
  ['chocolate', /chocola/],
  ['box', /cereale|muesli|granola|flocon|^sucre|^farine/],
  [
    'bottle',
    /\bjus\b|soda|\bcola\b|limonade|lemonade|\bjuice\b|\beaux?\b|boisson|sirop|nectar|\bthes?\b|\blaits?\b|smoothie|huile|vinaigre|biere|\bvin\b/,
  ],
  ['butter', /beurre|margarine/],
  ['cheese', /fromage|camembert|comte\b|emmental|raclette|chevre|mozzarella|\bbrie\b|roquefort|gruyere/],
  ['fish', /poisson|\bthon\b|saumon|sardine|maquereau|surimi|crevette|colin|cabillaud/],
  ['meat', /jambon|saucisson|saucisse|lardon|poulet|dinde|bœuf|boeuf|porc|steak|rillette|volaille|chorizo|nugget/],
  ['box', /\briz\b|\bpates?\b|semoule|quinoa|spaghetti/],
  ['tin', /conserve|haricot|lentille|\bpois\b|\bmais\b|soupe|veloute|cassoulet|ravioli/],
  ['fruit', /fruit|legume|pomme|tomate|carotte|salade|banane|orange|fraise|tofu|vegeta/],
];

export function pictureKind(words: string): PictureKind {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'plate';
}
