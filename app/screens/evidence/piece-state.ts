// Decides in which state a piece of evidence is for whoever looks at it: one word, the most pressing one.
import type { StateTone } from "#app/ui/state-badge.tsx";
import { daysBetween, type Day } from "#scoring/day.ts";

export const PIECE_STATES = [
  "replaced",
  "infected",
  "rejected",
  "expired",
  "expiring",
  "accepted",
  "undescribed",
  "pending",
] as const;
export type PieceState = (typeof PIECE_STATES)[number];

export interface PieceFacts {
  readonly reviewState: "pending" | "accepted" | "rejected";
  readonly scanState: ScanState;
  readonly issuedOn: Day | null;
  readonly expiresOn: Day | null;
  readonly replacedAt: unknown;
}

export type ScanState = "quarantined" | "not_scanned" | "clean" | "infected" | "error";

export const SOON_DAYS = 30;

/** The state on a day. Malware beats everything said about a file; its last day still counts. */
export function pieceState(piece: PieceFacts, today: Day): PieceState {
  if (piece.replacedAt) return "replaced";
  if (piece.scanState === "infected") return "infected";
  if (piece.reviewState === "rejected") return "rejected";
  if (piece.reviewState === "pending") return piece.issuedOn === null ? "undescribed" : "pending";
  if (piece.expiresOn === null) return "accepted";
  if (piece.expiresOn < today) return "expired";
  return daysBetween(today, piece.expiresOn) <= SOON_DAYS ? "expiring" : "accepted";
}

export const PIECE_TONES: Readonly<Record<PieceState, StateTone>> = {
  replaced: "off",
  infected: "bad",
  rejected: "bad",
  expired: "bad",
  expiring: "warn",
  accepted: "ok",
  undescribed: "waiting",
  pending: "active",
};

export type RequestState = "waived" | "done" | "renew" | "act" | "review" | "open";

/** What a request still needs: its best piece decides, and a piece that needs the supplier's hand beats waiting. */
export function requestState(
  request: { readonly state: "open" | "waived" | "withdrawn" },
  pieces: readonly PieceState[],
): RequestState {
  if (request.state !== "open") return "waived";
  if (pieces.includes("accepted")) return "done";
  if (pieces.includes("undescribed")) return "act";
  if (pieces.includes("pending")) return "review";
  if (pieces.includes("expiring")) return "renew";
  if (pieces.some((state) => ["rejected", "expired", "infected"].includes(state))) return "act";
  return "open";
}

export const REQUEST_TONES: Readonly<Record<RequestState, StateTone>> = {
  waived: "off",
  done: "ok",
  renew: "warn",
  act: "warn",
  review: "active",
  open: "idle",
};
