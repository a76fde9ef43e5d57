import { type InEachLanguage, inEachLanguage, type Language } from '../web/language.ts';
import { pictureKind } from '../web/picture-kind.ts';
import { Drawing } from '../web/product-picture.tsx';

/** A shelf of the shop: its name and the search that opens it. */
export interface HomeFamily {
  readonly id: string;
  readonly name: InEachLanguage<string>;
  readonly address: string;
}

/** Where most people have something to gain; the other shelves are one press away. */
const FEATURED = new Set([
  'pates-a-tartiner',
  'biscuits-chocolat',
  'cereales',
  'pains-de-mie',
  'yaourts',
  'mousses-cremes-dessert',
  'glaces',
  'chocolats-noirs',
  'sodas',
  'jus',
  'chips',
  'pizzas',
  'plats-prepares',
  'jambons',
  'fromages-pates-pressees',
  'soupes',
  'sauces-tomate',
  'beurres',
]);

const WORDS = inEachLanguage({
  fr: { title: 'Parcourir les rayons', all: (count: number) => `Tous les rayons (${count})` },
  en: { title: 'Browse the shelves', all: (count) => `All shelves (${count})` },
});

interface HomeFamiliesProps {
  readonly language: Language;
  readonly families: readonly HomeFamily[];
}

export function HomeFamilies({ language, families }: HomeFamiliesProps): JSX.Element {
  if (families.length === 0) return '';
  const featured = families.filter(({ id }) => FEATURED.has(id));
  const few = featured.length === 0;
  return (
    <section class="shell section" id="rayons" aria-labelledby="rayons-titre">
      <h2 id="rayons-titre" safe>
        {WORDS[language].title}
      </h2>
      <ul class="families">
        {(few ? families : featured).map((family) => (
          <li>
            <a class="family" href={family.address}>
              <Drawing kind={pictureKind(family.name.fr)} />
              <span safe>{family.name[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      {few ? '' : <AllFamilies language={language} families={families} />}
    </section>
  );
}

function AllFamilies({ language, families }: HomeFamiliesProps): JSX.Element {
  return (
    <details class="more">
      <summary safe>{WORDS[language].all(families.length)}</summary>
      <ul class="family-index">
        {families.map((family) => (
          <li>
            <a href={family.address} safe>
              {family.name[language]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
