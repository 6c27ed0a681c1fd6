// Decides how a decision on record looks: what was decided on what, the proof that it comes out again, overrides beside it.
import { Form } from "@remix-run/react";
import { ScorePanel, type SectionSum } from "#app/screens/review/score-panel.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay, formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import { TierBadge } from "#app/ui/tier-badge.tsx";
import type { RecomputedDecision } from "#app/use-cases/parts/decision-record.ts";
import type { ScoreView } from "#app/use-cases/parts/score-view.ts";
import type { Day } from "#scoring/day.ts";
import type { Tier } from "#scoring/facts.ts";

export interface OverrideView {
  readonly id: string;
  readonly tier: Tier;
  readonly reason: string;
  readonly compensatingMeasure: string;
  readonly expiresOn: Day;
  readonly standing: "proposed" | "in_force" | "ended" | "refused" | "withdrawn";
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly settledBy: string | null;
  readonly yours: boolean;
}

export interface DecisionPageProps {
  readonly assessmentId: string;
  readonly supplierName: string;
  readonly decision: {
    readonly id: string;
    readonly tier: Tier;
    readonly inForce: Tier;
    readonly decidedBy: string;
    readonly decidedAt: Date;
    readonly decidedOn: Day;
    readonly validUntil: Day;
    readonly modelEdition: string;
    readonly editionSha256: string;
    readonly reason: string;
  };
  readonly latest: boolean;
  readonly ended: boolean;
  readonly score: ScoreView | null;
  readonly sections: readonly SectionSum[];
  readonly proof: RecomputedDecision | null;
  readonly overrides: readonly OverrideView[];
  readonly mayOverride: boolean;
  readonly said: string | null;
}

/** One decision on record. */
export function DecisionPage(props: DecisionPageProps) {
  const { decision } = props;
  const review = `/review/${props.assessmentId}`;
  const base = `${review}/decisions/${decision.id}`;
  const overridden = decision.inForce !== decision.tier;
  return (
    <div className="page">
      <PageHead
        back={{ href: review, label: props.supplierName }}
        title={`Decision of ${formatDay(decision.decidedOn, "en", "long")}`}
        badges={<TierBadge tier={decision.inForce} />}
        lede={
          overridden
            ? `By override; the score says ${decision.tier}.`
            : props.latest
              ? undefined
              : "A later decision counts instead."
        }
      />
      {props.said !== null && <Banner tone="warn" title={props.said} />}
      <div className="split">
        <div className="stack stack-wide">
          <Section title="On record">
            <DefinitionList
              items={[
                {
                  term: "Decided by",
                  value: `${decision.decidedBy}, ${formatInstant(decision.decidedAt)}`,
                },
                {
                  term: "Counts until",
                  value: `${formatDay(decision.validUntil)}${props.ended ? ", which has passed" : ""}`,
                },
                { term: "Model", value: decision.modelEdition },
                {
                  term: "Questionnaire",
                  value: <code className="mono small">{decision.editionSha256}</code>,
                },
                { term: "Remarks", value: decision.reason },
              ]}
            />
          </Section>
          <Section
            title="Proof"
            lede="The kept inputs are scored again with the edition that was used then."
            aside={
              props.proof === null && (
                <LinkButton small href={`${base}?recompute=1`}>
                  Recompute
                </LinkButton>
              )
            }
          >
            {props.proof !== null && <Proof proof={props.proof} />}
          </Section>
          <Overrides {...props} base={base} review={review} />
        </div>
        <aside aria-label="The result as it was kept">
          {props.score !== null && (
            <ScorePanel score={props.score} sections={props.sections} effects={[]} />
          )}
        </aside>
      </div>
    </div>
  );
}

function Proof({ proof }: { proof: RecomputedDecision }) {
  return (
    <div className="proof">
      <Banner
        tone={proof.same ? "ok" : "error"}
        title={
          proof.same
            ? `The same ${proof.bytes.toLocaleString("en-GB")} bytes came out`
            : "Something else came out"
        }
      >
        {proof.same
          ? "Nothing that happened since, to answers, evidence or questionnaires, has touched this decision."
          : "The kept result is not what its inputs give. Tell an auditor and the administrator."}
      </Banner>
      <DefinitionList
        items={[
          { term: "Inputs, SHA-256", value: <code className="mono small">{proof.inputs}</code> },
          { term: "Kept result", value: <code className="mono small">{proof.kept}</code> },
          { term: "Recomputed", value: <code className="mono small">{proof.recomputed}</code> },
        ]}
      />
    </div>
  );
}

const STANDINGS: Readonly<Record<OverrideView["standing"], { tone: StateTone; word: string }>> = {
  proposed: { tone: "waiting", word: "Waits for a second person" },
  in_force: { tone: "ok", word: "In force" },
  ended: { tone: "off", word: "Ended" },
  refused: { tone: "bad", word: "Refused" },
  withdrawn: { tone: "off", word: "Withdrawn" },
};

function Overrides(props: DecisionPageProps & { base: string; review: string }) {
  const { overrides, mayOverride, latest } = props;
  const waits = overrides.some((one) => one.standing === "proposed");
  return (
    <Section
      title="Overrides"
      lede="An override stands beside the score until its last day and never changes it. One person proposes, another confirms."
      aside={
        mayOverride &&
        latest &&
        !waits && (
          <LinkButton small href={`${props.base}/override`}>
            Propose an override
          </LinkButton>
        )
      }
    >
      {overrides.length === 0 ? (
        <EmptyState title="None">The computed tier counts as it is.</EmptyState>
      ) : (
        <ul className="stack">
          {overrides.map((one) => (
            <li key={one.id} className="panel stack stack-tight">
              <div className="cluster spread">
                <span className="cluster">
                  <TierBadge tier={one.tier} /> until {formatDay(one.expiresOn)}
                </span>
                <StateBadge tone={STANDINGS[one.standing].tone}>
                  {STANDINGS[one.standing].word}
                </StateBadge>
              </div>
              <p>{one.reason}</p>
              {one.compensatingMeasure !== "" && (
                <p className="muted small">Instead: {one.compensatingMeasure}</p>
              )}
              <p className="muted small">
                Proposed by {one.proposedBy}, {formatInstant(one.proposedAt)}
                {one.settledBy !== null &&
                  ` · ${one.standing === "refused" ? "refused" : "confirmed"} by ${one.settledBy}`}
              </p>
              {one.standing === "proposed" && mayOverride && (
                <Settle override={one} review={props.review} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Settle({ override, review }: { override: OverrideView; review: string }) {
  const at = (what: string) => `${review}/overrides/${override.id}/${what}`;
  if (override.yours)
    return (
      <Form method="post" action={at("withdraw")} className="cluster">
        <SubmitButton small quiet>
          Withdraw
        </SubmitButton>
        <span className="muted small">Another risk officer has to confirm it.</span>
      </Form>
    );
  return (
    <div className="cluster">
      <Form method="post" action={at("confirm")}>
        <SubmitButton small>Confirm</SubmitButton>
      </Form>
      <Form method="post" action={at("refuse")}>
        <SubmitButton small danger>
          Refuse
        </SubmitButton>
      </Form>
    </div>
  );
}
