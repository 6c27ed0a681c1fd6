// Decides how a moment is written in a document of record: to the second, in UTC, the same on every machine.

/** For example "2026-11-22 10:15:00 UTC". */
export function inUtc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
