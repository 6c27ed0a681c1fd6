// Exact arithmetic on shares and points: whole numbers only, rounded once, when they are shown.

/** A share in whole basis points (8070 is 80.70 %), half a basis point rounds up. The whole must be above 0. */
export function basisPoints(part: number, whole: number): number {
  return Math.floor((part * 20_000 + whole) / (2 * whole));
}

/** Basis points as a percentage with two decimals: 8070 reads "80.70". */
export function percentText(points: number): string {
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")}`;
}

/** Whether part / whole is at least the percentage, decided on the exact fraction: 64.996 % is not 65 %. */
export function reachesPercent(part: number, whole: number, percent: number): boolean {
  return part * 100 >= percent * whole;
}

const SIXTHS = ["", "1/6", "1/3", "1/2", "2/3", "5/6"] as const;

/** Sixths of a point as an exact number of points: 552 reads "92", 20 reads "3 1/3". */
export function pointsText(sixths: number): string {
  const whole = Math.floor(sixths / 6);
  const rest = SIXTHS[sixths % 6];
  if (!rest) return String(whole);
  return whole === 0 ? rest : `${whole} ${rest}`;
}
