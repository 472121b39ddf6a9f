import { Behind } from '@/components/ui/Behind';
import {
  alarmIn,
  FALSE_ALARM,
  hitBy,
  type Outlook,
  outlookOf,
  POWER,
  type Release,
  requestsIn,
  type Seen,
  trafficFields,
  WATCHED,
} from '@/lib/playground/traffic';
import { Chart, planeOf } from './Chart';
import { Dial } from './Dial';
import { over } from './Formula';
import { Frame } from './Frame';
import { figure, percent, plural } from './figures';
import { type Measure, Measures } from './Measures';
import type { PlaygroundProps } from './props';
import { usePlay } from './usePlay';

const dials = [
  { key: 'share', label: 'Per cent of traffic that the new deployment gets' },
  { key: 'oldErrors', label: 'Failures in the old deployment, of 1,000 requests' },
  { key: 'newErrors', label: 'Failures in the new deployment, of 1,000 requests' },
  { key: 'perMinute', label: 'Requests a minute, over the whole endpoint' },
] as const;

export function Traffic({ metric }: PlaygroundProps) {
  const { state, isStart, change, reset } = usePlay(trafficFields);
  const outlook = outlookOf(state);
  return (
    <Frame finding={findingOf(state, outlook)} isStart={isStart} reset={reset}>
      <div className="dials mt-4">
        {dials.map(({ key, label }) => (
          <Dial
            key={key}
            label={label}
            field={trafficFields[key]}
            value={state[key]}
            onChange={(value) => change({ [key]: value })}
          />
        ))}
      </div>
      <Measures measures={measuresFor(state, outlook)} own={metric} />
      <RollBack release={state} seen={outlook.own} />
      <Powers release={state} outlook={outlook} />
      <p className="mt-3 max-w-[68ch] text-ink-2 text-sm">
        The test: one-sided and binomial, against the old error rate, taken as known. An alarm goes off at a
        number of errors that the old rate would reach in at most {percent(FALSE_ALARM)} of cases, and a rise
        counts as seen once it would set off the alarm in {percent(POWER)}. That holds for one look. Who looks
        every minute gets more false alarms and should ask for more errors.
      </p>
    </Frame>
  );
}

function findingOf({ share, oldErrors, newErrors }: Release, { own, whole }: Outlook): string {
  if (share === 0) return 'Nothing goes to the new deployment: no chart can show how it fails.';
  if (newErrors <= oldErrors)
    return 'The new deployment fails no more often than the old: there is no rise to see.';
  return `The rise shows ${whenOf(own)} in the new deployment's own chart, and ${whenOf(whole)} in that of the whole endpoint.`;
}

function whenOf(seen: Seen | undefined): string {
  return seen ? `after ${plural(seen.minute, 'minute')}` : `not within ${WATCHED / 60} hours`;
}

/** When to roll back, and what has been hit by then. */
function RollBack({ release, seen }: { release: Release; seen: Seen | undefined }) {
  if (!seen) return null;
  const { answered, failed, more } = hitBy(seen.minute, release);
  return (
    <p className="mt-3 max-w-[68ch]" data-rollback>
      <strong>Roll back</strong> as soon as {plural(seen.alarmAt, 'error')}{' '}
      {seen.alarmAt === 1 ? 'is' : 'are'} among the first {plural(seen.requests, 'request')} of the new
      deployment. By minute {figure(seen.minute)} it has answered about {figure(answered, 0)}; about{' '}
      {figure(failed, 1)} of them fail, {figure(more, 1)} more than would have failed in the old one.
    </p>
  );
}

/** The chance, minute by minute, that the alarm has gone off. */
function Powers({ release, outlook }: { release: Release; outlook: Outlook }) {
  const { share, oldErrors, newErrors, perMinute } = release;
  if (share === 0 || newErrors <= oldErrors) return null;
  const last = Math.min(WATCHED, Math.max(10, Math.ceil((outlook.whole?.minute ?? WATCHED) * 1.1)));
  const every = Math.ceil(last / 48);
  const minutes = Array.from({ length: Math.floor(last / every) }, (_, index) => (index + 1) * every);
  const powers = minutes.map((minute) => ({
    minute,
    own: alarmIn(requestsIn(minute, perMinute, share), oldErrors / 1000, newErrors / 1000).power,
    whole: alarmIn(requestsIn(minute, perMinute, 100), oldErrors / 1000, outlook.overall).power,
  }));
  const plane = planeOf(
    { from: 0, to: last, ticks: [0, Math.round(last / 2), last], label: 'Minutes' },
    { from: 0, to: 1, ticks: [0, 0.5, 1], label: 'Chance of an alarm' },
  );
  return (
    <>
      <div className="charts">
        <figure>
          <figcaption>
            Solid: the new deployment's own chart. Dashed: the whole endpoint. The thin line is{' '}
            {percent(POWER)}.
          </figcaption>
          <Chart plane={plane} label={`The chance of an alarm over time. ${findingOf(release, outlook)}`}>
            <path
              className="guide"
              d={plane.line([
                [0, POWER],
                [last, POWER],
              ])}
            />
            <path
              className="curve"
              d={plane.line([[0, 0], ...powers.map(({ minute, own }) => [minute, own] as const)])}
            />
            <path
              className="curve dashed"
              d={plane.line([[0, 0], ...powers.map(({ minute, whole }) => [minute, whole] as const)])}
            />
          </Chart>
        </figure>
      </div>
      <Behind title="The chances as a table">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">Minute</th>
              <th scope="col">Own chart</th>
              <th scope="col">Whole endpoint</th>
            </tr>
          </thead>
          <tbody>
            {powers
              .filter((_, index) => (index + 1) % Math.ceil(powers.length / 12) === 0)
              .map(({ minute, own, whole }) => (
                <tr key={minute}>
                  <th scope="row">{minute}</th>
                  <td>{percent(own)}</td>
                  <td>{percent(whole)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Behind>
    </>
  );
}

function measuresFor(
  { share, oldErrors, newErrors, perMinute }: Release,
  { overall, own, whole }: Outlook,
): Measure[] {
  const [toNew, toOld] = [figure(share / 100), figure((100 - share) / 100)];
  return [
    {
      id: 'error-rate',
      name: 'Error rate',
      note: 'Of the whole endpoint, expected',
      chunks: [[`${toNew} · ${figure(newErrors / 1000)} + ${toOld} · ${figure(oldErrors / 1000)}`]],
      value: overall,
    },
    {
      id: 'own',
      name: 'Requests a minute in the new deployment',
      note: `In its own chart the rise is seen ${whenOf(own)}`,
      chunks: [[figure(perMinute), '·', over(figure(share), '100')]],
      value: (perMinute * share) / 100,
    },
    {
      id: 'rise',
      name: 'Rise of the whole endpoint’s rate',
      note: `In its chart it is seen ${whenOf(whole)}`,
      chunks: [[`${toNew} · ( ${figure(newErrors / 1000)} − ${figure(oldErrors / 1000)} )`]],
      value: (share * (newErrors - oldErrors)) / 100_000,
    },
  ];
}
