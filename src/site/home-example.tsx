import { Icon } from '../web/icon.tsx';
import { NutriScoreBadge } from '../web/nutri-score-badge.tsx';
import { Drawing } from '../web/product-picture.tsx';

/** A swap as the site shows it, in typical figures per 100 g, without any real brand. */
export function HomeExample(): JSX.Element {
  return (
    <figure class="example">
      <figcaption class="eyebrow">Un exemple</figcaption>
      <div class="example-pair">
        <div class="example-food">
          <Drawing kind="biscuit" />
          <p>Biscuits fourrés au chocolat</p>
          <NutriScoreBadge language="fr" grade="e" />
        </div>
        <span class="pair-arrow">
          <Icon name="forward" />
        </span>
        <div class="example-food">
          <Drawing kind="galette" />
          <p>Biscuits aux céréales complètes</p>
          <NutriScoreBadge language="fr" grade="b" />
        </div>
      </div>
      <ul class="reasons">
        <li class="better">
          <Icon name="down" />
          <span>
            <strong>58&nbsp;% de sucres en moins</strong> <span class="reason-figures">de 36&nbsp;g à 15&nbsp;g</span>
          </span>
        </li>
        <li class="better">
          <Icon name="down" />
          <span>
            <strong>82&nbsp;% de graisses saturées en moins</strong>{' '}
            <span class="reason-figures">de 11&nbsp;g à 2&nbsp;g</span>
          </span>
        </li>
        <li class="better">
          <Icon name="up" />
          <span>
            <strong>Trois fois plus de fibres</strong> <span class="reason-figures">de 3&nbsp;g à 9&nbsp;g</span>
          </span>
        </li>
      </ul>
      <p class="fine">Valeurs pour 100&nbsp;g.</p>
    </figure>
  );
}
