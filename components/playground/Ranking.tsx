import { type PointerEvent, useRef } from 'react';
import { listOf, placesOf, type Result, rankingFields, type Worth, worthOf } from '@/lib/playground/ranking';
import { Dial } from './Dial';
import { inBrackets, logTo, over, type Part } from './Formula';
import { Frame } from './Frame';
import { figure, plural } from './figures';
import { type Measure, Measures } from './Measures';
import type { PlaygroundProps } from './props';
import { usePlay } from './usePlay';

const places = ['place1', 'place2', 'place3', 'place4', 'place5', 'place6', 'place7', 'place8'] as const;
const startingList = placesToList(places.map((place) => rankingFields[place].start));

/** An address may hold a list in which a result stands twice; then the first list stands. */
function placesToList(numbers: number[]): Result[] {
  return listOf(numbers) ?? startingList;
}

export function Ranking({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(rankingFields);
  const list = placesToList(places.map((place) => state[place]));
  const flags = list.map(({ relevant }) => relevant);
  const worth = worthOf(flags, state.missed, state.k);

  const put = (results: Result[]) =>
    change(Object.fromEntries(placesOf(results).map((number, index) => [places[index], number])));
  const move = (from: number, to: number) => {
    const moved = list[from];
    if (!moved || to < 0 || to >= list.length) return;
    put(list.toSpliced(from, 1).toSpliced(to, 0, moved));
  };

  return (
    <Frame finding={findingOf(worth, state.k)} isStart={isStart} reset={reset}>
      <div className="dials mt-4">
        <Dial
          label="Cut off after k results"
          field={rankingFields.k}
          value={state.k}
          onChange={(k) => change({ k })}
        />
        <Dial
          label="Relevant results that the search did not bring"
          field={rankingFields.missed}
          value={state.missed}
          onChange={(missed) => change({ missed })}
        />
      </div>
      <ResultList
        list={list}
        k={state.k}
        onMove={move}
        onToggle={(at) =>
          put(list.map((one, index) => (index === at ? { ...one, relevant: !one.relevant } : one)))
        }
      />
      <Measures measures={measuresFor(worth, state.k, flags)} own={metric} />
    </Frame>
  );
}

interface ListProps {
  list: Result[];
  k: number;
  onMove: (from: number, to: number) => void;
  onToggle: (at: number) => void;
}

/** Rows are places: results move through them, so that the one that is moved has to be followed by the focus. */
function ResultList({ list, k, onMove, onToggle }: ListProps) {
  const rows = useRef<HTMLOListElement>(null);
  const dragged = useRef<number>(undefined);

  function step(from: number, way: 'up' | 'down') {
    const to = way === 'up' ? from - 1 : from + 1;
    onMove(from, to);
    rows.current?.children[to]?.querySelector<HTMLElement>(`[data-way=${way}]`)?.focus();
  }
  function grab(event: PointerEvent<HTMLElement>, at: number) {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = at;
  }
  function drag(event: PointerEvent<HTMLElement>) {
    const from = dragged.current;
    if (from === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = [...(rows.current?.children ?? [])].findIndex((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return event.clientY >= top && event.clientY <= bottom;
    });
    if (to < 0 || to === from) return;
    dragged.current = to;
    onMove(from, to);
  }

  return (
    <ol ref={rows} className="results mt-4" aria-label="Results, the best place first">
      {list.map(({ result, relevant }, at) => {
        const name = `Result ${'ABCDEFGH'[result]}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <li key={at} className={at === k ? 'cut' : undefined}>
            <span>{at + 1}</span>
            <span
              className="grip"
              style={{ touchAction: 'none' }}
              data-drag={`place ${at + 1}`}
              onPointerDown={(event) => grab(event, at)}
              onPointerMove={drag}
            >
              {name}
            </span>
            <label>
              <input
                type="checkbox"
                checked={relevant}
                onChange={() => onToggle(at)}
                aria-label={`${name}, in place ${at + 1}, is relevant`}
              />
              <span aria-hidden="true">relevant</span>
            </label>
            {(['up', 'down'] as const).map((way) => (
              <button
                key={way}
                type="button"
                data-way={way}
                aria-disabled={at === (way === 'up' ? 0 : list.length - 1)}
                aria-label={`Move ${name} ${way}`}
                onClick={() => step(at, way)}
              >
                {way === 'up' ? 'Up' : 'Down'}
              </button>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function findingOf({ found, relevant, first }: Worth, k: number): string {
  if (relevant === 0) return 'Nothing is relevant: there is nothing to find.';
  const where = first === undefined ? 'none of them is in the list' : `the first stands in place ${first}`;
  return `Of ${plural(relevant, 'relevant result')} ${found} ${found === 1 ? 'is' : 'are'} among the first ${k}; ${where}.`;
}

function measuresFor(worth: Worth, k: number, flags: boolean[]): Measure[] {
  const { found, relevant, precision, recall, first, reciprocalRank, ndcg } = worth;
  const ideal = Array.from({ length: Math.min(k, relevant) }, () => true);
  return [
    {
      id: 'precision-at-k',
      name: `Precision@${k}`,
      chunks: [[over(figure(found), figure(k))]],
      value: precision,
    },
    {
      id: 'recall-at-k',
      name: `Recall@${k}`,
      chunks: [[over(figure(found), figure(relevant))]],
      value: recall,
      lacks: 'nothing is relevant',
    },
    {
      id: 'mean-reciprocal-rank',
      name: 'Reciprocal rank',
      note: 'Of this one query; 0 where the list has nothing relevant',
      chunks: first === undefined ? [] : [[over('1', figure(first))]],
      value: reciprocalRank,
    },
    {
      id: 'ndcg',
      name: `NDCG@${k}`,
      chunks: [
        ...inBrackets(dcg(flags.slice(0, k))),
        ['/'],
        ...inBrackets(dcg(ideal)),
        ['≈', over(figure(worth.dcg), figure(worth.idealDcg))],
      ],
      value: ndcg,
      lacks: 'nothing is relevant',
    },
  ];
}

/** The places with something relevant, each as 1 / log2(place + 1); the first is 1. */
function dcg(flags: boolean[]): Part[] {
  const terms = flags.flatMap((relevant, at) =>
    relevant ? [at === 0 ? '1' : over('1', logTo('2', figure(at + 2)))] : [],
  );
  return terms.length === 0 ? ['0'] : terms;
}
