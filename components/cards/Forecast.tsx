import { scaleBand, scaleLinear } from 'd3-scale';
import { Behind } from '@/components/ui/Behind';
import { counted, dayInWords } from '@/lib/content/phrases';
import type { SentCards } from '@/lib/outbox/cards';

const WIDTH = 400;
const HEIGHT = 96;
const MARGIN = { top: 16, bottom: 22 };

/** How many cards come on each of the next days: bars, and a table behind them. */
export function Forecast({ forecast }: { forecast: SentCards['forecast'] }) {
  const sum = forecast.reduce((all, { cards }) => all + cards, 0);
  const most = Math.max(0, ...forecast.map(({ cards }) => cards));
  if (sum === 0) return null;
  const x = scaleBand(
    forecast.map(({ day }) => day),
    [0, WIDTH],
  ).padding(0.2);
  const y = scaleLinear([0, most], [0, HEIGHT - MARGIN.top - MARGIN.bottom]);
  const floor = HEIGHT - MARGIN.bottom;
  return (
    <section aria-labelledby="forecast" className="mt-9">
      <h2 id="forecast">
        {counted(sum, 'card')} in the next {forecast.length} days
      </h2>
      <p className="mt-1 text-ink-2 text-sm">
        Those that come back after you answer them are not counted yet.
      </p>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Cards on each of the next ${forecast.length} days: at most ${most}, tomorrow ${forecast[0]?.cards ?? 0}`}
        className="chart"
      >
        {forecast.map(({ day, cards }) => (
          <g key={day}>
            <rect
              x={x(day)}
              y={floor - y(cards)}
              width={x.bandwidth()}
              height={y(cards)}
              fill="currentColor"
              fillOpacity="0.75"
            />
            {cards > 0 && (
              <text x={(x(day) ?? 0) + x.bandwidth() / 2} y={floor - y(cards) - 4} textAnchor="middle">
                {cards}
              </text>
            )}
            <text x={(x(day) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 6} textAnchor="middle">
              {Number(day.slice(8))}
            </text>
          </g>
        ))}
        <line className="axis" x1="0" x2={WIDTH} y1={floor} y2={floor} />
      </svg>
      <Behind>
        <table className="mt-2 max-w-[24rem]" aria-labelledby="forecast">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Cards</th>
            </tr>
          </thead>
          <tbody>
            {forecast.map(({ day, cards }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {dayInWords(day)}
                </th>
                <td>{cards}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </section>
  );
}
