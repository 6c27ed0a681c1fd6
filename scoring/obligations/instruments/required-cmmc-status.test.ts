// Every row of the table of 32 CFR 170.23(a), and the pairs that the table leaves open.
import { describe, expect, test } from "vitest";
import { requiredCmmcStatus } from "./required-cmmc-status.ts";

describe("the CMMC table of 32 CFR 170.23(a)", () => {
  const ROWS = [
    ["fci_only", "none", "l1_self"],
    ["fci_only", "l1_self", "l1_self"],
    ["fci_only", "l2_self", "l1_self"],
    ["fci_only", "l2_c3pao", "l1_self"],
    ["fci_only", "l3_dibcac", "l1_self"],
    ["cui", "l2_self", "l2_self"],
    ["cui", "l2_c3pao", "l2_c3pao"],
    ["cui", "l3_dibcac", "l2_c3pao"],
    ["cui", "none", "l2_self"],
    ["cui", "l1_self", "l2_self"],
    ["none", "l3_dibcac", "none"],
    ["none", "none", "none"],
    ["none", "l1_self", "none"],
    ["none", "l2_self", "none"],
    ["none", "l2_c3pao", "none"],
    ["cots_only", "none", "none"],
    ["cots_only", "l2_self", "none"],
    ["cots_only", "l2_c3pao", "none"],
    ["cots_only", "l3_dibcac", "none"],
    ["cots_only", "l1_self", "none"],
  ] as const;
  test.each(ROWS)("%s below a prime with %s asks for %s", (info, prime, status) => {
    expect(requiredCmmcStatus(info, prime)).toBe(status);
  });
});
