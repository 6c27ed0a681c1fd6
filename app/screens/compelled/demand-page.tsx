// One demand as staff see it: its facts, every notice up the line with its clock, what happened, and closing it.
import type { Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import {
  AddStep,
  DemandFacts,
  DemandHistory,
  type ShownDemand,
  type ShownEvent,
  type TouchedItem,
} from "./demand-parts.tsx";
import { NoticeLadder, type ShownNotice } from "./notice-ladder.tsx";

export interface DemandPageProps {
  readonly demand: ShownDemand & { readonly supplierId: string; readonly supplier: string };
  readonly touched: readonly TouchedItem[];
  readonly organisation: string;
  readonly notices: readonly ShownNotice[];
  readonly events: readonly ShownEvent[];
  readonly trouble: keyof typeof TROUBLE | undefined;
  readonly may: { readonly write: boolean; readonly close: boolean; readonly seeItems: boolean };
  readonly reply: Reply | undefined;
}

export const TROUBLE = {
  notices: "A notice is still owed. It is given, or forbidden by law, before a demand is closed.",
  undecided: "It is not known yet what was decided. Add a decision, a disclosure or a withdrawal.",
  closed: "It was closed meanwhile.",
  given: "This notice was given meanwhile.",
} as const;

export function DemandPage(props: DemandPageProps) {
  const { demand, events, may } = props;
  const open = demand.state === "open";
  return (
    <div className="page">
      <PageHead
        title={`${demand.authority}: ${demand.supplier}`}
        back={{ href: "/compelled", label: "Compelled disclosure" }}
        badges={<StateBadge tone={open ? "active" : "off"}>{open ? "Open" : "Closed"}</StateBadge>}
        actions={
          <>
            <LinkButton href={`/suppliers/${demand.supplierId}`}>Supplier</LinkButton>
            {open && may.close && <Close id={demand.id} />}
          </>
        }
      />
      {props.trouble && (
        <Banner tone="error" title="Nothing was changed">
          {TROUBLE[props.trouble]}
        </Banner>
      )}
      <NoticeLadder {...props} />
      <div className="split split-even">
        <DemandFacts
          demand={demand}
          touched={props.touched}
          locale="en"
          hrefOf={may.seeItems ? ({ materialId }) => `/materials/${materialId}` : undefined}
        />
        <DemandHistory events={events} locale="en" timeZone={demand.timeZone} />
      </div>
      {open && may.write && <AddStep key={events.length} locale="en" reply={props.reply} />}
    </div>
  );
}

function Close({ id }: { id: string }) {
  return (
    <Dialog
      id="close-demand"
      title="Close this demand?"
      trigger={{ label: "Close" }}
      cancel="Leave it open"
    >
      <p>It stays in the register with all that was entered; nothing is added any more.</p>
      <form method="post" action={`/compelled/${id}/close`} className="stack">
        <TextArea
          meta={{ id: "close-note", name: "note", required: true, minLength: 3 }}
          label="How it ended"
          rows={3}
        />
        <SubmitButton>Close the demand</SubmitButton>
      </form>
    </Dialog>
  );
}
