// Collects what the story's records will hold until all of it was told: records are chained in the order of their moments.
import type { Day } from "#scoring/day.ts";
import type { Actor } from "#db/transaction.ts";
import type { AuditEvent } from "#db/audit.ts";
import type { CanonicalValue } from "#app/sealing/canonical-json.ts";

export interface ToldEvent extends AuditEvent {
  readonly at: Date;
  readonly actor: Actor;
}

/** A signature, countersignature or refusal still to be sealed. */
export interface ToldAct {
  readonly at: Date;
  readonly type: "signed" | "countersigned" | "declined";
  readonly agreementId: string;
  readonly supplierId: string;
  readonly contactId: string | null;
  readonly staffId: string | null;
  readonly authorityId: string | null;
  readonly payload: { readonly [key: string]: CanonicalValue };
}

/** What a list showed of a supplier from a moment on. */
export interface Standing {
  readonly active: boolean;
  readonly exposure: string | null;
  readonly state: string;
  readonly tier: string | null;
  readonly override: { readonly tier: string; readonly until: Day } | null;
}

export interface ToldStanding {
  readonly at: Date;
  readonly supplierId: string;
  readonly change: Partial<Standing>;
}

/** One ledger for one telling of the story. */
export class Ledger {
  readonly events: ToldEvent[] = [];
  readonly acts: ToldAct[] = [];
  readonly standings: ToldStanding[] = [];

  /** Something happened that the audit log keeps. */
  tell(at: Date, actor: Actor, event: AuditEvent): void {
    this.events.push({ at, actor, ...event });
  }

  /** Somebody acted on an agreement. */
  seal(act: ToldAct): void {
    this.acts.push(act);
  }

  /** From now on the supplier stands otherwise in lists and on the dashboard. */
  stand(at: Date, supplierId: string, change: Partial<Standing>): void {
    this.standings.push({ at, supplierId, change });
  }
}

/** In the order of their moments; what happened in the same moment stays in the order in which it was told. */
export function inOrder<Told extends { readonly at: Date }>(told: readonly Told[]): Told[] {
  return [...told].sort((one, other) => one.at.getTime() - other.at.getTime());
}
