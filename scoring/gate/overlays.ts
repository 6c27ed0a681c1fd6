// What an item can be besides its level; some of it makes the gate ask for more.

export const OVERLAYS = [
  "personal_data",
  "special_category",
  "export_itar",
  "export_ear",
  "cui",
  "fci",
  "phi",
  "trade_secret",
  "third_party_owned",
  "bank_secrecy",
] as const;
export type Overlay = (typeof OVERLAYS)[number];
