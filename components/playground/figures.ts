const MINUS = '−';

/** A number in words of the page: thousands parted by commas, rounded to so many decimals, a true minus. */
export function figure(value: number, decimals = 3): string {
  const text = value.toLocaleString('en-GB', { maximumFractionDigits: decimals });
  return text === '-0' ? '0' : text.replace('-', MINUS);
}

/** A share from 0 to 1 in per cent. */
export function percent(share: number, decimals = 1): string {
  return `${figure(share * 100, decimals)}%`;
}

/** `= 0.75`, or `≈ 0.667` where digits were left out. */
export function equals(value: number, decimals = 3): string {
  const isWhole = Math.abs(value - Number(value.toFixed(decimals))) < 1e-10;
  return `${isWhole ? '=' : '≈'} ${figure(value, decimals)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}
