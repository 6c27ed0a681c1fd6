// Data: from where, and since when, personal data may leave on the basis of each mechanism an agreement can name.
import type { Day } from "#scoring/day.ts";

export interface TransferMechanism {
  /** As in the term `data_transfer_mechanism`. */
  readonly id: string;
  /** The places that recognise it for data leaving them. */
  readonly from: readonly string[];
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly source: string;
}

const clauses = (module: 1 | 2 | 3 | 4): TransferMechanism => ({
  id: `scc_m${module}`,
  from: ["EEA", "CH"],
  validFrom: "2021-06-27",
  validUntil: null,
  source: "Implementing Decision (EU) 2021/914 Art. 4(1)",
});

/** An adequacy decision is not in this list: whether there is one for a route stands in the table of rules. */
export const TRANSFER_MECHANISMS: readonly TransferMechanism[] = [
  clauses(1),
  clauses(2),
  clauses(3),
  clauses(4),
  {
    id: "bcr",
    from: ["EEA", "CH", "GB"],
    validFrom: "2018-05-25",
    validUntil: null,
    source: "GDPR Art. 47",
  },
  {
    id: "idta",
    from: ["GB"],
    validFrom: "2022-03-21",
    validUntil: null,
    source: "UK GDPR Art. 46(2)(d)",
  },
];
