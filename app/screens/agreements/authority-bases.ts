// What somebody's authority to sign for a company may rest on.

export const AUTHORITY_BASES = ["register", "power_of_attorney", "resolution", "other"] as const;
