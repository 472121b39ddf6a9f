import { type Errors, errorsOf, forecasts, regressionFields } from '@/lib/playground/regression';
import { within } from '@/lib/playground/state';
import { Chart, draggable, planeOf } from './Chart';
import { Dial } from './Dial';
import { joined, over, root, row, squared } from './Formula';
import { Frame } from './Frame';
import { figure, percent } from './figures';
import { type Measure, Measures } from './Measures';
import type { PlaygroundProps } from './props';
import { usePlay } from './usePlay';

const days = ['day1', 'day2', 'day3', 'day4', 'day5'] as const;

const plane = planeOf(
  { from: 0.5, to: 5.5, ticks: [1, 2, 3, 4, 5], label: 'Day' },
  { from: 0, to: 80, ticks: [0, 20, 40, 60, 80], label: 'Pallets' },
);

export function RegressionErrors({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(regressionFields);
  const actual = days.map((day) => state[day]);
  const errors = errorsOf(forecasts, actual);
  return (
    <Frame finding={findingOf(errors)} isStart={isStart} reset={reset}>
      <div className="charts">
        <figure>
          <figcaption>A bar is the forecast, a dot what came. Drag the dots.</figcaption>
          <Chart plane={plane} label={`Forecast and actual pallets on five days. ${findingOf(errors)}`}>
            {days.map((day, index) => (
              <Day
                key={day}
                x={index + 1}
                forecast={forecasts[index] ?? 0}
                actual={state[day]}
                onMove={(to) => change({ [day]: within(regressionFields[day], to) })}
              />
            ))}
          </Chart>
        </figure>
        <div className="dials">
          {days.map((day, index) => (
            <Dial
              key={day}
              label={`Day ${index + 1}: ${figure(forecasts[index] ?? 0)} forecast, came`}
              field={regressionFields[day]}
              value={state[day]}
              onChange={(value) => change({ [day]: value })}
            />
          ))}
        </div>
      </div>
      <table className="numbers mt-4">
        <caption>Errors, in pallets</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Forecast</th>
            <th scope="col">Came</th>
            <th scope="col">Error</th>
            <th scope="col">Squared</th>
          </tr>
        </thead>
        <tbody>
          {errors.errors.map((error, index) => (
            <tr key={days[index]}>
              <th scope="row">{index + 1}</th>
              <td>{forecasts[index]}</td>
              <td>{actual[index]}</td>
              <td>{figure(error)}</td>
              <td>{figure(error ** 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Measures measures={measuresFor(errors)} own={metric} />
    </Frame>
  );
}

interface DayProps {
  x: number;
  forecast: number;
  actual: number;
  onMove: (actual: number) => void;
}

function Day({ x, forecast, actual, onMove }: DayProps) {
  const [left, top] = [plane.atX(x), plane.atY(actual)];
  return (
    <>
      <line className="present" x1={left} x2={left} y1={plane.atY(forecast)} y2={top} />
      <line
        className="forecast"
        x1={left - 15}
        x2={left + 15}
        y1={plane.atY(forecast)}
        y2={plane.atY(forecast)}
      />
      <circle className="point" cx={left} cy={top} r={6} />
      <circle
        className="handle"
        style={{ touchAction: 'none' }}
        cx={left}
        cy={top}
        r={24}
        data-drag={`day ${x}`}
        {...draggable(plane, ({ y }) => onMove(y))}
      />
    </>
  );
}

function findingOf({ errors, mae, rmse, maxError, largestShare }: Errors): string {
  if (largestShare === undefined) return 'Every forecast is right: there is no error to sum up.';
  if (Math.abs(rmse - mae) < 1e-9) return 'All errors are equally large, so that RMSE and MAE are the same.';
  const largest = errors.flatMap((error, index) => (Math.abs(error) === maxError ? [index + 1] : []));
  const ratio = `RMSE is ${figure(rmse / mae, 2)} times MAE`;
  return largest.length === 1
    ? `${ratio}: day ${largest[0]} alone makes ${percent(largestShare, 0)} of the squared error.`
    : `${ratio}: days ${largest.join(' and ')} have the largest errors.`;
}

function measuresFor(of: Errors): Measure[] {
  const n = figure(of.errors.length);
  const sizes = of.errors.map((error) => figure(Math.abs(error)));
  return [
    {
      id: 'rmse',
      name: 'RMSE',
      chunks: [
        [root('(', row(joined(sizes.map(squared), '+')), ')', '/', n)],
        ['=', root(`${figure(of.sumOfSquares)} / ${n}`)],
      ],
      value: of.rmse,
      unit: 'pallets',
    },
    {
      id: 'mae',
      name: 'MAE',
      chunks: [[over(sizes.join(' + '), n)]],
      value: of.mae,
      unit: 'pallets',
    },
    {
      id: 'mean-error',
      name: 'Mean signed error',
      chunks: [[over(signedSum(of.errors), n)]],
      value: of.meanError,
      unit: 'pallets',
    },
    {
      id: 'max-error',
      name: 'Largest error',
      chunks: [[`max ( ${sizes.join(' , ')} )`]],
      value: of.maxError,
      unit: 'pallets',
    },
    {
      id: 'r2',
      name: 'R²',
      chunks: [['1 −', over(figure(of.sumOfSquares), figure(of.totalSquares, 1))]],
      value: of.r2,
      lacks: 'what came is the same every day',
    },
  ];
}

/** `2 − 2 + 1`. */
function signedSum(errors: number[]): string {
  return errors
    .map((error, index) =>
      index === 0 ? figure(error) : `${error < 0 ? '−' : '+'} ${figure(Math.abs(error))}`,
    )
    .join(' ');
}
