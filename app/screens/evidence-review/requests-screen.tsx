// Decides how staff see what an engagement asks for: each document with what came, and a way to ask or to do without.
import {
  PIECE_TONES,
  pieceState,
  REQUEST_TONES,
  requestState,
  type PieceFacts,
  type RequestState,
} from "#app/screens/evidence/piece-state.ts";
import { Toast } from "#app/ui/banner.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { formatCountry, formatList } from "#app/ui/format.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";
import { AskForMore } from "./ask-for-more.tsx";
import { Waive } from "./waive.tsx";
import { kindWord, STATE_WORDS } from "./words.ts";

export interface RequestRow {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly message: string;
  readonly places: readonly string[];
  readonly required: boolean;
  readonly dueOn: string | null;
  readonly state: "open" | "waived" | "withdrawn";
  readonly waivedReason: string;
  readonly settledBy: string | null;
  readonly pieces: readonly (PieceFacts & { readonly id: string; readonly title: string })[];
}

export interface RequestsScreenProps {
  readonly engagement: {
    readonly id: string;
    readonly title: string;
    readonly state: string;
    readonly dueOn: string;
    readonly supplierName: string;
  };
  readonly today: string;
  readonly done?: "requested" | "waived" | undefined;
  readonly requests: readonly RequestRow[];
  readonly mayReview: boolean;
}

const WORDS: Readonly<Record<RequestState, string>> = {
  waived: "Waived",
  done: "Accepted",
  renew: "Ends soon",
  act: "Supplier's turn",
  review: "To review",
  open: "Not sent yet",
};

const DONE = {
  requested: "Asked for. The supplier's leads were written to.",
  waived: "Waived. The gate no longer waits for it.",
} as const;

/** The page. */
export function RequestsScreen(props: RequestsScreenProps) {
  const { engagement, requests, today } = props;
  const mayChange = props.mayReview && engagement.state === "open";
  return (
    <div className="page">
      <PageHead
        title={`Evidence for ${engagement.title}`}
        lede={engagement.supplierName}
        back={{ href: `/engagements/${engagement.id}`, label: "Engagement" }}
      />
      <Toast tone="ok" message={props.done && DONE[props.done]} />
      <DataTable
        still
        caption="Documents asked for"
        columns={columnsFor(engagement.id, today, mayChange)}
        rows={requests}
        keyOf={(request) => request.id}
        empty={<p className="muted">This engagement asks for no document.</p>}
      />
      {mayChange && (
        <Section
          title="Ask for one more document"
          lede="The supplier's leads get a mail; the document shows on their page at once."
        >
          <AskForMore engagementId={engagement.id} today={today} />
        </Section>
      )}
    </div>
  );
}

function columnsFor(
  engagementId: string,
  today: string,
  mayChange: boolean,
): readonly Column<RequestRow>[] {
  return [
    {
      key: "kind",
      label: "Document",
      cell: (request) => (
        <>
          {kindWord(request.kind)}
          {request.places.length > 0 &&
            ` for ${formatList(request.places.map((code) => formatCountry(code)))}`}
          <span className="sub">{request.message || request.reason}</span>
        </>
      ),
    },
    {
      key: "state",
      label: "State",
      cell: (request) => {
        const state = stateOf(request, today);
        return (
          <>
            <StateBadge tone={REQUEST_TONES[state]}>{WORDS[state]}</StateBadge>
            {state === "waived" && (
              <span className="sub">
                {request.waivedReason}
                {request.settledBy !== null && ` (${request.settledBy})`}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: "came",
      label: "What came",
      cell: (request) => <Came request={request} today={today} />,
    },
    {
      key: "needed",
      label: "Needed",
      cell: (request) =>
        request.state !== "open" ? "No" : request.required ? "Gate waits for it" : "Welcome",
    },
    {
      key: "due",
      label: "Due",
      narrow: "label",
      cell: (request) =>
        request.dueOn && request.state === "open" ? (
          <DayText day={request.dueOn} today={today} />
        ) : (
          "–"
        ),
    },
    ...(mayChange
      ? [
          {
            key: "waive",
            label: "Waive",
            cell: (request: RequestRow) =>
              request.state === "open" ? (
                <Waive engagementId={engagementId} request={request} />
              ) : null,
          },
        ]
      : []),
  ];
}

function stateOf(request: RequestRow, today: string): RequestState {
  return requestState(
    request,
    request.pieces.map((piece) => pieceState(piece, today)),
  );
}

function Came({ request, today }: { request: RequestRow; today: string }) {
  if (request.pieces.length === 0) return <>–</>;
  return (
    <ul>
      {request.pieces.map((piece) => {
        const state = pieceState(piece, today);
        return (
          <li key={piece.id} className="cluster">
            <a href={`/evidence/${piece.id}`}>{piece.title}</a>
            <StateBadge tone={PIECE_TONES[state]}>{STATE_WORDS[state]}</StateBadge>
          </li>
        );
      })}
    </ul>
  );
}
