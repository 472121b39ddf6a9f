import type { ReactNode } from 'react';
import {
  BIN_WIDTH,
  binEdges,
  type Distances,
  distancesOf,
  driftFields,
  smoothedShares,
} from '@/lib/playground/drift';
import { sum } from '@/lib/playground/ratio';
import { within } from '@/lib/playground/state';
import { Chart, draggable, type Plane, planeOf } from './Chart';
import { NumberBox } from './Dial';
import { inBrackets, type Part } from './Formula';
import { Frame } from './Frame';
import { figure, percent } from './figures';
import { type Measure, Measures } from './Measures';
import type { PlaygroundProps } from './props';
import { usePlay } from './usePlay';

const reference = [
  'reference1',
  'reference2',
  'reference3',
  'reference4',
  'reference5',
  'reference6',
] as const;
const present = ['present1', 'present2', 'present3', 'present4', 'present5', 'present6'] as const;
type Bin = (typeof reference)[number] | (typeof present)[number];

const binNames = binEdges.map((edge) => `${edge}–${edge + BIN_WIDTH - 1}`);

const plane = planeOf(
  {
    from: 20,
    to: 80,
    ticks: binEdges.map((edge, bin) => [edge + BIN_WIDTH / 2, binNames[bin] ?? '']),
    label: 'Age',
  },
  { from: 0, to: 60, ticks: [0, 20, 40, 60], label: 'Cases' },
);

export function Drift({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(driftFields);
  const [before, now] = [reference.map((bin) => state[bin]), present.map((bin) => state[bin])];
  const distances = distancesOf(before, now, BIN_WIDTH);
  const put = (counts: readonly number[]) =>
    change(
      Object.fromEntries(
        present.map((bin, index) => [bin, within(driftFields[bin], counts[index] ?? 0)]),
      ) as Partial<typeof state>,
    );
  const box = (bin: Bin, label: string) => (
    <NumberBox
      label={label}
      field={driftFields[bin]}
      value={state[bin]}
      onChange={(value) => change({ [bin]: value })}
    />
  );
  return (
    <Frame finding={findingOf(distances)} isStart={isStart} reset={reset}>
      <div className="charts">
        <figure>
          <figcaption>Outlined: the reference. Filled: production; drag the tops.</figcaption>
          <Chart
            plane={plane}
            label="Cases by age, reference beside production; the table below has the numbers."
          >
            {reference.map((bin, index) => (
              <Bars
                key={bin}
                plane={plane}
                at={binEdges[index] ?? 0}
                before={before[index] ?? 0}
                now={now[index] ?? 0}
                onMove={(to) => {
                  const moved = present[index];
                  if (moved) change({ [moved]: within(driftFields[moved], to) });
                }}
              />
            ))}
          </Chart>
        </figure>
        <div className="flex flex-col items-start gap-2">
          <button type="button" className="button quiet" onClick={() => put(before)}>
            Make production like the reference
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => put([0, ...now.slice(0, 4), (now[4] ?? 0) + (now[5] ?? 0)])}
          >
            Move everybody one group up
          </button>
          <button
            type="button"
            className="button quiet"
            onClick={() => put(now.with(0, now[5] ?? 0).with(5, now[0] ?? 0))}
          >
            Swap the youngest and the oldest
          </button>
        </div>
      </div>
      <table className="numbers mt-4">
        <caption>Cases by age, and their share of the column</caption>
        <thead>
          <tr>
            <th scope="col">Age</th>
            <th scope="col">Reference</th>
            <th scope="col">Production</th>
            {distances && <th scope="col">Adds to PSI</th>}
          </tr>
        </thead>
        <tbody>
          {binNames.map((name, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {box(reference[index] ?? 'reference1', `Reference, ${name}`)} {shareOf(before, index)}
              </td>
              <td>
                {box(present[index] ?? 'present1', `Production, ${name}`)} {shareOf(now, index)}
              </td>
              {distances && <td>{figure(distances.psiByBin[index] ?? 0, 4)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <Measures measures={measuresFor(before, now, distances)} own={metric} />
      <p className="mt-3 max-w-[68ch] text-ink-2 text-sm">
        An empty bin counts as half a case in the index, since a logarithm has no value at 0. The other two
        take it as it is.
      </p>
    </Frame>
  );
}

function shareOf(counts: number[], bin: number): ReactNode {
  if (sum(counts) === 0) return null;
  return <span className="inline-block text-ink-2 text-sm">{percent((counts[bin] ?? 0) / sum(counts))}</span>;
}

interface BarsProps {
  plane: Plane;
  at: number;
  before: number;
  now: number;
  onMove: (now: number) => void;
}

function Bars({ plane: { atX, atY }, at, before, now, onMove }: BarsProps) {
  const [left, middle, width] = [atX(at + 1), atX(at + 5), atX(4) - atX(0)];
  return (
    <>
      <rect className="bar" x={left} width={width} y={atY(before)} height={atY(0) - atY(before)} />
      <rect className="bar filled" x={middle} width={width} y={atY(now)} height={atY(0) - atY(now)} />
      <rect
        className="handle"
        style={{ touchAction: 'none' }}
        x={left}
        width={atX(9) - atX(0)}
        y={atY(now) - 16}
        height={32}
        data-drag={`age ${at}`}
        {...draggable(plane, ({ y }) => onMove(y))}
      />
    </>
  );
}

function findingOf(distances: Distances | undefined): string {
  if (!distances) return 'One of the two has no case: there is nothing to compare.';
  const { psi } = distances;
  const size = psi < 0.1 ? 'little has moved' : psi <= 0.25 ? 'a shift to look into' : 'a large shift';
  return `The index is ${figure(psi)}: by the usual rule of thumb (0.1 and 0.25), ${size}. Whether it does harm, no distance says.`;
}

function measuresFor(before: number[], now: number[], distances: Distances | undefined): Measure[] {
  const lacks = 'a histogram has no case';
  const [p, q] = [smoothedShares(before), smoothedShares(now)];
  const terms = (numbers: number[]): Part[][] =>
    numbers.map((number, index) => (index === 0 ? [figure(number, 4)] : ['+', figure(number, 4)]));
  const [p0, q0] = [p[0] ?? 0, q[0] ?? 0].map((share) => figure(share));
  const first: Part[][] = [[`( ${q0} − ${p0} ) ·`], [`ln ( ${q0} / ${p0} ) + …`]];
  return [
    {
      id: 'population-stability-index',
      name: 'Population stability index',
      chunks: distances ? [...first, ['≈'], ...terms(distances.psiByBin)] : [['∑ ( q − p ) · ln ( q / p )']],
      value: distances?.psi,
      lacks,
    },
    {
      id: 'jensen-shannon-distance',
      name: 'Jensen–Shannon distance',
      note: 'The root of the divergence, in bits by bin',
      chunks: distances
        ? [['√'], ...inBrackets(distances.divergenceByBin.map((bits) => figure(bits, 4)))]
        : [['√ JSD']],
      value: distances?.jensenShannon,
      lacks,
    },
    {
      id: 'wasserstein-distance',
      name: 'Wasserstein distance',
      note: 'Bin width, times the gaps between both cumulative shares',
      chunks: distances
        ? [[figure(BIN_WIDTH), '·'], ...inBrackets(distances.gaps.slice(0, -1).map((gap) => figure(gap)))]
        : [['∑ | F − G |']],
      value: distances?.wasserstein,
      lacks,
      unit: 'years',
    },
  ];
}
