import { normalQuantile } from './normal';

/**
 * The chance of at least `least` hits in `tries` independent tries, each of which hits with `chance`.
 * Exact up to rounding: a sum of the binomial probabilities on the shorter side.
 */
export function chanceOfAtLeast(least: number, tries: number, chance: number): number {
  if (least <= 0) return 1;
  if (least > tries || chance <= 0) return 0;
  if (chance >= 1) return 1;
  return least > tries * chance
    ? Math.min(1, tail(least, tries, chance))
    : 1 - Math.min(1, tail(tries - least + 1, tries, 1 - chance));
}

/**
 * The fewest hits that would come with a chance of at most `risk`, in so many tries of the same chance.
 * The normal approximation says where to look; the exact sums decide.
 */
export function criticalHits(tries: number, chance: number, risk: number): number {
  const spread = Math.sqrt(tries * chance * (1 - chance));
  let hits = Math.max(0, Math.floor(tries * chance - normalQuantile(risk) * spread));
  // A chance that is the risk itself is allowed, on whichever side of it rounding puts it.
  const most = risk * (1 + 1e-9);
  while (hits > 0 && chanceOfAtLeast(hits - 1, tries, chance) <= most) hits--;
  while (chanceOfAtLeast(hits, tries, chance) > most) hits++;
  return hits;
}

/** The sum from `least` up, which lies above the mean, so that its terms only fall. */
function tail(least: number, tries: number, chance: number): number {
  const odds = chance / (1 - chance);
  let term = Math.exp(
    logFactorial(tries) -
      logFactorial(least) -
      logFactorial(tries - least) +
      least * Math.log(chance) +
      (tries - least) * Math.log1p(-chance),
  );
  let total = 0;
  for (let hits = least; hits <= tries && term > total * 1e-16; hits++) {
    total += term;
    term *= ((tries - hits) / (hits + 1)) * odds;
  }
  return total;
}

/** ln n!, by Stirling's series above 30: its error is below 1e-14 there. */
function logFactorial(n: number): number {
  if (n <= 30) return smallLogFactorials[n] ?? 0;
  const square = n * n;
  return (
    n * Math.log(n) -
    n +
    Math.log(2 * Math.PI * n) / 2 +
    (1 - (1 - 2 / (7 * square)) / (30 * square)) / (12 * n)
  );
}

const smallLogFactorials = [0];
for (let n = 1; n <= 30; n++) smallLogFactorials[n] = (smallLogFactorials[n - 1] ?? 0) + Math.log(n);
