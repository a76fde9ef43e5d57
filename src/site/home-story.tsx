import { assetAddress } from '../web/assets.ts';
import { inEachLanguage, type Language } from '../web/language.ts';

const WORDS = inEachLanguage({
  fr: {
    since: 'Depuis Montmartre',
    title: 'Colette, Rémy et une question de bon sens',
    question:
      'À Montmartre, leur restaurant s’appelle Pur Beurre, et il n’a jamais été question d’en retirer le beurre. Mais à force de bavarder avec les habitués, Colette et Rémy ont entendu cent fois la même phrase\u00a0: «\u00a0J’aimerais manger mieux, mais je ne sais pas par où commencer.\u00a0»',
    answer:
      'Leur réponse tient en un geste\u00a0: garder ses habitudes et changer un seul produit à la fois. La même tartine, un autre pot. Le même goûter, un autre paquet. Ce site est leur carnet d’échanges, ouvert à tous.',
  },
  en: {
    since: 'From Montmartre',
    title: 'Colette, Rémy and a matter of common sense',
    question:
      'In Montmartre, their restaurant is called Pur Beurre, “pure butter”, and there was never any question of leaving the butter out. But chatting with their regulars, Colette and Rémy heard the same sentence a hundred times: “I would like to eat better, but I don’t know where to begin.”',
    answer:
      'Their answer is a single gesture: keep your habits and change one product at a time. The same slice of bread, another jar. The same snack, another packet. This site is their notebook of swaps, open to all.',
  },
});

export function HomeStory({ language }: { readonly language: Language }): JSX.Element {
  const words = WORDS[language];
  return (
    <section class="band band-story" aria-labelledby="histoire">
      <div class="shell story">
        <img src={assetAddress('colette-remy.svg')} alt="" width="460" height="400" />
        <div>
          <p class="eyebrow" safe>
            {words.since}
          </p>
          <h2 id="histoire" safe>
            {words.title}
          </h2>
          <p safe>{words.question}</p>
          <p safe>{words.answer}</p>
        </div>
      </div>
    </section>
  );
}
