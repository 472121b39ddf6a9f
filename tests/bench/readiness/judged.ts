import { overallOf } from '@/lib/readiness/estimate';
import { evidenceFrom } from '@/lib/readiness/evidence';
import { judgeOf, observe } from '@/lib/readiness/judge';
import { posteriorOf } from '@/lib/readiness/posterior';
import { ownBank } from '@/tests/items/own-bank';
import type { Table } from '../table';
import { diceOf } from './chance';
import { brier, calibrationError, type Forecast, mean } from './measures';
import { atItsWord, chanceBy, type Fit, fitTo, rivals } from './rivals';
import { byMood, candidateOf, practise, sit, type World, worldOf } from './world';

const AFTER = [20, 60, 150];
/** Others, to whom the rivals' curves are fitted; the estimate is fitted to nobody. */
const TRAINING = 4000;
const NOW = Date.UTC(2026, 10, 20);

/** What one way of foretelling said, candidate by candidate. */
interface Said {
  forecasts: Forecast[];
  /** How far its share of the points was off, in points of 100. */
  errors: number[];
  /** Whether the score lay in the interval; only of the estimate. */
  inside: number[];
}

/** How well the estimate and simpler ways foretell the exam, after some answers. */
export async function judged(candidates: number, seed: number): Promise<Table[]> {
  const { exam } = await ownBank();
  const world = worldOf(exam, diceOf(seed));
  return AFTER.map((answers) => judgedAfter(answers, world, candidates, seed));
}

function judgedAfter(answers: number, world: World, candidates: number, seed: number): Table {
  const { exam } = world;
  const { cells } = judgeOf(exam);
  const fits = fitted(world, answers, seed);
  const said = new Map<string, Said>();
  const note = (name: string, forecast: Forecast, error: number, inside?: boolean) => {
    const all = said.get(name) ?? { forecasts: [], errors: [], inside: [] };
    said.set(name, all);
    all.forecasts.push(forecast);
    all.errors.push(100 * error);
    if (inside !== undefined) all.inside.push(inside ? 1 : 0);
  };
  for (let nth = 0; nth < candidates; nth++) {
    const dice = diceOf(seed * 1_000_003 + answers * 7919 + nth + 17);
    const candidate = candidateOf(world, dice);
    const given = practise(world, candidate, { answers, now: NOW, choose: byMood() }, dice);
    const { share, score, passed } = sit(world, candidate, dice);
    const posterior = posteriorOf(cells, observe(cells, evidenceFrom(given, NOW)));
    const overall = overallOf(exam, posterior, []);
    const isInside = score >= overall.score.low && score <= overall.score.high;
    note('Greenboard', { chance: overall.chance, passed }, Math.abs(overall.share.likely - share), isInside);
    for (const [name, rival] of Object.entries(rivals)) {
      const figure = rival(given, candidate);
      const error = Math.abs(figure - share);
      note(name, { chance: atItsWord(figure, answers, exam.file.front.cut), passed }, error);
      note(`${name}, fitted`, { chance: chanceBy(fits.get(name), figure), passed }, error);
    }
  }
  const [ours] = said.values();
  const passed = mean((ours?.forecasts ?? []).map((one) => (one.passed ? 1 : 0)));
  return {
    title: `After ${answers} answers: ${candidates} candidates, seed ${seed}, ${(100 * passed).toFixed(0)}% pass`,
    columns: ['', 'calibration error', 'coverage of 80%', 'Brier', 'mean error, points of 100'],
    rows: [...said].map(([name, { forecasts, errors, inside }]) => [
      name,
      calibrationError(forecasts).toFixed(3),
      inside.length > 0 ? `${(100 * mean(inside)).toFixed(1)}%` : '–',
      brier(forecasts).toFixed(4),
      mean(errors).toFixed(1),
    ]),
    notes: [],
  };
}

function fitted(world: World, answers: number, seed: number): Map<string, Fit> {
  const cases = new Map(
    Object.keys(rivals).map((name) => [name, [] as { figure: number; passed: boolean }[]]),
  );
  for (let nth = 0; nth < TRAINING; nth++) {
    const dice = diceOf(seed * 999_983 + answers * 104_729 + nth + 5);
    const candidate = candidateOf(world, dice);
    const given = practise(world, candidate, { answers, now: NOW, choose: byMood() }, dice);
    const { passed } = sit(world, candidate, dice);
    for (const [name, rival] of Object.entries(rivals))
      cases.get(name)?.push({ figure: rival(given, candidate), passed });
  }
  return new Map([...cases].map(([name, some]) => [name, fitTo(some)]));
}
