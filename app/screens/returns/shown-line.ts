// What every page shows of a line of the ledger.

export interface ShownLine {
  readonly id: string;
  readonly item: string | null;
  readonly what: string;
  readonly grantId: string | null;
  readonly holder: string;
  readonly downloads: number;
  readonly cause: "exit" | "expiry" | "revocation" | "breach";
  readonly dueOn: string;
  readonly standard: string;
  readonly allowedExceptions: readonly string[];
  readonly state: "open" | "answered" | "certified" | "accepted";
  readonly outcome: "returned" | "destroyed" | "retained" | null;
  readonly method: string | null;
  readonly doneOn: string | null;
  readonly doneBy: string;
  readonly exception: string | null;
  readonly reason: string;
  readonly reviewNote: string;
  readonly version: number;
  readonly heldSince: string | null;
}
