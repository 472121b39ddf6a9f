/**
 * The chance that something of probability p happens at least x times in n independent trials:
 * Σ from i = x to n of C(n, i) · pⁱ · (1 − p)ⁿ⁻ⁱ.
 * n and x are whole numbers, p lies between 0 and 1 (both excluded). Sums in logarithms, so that n may be large.
 */
export function chanceOfAtLeast(x: number, n: number, p: number): number {
  if (x <= 0) return 1;
  const odds = Math.log(p / (1 - p));
  let log = n * Math.log(1 - p);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= x) sum += Math.exp(log);
    log += Math.log((n - i) / (i + 1)) + odds;
  }
  return Math.min(sum, 1);
}
