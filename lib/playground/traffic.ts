// A release takes a share of an endpoint's traffic and fails more often than what it replaces. When is the
// rise seen, and how many requests has it hit by then?
// The test: one-sided, exact binomial, against the old error rate taken as known. A rise counts as seen in
// the first minute by which the test, looking once, would find it with the stated chance.
// Source: any text on testing a proportion, e.g. NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4.
import { chanceOfAtLeast, criticalHits } from './binomial';

/** The chance of an alarm when the error rate has not risen, in one look. */
export const FALSE_ALARM = 0.01;
/** The chance with which a rise is to be found. */
export const POWER = 0.9;
/** How long anybody watches, in minutes. */
export const WATCHED = 240;

export const trafficFields = {
  share: { least: 0, most: 100, start: 10 },
  oldErrors: { least: 0, most: 200, start: 10 },
  newErrors: { least: 0, most: 500, start: 50 },
  perMinute: { least: 1, most: 600, start: 120 },
} as const;

export interface Release {
  /** Per cent of the requests that the new deployment answers. */
  share: number;
  /** Failed requests among a thousand, in the old deployment. */
  oldErrors: number;
  /** Failed requests among a thousand, in the new deployment. */
  newErrors: number;
  /** Requests a minute, over the whole endpoint. */
  perMinute: number;
}

/** The moment at which a rise is seen. */
export interface Seen {
  /** Whole minutes since the traffic moved. */
  minute: number;
  /** Requests that the watched chart holds by then. */
  requests: number;
  /** An alarm goes off at this many errors among them. */
  alarmAt: number;
  /** The chance that it has gone off by then. */
  power: number;
}

export interface Outlook {
  /** Expected share of failed requests over the whole endpoint: s · new + (1 - s) · old. */
  overall: number;
  /** When it shows in the new deployment's own chart; undefined when not within `WATCHED`. */
  own?: Seen;
  /** When it shows in the chart of the whole endpoint; undefined when not within `WATCHED`. */
  whole?: Seen;
}

export function outlookOf({ share, oldErrors, newErrors, perMinute }: Release): Outlook {
  const [before, after] = [oldErrors / 1000, newErrors / 1000];
  const overall = (share * newErrors + (100 - share) * oldErrors) / 100_000;
  return {
    overall,
    own: seen((minute) => requestsIn(minute, perMinute, share), before, after),
    whole: seen((minute) => requestsIn(minute, perMinute, 100), before, overall),
  };
}

/** Requests answered after so many minutes by what takes so many per cent of them; whole ones only. */
export function requestsIn(minutes: number, perMinute: number, share: number): number {
  return Math.floor((minutes * perMinute * share) / 100);
}

/** The chance that an alarm has gone off among so many requests, and at how many errors it does. */
export function alarmIn(requests: number, before: number, after: number): { alarmAt: number; power: number } {
  const alarmAt = criticalHits(requests, before, FALSE_ALARM);
  return { alarmAt, power: chanceOfAtLeast(alarmAt, requests, after) };
}

function seen(requestsBy: (minute: number) => number, before: number, after: number): Seen | undefined {
  if (after <= before) return undefined;
  for (let minute = 1; minute <= WATCHED; minute++) {
    const requests = requestsBy(minute);
    const { alarmAt, power } = alarmIn(requests, before, after);
    if (power >= POWER) return { minute, requests, alarmAt, power };
  }
  return undefined;
}

/** Requests that failed by a minute, as expected: all that the release answered, and what old would have failed. */
export function hitBy(
  minute: number,
  { share, oldErrors, newErrors, perMinute }: Release,
): { answered: number; failed: number; more: number } {
  const answered = (minute * perMinute * share) / 100;
  return {
    answered,
    failed: (answered * newErrors) / 1000,
    more: (answered * (newErrors - oldErrors)) / 1000,
  };
}
