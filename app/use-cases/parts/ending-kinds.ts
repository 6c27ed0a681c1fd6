// Data: everything that ends and takes access along, who must act before it does, and where: the one table of reminders.
import type { StaffPermission, StaffRole } from "#app/access/permissions.ts";
import type { ComingUp } from "#db/endings.ts";
import { countryName } from "#scoring/obligations/country-name.ts";

interface EndingRule {
  /** What ends, in words: "An agreement ends in 14 days". */
  readonly what: string;
  /** Who is written to 30, 14, 7 and 1 days before; staff by the role, its named owner first. */
  readonly acts: "supplier" | StaffRole;
  /** What to do about it. */
  readonly toDo: string;
  /** The page on which staff look after it, and what that page asks for. */
  readonly href: (placeId: string) => string;
  readonly needs: StaffPermission;
  /** Which ones, as far as a mail and a list may say; left out: by their titles. */
  readonly named?: (titles: readonly string[]) => string;
}

export const ENDING_RULES: Readonly<Record<ComingUp["kind"], EndingRule>> = {
  agreement: {
    what: "Agreement",
    acts: "procurement",
    toDo: "Have a new version signed and countersigned before its last day.",
    href: (id) => `/agreements/${id}`,
    needs: "agreement.read",
  },
  deviation: {
    what: "Accepted gap",
    acts: "risk_officer",
    toDo: "Have the clause tightened, or propose to accept the gap anew.",
    href: (id) => `/deviations/${id}`,
    needs: "deviation.read",
  },
  phase: {
    what: "Phase of disclosure",
    acts: "business_owner",
    toDo: "Propose to open the phase for longer if it is still needed.",
    href: (id) => `/engagements/${id}/phases`,
    needs: "engagement.read",
  },
  undertaking: {
    what: "Undertaking",
    acts: "supplier",
    toDo: "The supplier has it signed anew and enters the new last day.",
    href: (id) => `/suppliers/${id}/persons`,
    needs: "person.read",
  },
  grant: {
    what: "Granted access",
    acts: "business_owner",
    toDo: "Ask again if it is still needed.",
    href: (id) => `/access/${id}`,
    needs: "access.read",
  },
  transfer_basis: {
    what: "Basis for a country",
    acts: "risk_officer",
    toDo: "Put a new basis on record if material still goes there.",
    href: (id) => `/engagements/${id}/countries`,
    needs: "jurisdiction.read",
    named: (titles) => titles.map((code) => countryName(code, "en")).join(", "),
  },
  evidence: {
    what: "Evidence",
    acts: "supplier",
    toDo: "The supplier sends the new version.",
    href: (id) => `/evidence/${id}`,
    needs: "evidence.read",
  },
};
