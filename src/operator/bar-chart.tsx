export interface Bar {
  /** Below the bar; empty under most, where there are many. */
  readonly label: string;
  readonly value: number;
  /** The part of it that stands out, never more than `value`. */
  readonly marked: number;
  /** Under the pointer: "14 h : 320 demandes, 2 en échec". */
  readonly sentence: string;
}

interface BarChartProps {
  readonly id: string;
  readonly title: string;
  /** What the drawing shows, for whom cannot see it. */
  readonly description: string;
  readonly bars: readonly Bar[];
  /** As the greatest value is written beside the scale. */
  readonly format: (value: number) => string;
}

/** In units of the drawing, which is as wide as its place allows. */
const WIDTH = 600;
const TOP = 28;
const FLOOR = 170;
const HEIGHT = 200;
/** Part of a bar's place that stays empty. */
const GAP = 0.25;
const WIDEST_BAR = 60;

/**
 * Bars drawn on the server: colours by class, so that light and dark are the stylesheet's. The marked part is hatched:
 * it differs not by colour alone. Its figures stand in a table beside it.
 */
export function BarChart({ id, title, description, bars, format }: BarChartProps): JSX.Element {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const place = WIDTH / Math.max(1, bars.length);
  const width = Math.min(WIDEST_BAR, place * (1 - GAP));
  const heightOf = (value: number) => round(((FLOOR - TOP) * value) / most);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-titre`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-titre`} safe>
        {title}
      </title>
      <desc id={`${id}-description`} safe>
        {description}
      </desc>
      <Hatching id={`${id}-hachures`} />
      <line class="chart-line" x1="0" x2={WIDTH} y1={TOP} y2={TOP} />
      <text class="chart-label" x="0" y={TOP - 7} safe>
        {format(most)}
      </text>
      {bars.map(({ label, value, marked, sentence }, index) => {
        const middle = round((index + 0.5) * place);
        const x = round(middle - width / 2);
        return (
          <g>
            <title safe>{sentence}</title>
            <rect class="chart-bar" x={x} y={FLOOR - heightOf(value)} width={round(width)} height={heightOf(value)} />
            <rect
              fill={`url(#${id}-hachures)`}
              x={x}
              y={FLOOR - heightOf(marked)}
              width={round(width)}
              height={heightOf(marked)}
            />
            <text class="chart-label" x={middle} y={HEIGHT - 8} text-anchor="middle" safe>
              {label}
            </text>
          </g>
        );
      })}
      <line class="chart-floor" x1="0" x2={WIDTH} y1={FLOOR} y2={FLOOR} />
    </svg>
  );
}

function Hatching({ id }: { id: string }): JSX.Element {
  return (
    <defs>
      <pattern id={id} patternUnits="userSpaceOnUse" width="8" height="8">
        <rect class="chart-marked" width="8" height="8" />
        <path class="chart-hatch" d="M-2 2 2-2M0 8 8 0M6 10l4-4" />
      </pattern>
    </defs>
  );
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
