import { formatCount, formatPercent } from '../web/format.ts';
import { inEachLanguage, type Language } from '../web/language.ts';
import type { CatalogueFigures } from './catalogue-figures-store.ts';
import { ChartFigure } from './chart-figure.tsx';

const WORDS = inEachLanguage({
  fr: {
    title: 'Le catalogue',
    unknown: 'Le catalogue n’a pas pu être compté. Rechargez la page dans un instant.',
    byGrade: 'Produits par note',
    gradeDescribed: (n: string) => `${n} produits, de la note A à la note E, puis ceux sans note.`,
    grade: 'Nutri-Score',
    products: 'Produits',
    share: 'Part',
    noGrade: 'Sans',
    known: 'Ce que l’on sait des produits',
    knownDescribed: (share: string) => `${share} des produits ont une note, une image, des ingrédients et un rayon.`,
    what: 'Ce que l’on sait',
    parts: { graded: 'Note', pictured: 'Image', listed: 'Ingrédients', shelved: 'Rayon', complete: 'Les quatre' },
  },
  en: {
    title: 'The catalogue',
    unknown: 'The catalogue could not be counted. Load the page again in a moment.',
    byGrade: 'Products by grade',
    gradeDescribed: (n: string) => `${n} products, from grade A to grade E, then those without one.`,
    grade: 'Nutri-Score',
    products: 'Products',
    share: 'Share',
    noGrade: 'None',
    known: 'What is known of the products',
    knownDescribed: (share: string) => `${share} of the products have a grade, a picture, ingredients and a category.`,
    what: 'What is known',
    parts: { graded: 'Grade', pictured: 'Picture', listed: 'Ingredients', shelved: 'Category', complete: 'All four' },
  },
});

const PARTS = ['graded', 'pictured', 'listed', 'shelved', 'complete'] as const;

interface CatalogueProps {
  /** `null`: they could not be read. */
  readonly figures: CatalogueFigures | null;
  readonly language: Language;
}

export function CatalogueState({ figures, language }: CatalogueProps): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="operation-part" aria-labelledby="catalogue">
      <h2 id="catalogue" safe>
        {words.title}
      </h2>
      {figures === null ? <p safe>{words.unknown}</p> : <Charts figures={figures} language={language} />}
    </section>
  );
}

function Charts({ figures, language }: { figures: CatalogueFigures; language: Language }): JSX.Element {
  const words = WORDS[language];
  const count = (n: number) => formatCount(n, language);
  const share = (n: number) => formatPercent(figures.products === 0 ? 0 : (100 * n) / figures.products, language);
  const row = (label: string, products: number) => ({
    label,
    value: products,
    cells: [label, count(products), share(products)],
  });
  return (
    <div class="charts">
      <ChartFigure
        id="notes"
        title={words.byGrade}
        description={words.gradeDescribed(count(figures.products))}
        columns={[words.grade, words.products, words.share]}
        rows={figures.byGrade.map(({ grade, products }) => row(grade?.toUpperCase() ?? words.noGrade, products))}
        format={count}
        legend={null}
        language={language}
      />
      <ChartFigure
        id="complets"
        title={words.known}
        description={words.knownDescribed(share(figures.complete))}
        columns={[words.what, words.products, words.share]}
        rows={PARTS.map((part) => row(words.parts[part], figures[part]))}
        format={count}
        legend={null}
        language={language}
      />
    </div>
  );
}
