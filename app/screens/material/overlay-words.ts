// Decides how staff name what an item is besides its level.
import type { Overlay } from "#scoring/gate/overlays.ts";

export const OVERLAY_WORDS: Readonly<Record<Overlay, { label: string; detail?: string }>> = {
  personal_data: { label: "Personal data" },
  special_category: { label: "Special categories of personal data" },
  export_itar: {
    label: "Export controlled: ITAR",
    detail: "Every citizenship a person holds has to be allowed.",
  },
  export_ear: {
    label: "Export controlled: EAR",
    detail: "The citizenship acquired last has to be allowed.",
  },
  cui: { label: "Controlled unclassified information (CUI)" },
  fci: { label: "Federal contract information (FCI)" },
  phi: { label: "Health information (PHI)" },
  trade_secret: { label: "Trade secret" },
  third_party_owned: {
    label: "Owned by a third party",
    detail: "Name the owner, and choose the agreement with it as head agreement.",
  },
  bank_secrecy: { label: "Bank secrecy" },
};
