// One access: what was asked, the gate condition by condition, what was decided, whether it holds, what happened since.
import type { ReactNode } from "react";
import { hrefWith } from "#app/screens/lists/href.ts";
import { PapersMissing, type ShownMissing } from "#app/screens/agreements/missing-papers.tsx";
import { AcceptedGaps, type ShownGap } from "#app/screens/deviations/accepted-gaps.tsx";
import { CompaniesAbove, type ShownAbove } from "#app/screens/gate/companies-above.tsx";
import { custodyLine, type ShownCustody } from "#app/screens/material/custody-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Day } from "#scoring/day.ts";
import { GateChecklist } from "./gate-checklist.tsx";
import type { GateLine } from "./gate-lines.ts";
import { AskedFor, Decided, type NamedRecipient, type ShownRequest } from "./request-facts.tsx";
import { StandingBadge, type Standing } from "./standing.tsx";

export interface RequestPageProps {
  readonly today: Day;
  readonly request: ShownRequest;
  readonly recipients: readonly NamedRecipient[];
  readonly standing: Standing;
  readonly gate: {
    readonly open: boolean;
    readonly lines: readonly GateLine[];
    readonly holdsUntil: Day | null;
  };
  readonly above: readonly ShownAbove[];
  readonly gaps: readonly ShownGap[];
  readonly papers: readonly ShownMissing[];
  readonly history: readonly ShownCustody[];
  readonly may: {
    readonly decide: boolean;
    readonly withdraw: boolean;
    readonly revoke: boolean;
    readonly askAgain: boolean;
    /** The reader asked for it and so cannot decide it. */
    readonly own: boolean;
    readonly seeGaps: boolean;
    readonly seeAgreements: boolean;
  };
  /** The form that approves, for whoever may. */
  readonly approve?: ReactNode;
  readonly withdraw?: ReactNode;
  /** Why a decision was not kept. */
  readonly trouble?: readonly string[];
}

export function RequestPage(props: RequestPageProps) {
  const { request, standing, may } = props;
  const here = `/access/${request.id}`;
  return (
    <div className="page">
      <PageHead
        title={`${request.supplierName}: ${request.materialTitle}`}
        badges={<StandingBadge standing={standing} />}
        back={{ href: hrefWith("/access", { state: tabOf(standing) }), label: "Access" }}
        actions={
          <>
            <LinkButton
              href={hrefWith("/gate", {
                supplier: request.supplierId,
                material: request.materialId,
                way: request.id,
              })}
            >
              Gate in full
            </LinkButton>
            {may.revoke && (
              <LinkButton danger href={`${here}/revoke`}>
                Revoke
              </LinkButton>
            )}
            {may.askAgain && (
              <LinkButton icon="gate" href={hrefWith("/access/new", { again: request.id })}>
                Request again
              </LinkButton>
            )}
          </>
        }
      />
      {props.trouble && !may.decide && (
        <Banner tone="error" title="Nothing was changed">
          {props.trouble.join(" ")}
        </Banner>
      )}
      <AcceptedGaps gaps={props.gaps} today={props.today} mayRead={may.seeGaps} />
      <PapersMissing papers={props.papers} mayRead={may.seeAgreements} />
      <div className="split">
        <div className="stack-wide stack">
          <Section title={gateTitle(standing)} lede={gateLede(standing)}>
            <Gate {...props} />
          </Section>
          <CompaniesAbove above={props.above} />
          {standing === "open" && (
            <Section title="Decision">
              <Decision {...props} />
            </Section>
          )}
          <Section title="History">
            {props.history.length > 0 ? (
              <Timeline events={props.history.map(custodyLine)} />
            ) : (
              <p className="muted">Nothing has been recorded since it was asked for.</p>
            )}
          </Section>
        </div>
        <aside className="stack">
          <Section title="What was asked">
            <AskedFor request={request} recipients={props.recipients} />
          </Section>
          {request.decidedAt !== null && (
            <Section title={request.startsOn === null ? "Refusal" : "Grant"}>
              <Decided {...props} holdsUntil={props.gate.holdsUntil} />
            </Section>
          )}
        </aside>
      </div>
    </div>
  );
}

function tabOf(standing: Standing): string {
  if (standing === "open" || standing === "live" || standing === "suspended") return standing;
  return "ended";
}

function gateTitle(standing: Standing): string {
  if (standing === "open") return "Why it can or cannot be approved";
  return standing === "live" || standing === "suspended" ? "Why it holds or not" : "The gate today";
}

function gateLede(standing: Standing): string {
  if (standing === "open")
    return "Every condition, judged at this moment, with who must act on it.";
  if (standing === "live" || standing === "suspended")
    return "Judged at this moment, as at every opening. What lapses shuts the access by itself.";
  return "How every condition stands today; it changes nothing about what was decided.";
}

function Gate({ gate, standing, may }: RequestPageProps) {
  const missing = gate.lines.filter(({ met }) => !met);
  const onlyApproval =
    standing === "open" && missing.length === 1 && missing[0]?.id.startsWith("request_approved");
  if (onlyApproval)
    return (
      <GateChecklist
        calm
        lines={gate.lines}
        summary={{
          title: "Only the approval is missing",
          text: may.own
            ? "Every other condition holds. You asked for it, so somebody else decides."
            : "Every other condition holds.",
        }}
      />
    );
  if (standing === "suspended")
    return (
      <GateChecklist
        calm
        lines={gate.lines}
        summary={{
          title: "Suspended: nothing opens",
          text: "The grant still stands. It holds again by itself once the lines below are settled.",
        }}
      />
    );
  return <GateChecklist calm lines={gate.lines} holdsUntil={gate.holdsUntil} />;
}

function Decision({ may, approve, withdraw, gate, request }: RequestPageProps) {
  if (may.decide)
    return (
      <div className="stack">
        {approve}
        <div>
          <LinkButton quiet href={`/access/${request.id}/refuse`}>
            Refuse instead
          </LinkButton>
        </div>
      </div>
    );
  return (
    <div className="stack">
      <Banner tone="info" title={may.own ? "You asked, so somebody else decides" : undefined}>
        {gate.lines.filter(({ met }) => !met).length > 1
          ? "A risk officer can approve once everything above holds; a refusal is possible at any time."
          : "A risk officer decides."}
      </Banner>
      {withdraw}
    </div>
  );
}
