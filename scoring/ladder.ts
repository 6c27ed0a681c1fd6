// Decides which of two rungs of an ordered vocabulary (levels, exposures, bands, tiers) is the higher.

/** The position of a rung, 0 for the lowest. Refuses a value outside the vocabulary: it must never count as lowest. */
export function rungOf<T extends string>(ladder: readonly T[], value: T): number {
  const rung = ladder.indexOf(value);
  if (rung < 0) throw new Error(`"${value}" is not one of ${ladder.join(", ")}`);
  return rung;
}

/** Whether the value stands on the given rung or above it. */
export function isAtLeast<T extends string>(ladder: readonly T[], value: T, rung: T): boolean {
  return rungOf(ladder, value) >= rungOf(ladder, rung);
}

/** The higher of two rungs. */
export function higherOf<T extends string>(ladder: readonly T[], one: T, other: T): T {
  return isAtLeast(ladder, one, other) ? one : other;
}

/** The lower of two rungs. */
export function lowerOf<T extends string>(ladder: readonly T[], one: T, other: T): T {
  return isAtLeast(ladder, one, other) ? other : one;
}
