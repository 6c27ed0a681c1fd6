// What is said when an override could not be settled.
export const SETTLED = {
  same_person: "You proposed this override: another risk officer has to settle it.",
  not_yours: "Only its proposer withdraws a proposal. You can refuse it.",
  settled: "It was settled meanwhile.",
  ended: "Its last day has passed. Propose a new one if it is still needed.",
  superseded: "A later decision counts by now. Propose an override of that one.",
  inviter: "You invited this supplier. Whoever invites does not override its tier.",
} as const;
