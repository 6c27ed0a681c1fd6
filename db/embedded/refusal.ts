// Decides how the embedded database says no: a reason a program can test and words an operator can act on.

export type RefusalReason =
  | "folder-in-use"
  | "no-programs"
  | "no-account"
  | "no-reachable-place"
  | "database-missing"
  | "password-missing"
  | "no-socket-folder"
  | "could-not-create"
  | "could-not-start";

/** The embedded database did not start. The message names what happened, what was kept, and the fix. */
export class EmbeddedRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = "EmbeddedRefusal";
    this.reason = reason;
  }
}

/** One line for the operator; the caller decides where it goes. */
export type Log = (line: string) => void;
