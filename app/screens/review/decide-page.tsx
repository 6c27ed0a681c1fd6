// Decides how a decision is put before the one who makes it: the result as it will be kept, what is open, one button.
import { AcceptedGaps, type ShownGap } from "#app/screens/deviations/accepted-gaps.tsx";
import { Form } from "@remix-run/react";
import { ScorePanel, type SectionSum } from "#app/screens/review/score-panel.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { TierBadge, tierWord } from "#app/ui/tier-badge.tsx";
import type { EffectView, ScoreView } from "#app/use-cases/parts/score-view.ts";
import type { Day } from "#scoring/day.ts";

export interface DecidePageProps {
  readonly id: string;
  readonly supplierName: string;
  readonly engagement: string;
  readonly score: ScoreView;
  readonly sections: readonly SectionSum[];
  readonly effects: readonly EffectView[];
  readonly seen: string;
  /** The moment of the decision that would be replaced; null for the first. */
  readonly after: string | null;
  readonly pending: number;
  readonly returned: number;
  readonly invitedByYou: boolean;
  readonly validUntil: { readonly day: Day; readonly because: string } | null;
  readonly gaps: readonly ShownGap[];
  readonly today: Day;
  readonly overrideEnds: boolean;
  readonly errors: readonly string[];
}

/** The page. Nothing is decided by opening it. */
export function DecidePage(props: DecidePageProps) {
  const { score } = props;
  const base = `/review/${props.id}`;
  const stop = obstacleOf(props);
  return (
    <div className="page">
      <PageHead
        back={{ href: base, label: props.supplierName }}
        title={props.after === null ? "Decide the tier" : "Decide the tier anew"}
        lede={props.engagement}
      />
      <ErrorSummary title="Nothing was decided" errors={props.errors} />
      <AcceptedGaps gaps={props.gaps} today={props.today} mayRead />
      {stop !== null && (
        <Banner
          tone="warn"
          title={stop.title}
          actions={<LinkButton href={base}>Back to the review</LinkButton>}
        >
          {stop.text}
        </Banner>
      )}
      <div className="split">
        <div className="stack stack-wide">
          <Section
            title="What will be kept"
            lede="The tier is the computed one. It is stored with every input it rests on, so that it can be computed again for ever; who finds it wrong proposes an override afterwards."
          >
            <DefinitionList
              items={[
                {
                  term: "Tier",
                  value: <TierBadge tier={score.scorable ? score.tier : null} />,
                },
                {
                  term: "Counts until",
                  value:
                    props.validUntil === null
                      ? null
                      : `${formatDay(props.validUntil.day)}, ${props.validUntil.because}`,
                },
                {
                  term: "Gate",
                  value: score.closesGate
                    ? "Stays shut: a knock-out was stated"
                    : "Not closed by any knock-out",
                },
                {
                  term: "Answers nobody reviewed",
                  value: props.pending === 0 ? "None" : String(props.pending),
                },
                {
                  term: "Fingerprint of the result",
                  value: <code className="mono small">{props.seen}</code>,
                },
              ]}
            />
          </Section>
          {stop === null && score.scorable && <Confirm {...props} base={base} />}
        </div>
        <aside aria-label="The result">
          <ScorePanel
            score={score}
            sections={props.sections}
            effects={props.effects}
            hrefOf={(id) => `${base}?show=all#q-${id}`}
          />
        </aside>
      </div>
    </div>
  );
}

function Confirm(props: DecidePageProps & { base: string }) {
  return (
    <Form className="form" method="post" action={`${props.base}/decide`}>
      <input type="hidden" name="seen" value={props.seen} />
      {props.after !== null && <input type="hidden" name="after" value={props.after} />}
      <div className="field">
        <label className="field-label" htmlFor="decide-reason">
          Remarks<span className="field-optional"> (optional)</span>
        </label>
        <p className="field-hint">Kept with the decision; read by colleagues and auditors.</p>
        <textarea id="decide-reason" className="input" name="reason" rows={3} maxLength={4000} />
      </div>
      {props.pending > 0 && (
        <label className="choice">
          <input type="checkbox" name="pendingAccepted" required />
          <span>
            {props.pending === 1
              ? "One answer was not reviewed. It counts as the supplier gave it."
              : `${props.pending} answers were not reviewed. They count as the supplier gave them.`}
          </span>
        </label>
      )}
      {props.overrideEnds && (
        <p className="muted small">
          The override of the earlier decision ends with it. Propose it again if it shall stand.
        </p>
      )}
      <div className="form-actions">
        <SubmitButton>
          {`Decide: ${tierWord(props.score.scorable ? props.score.tier : null)}`}
        </SubmitButton>
        <LinkButton quiet href={props.base}>
          Not yet
        </LinkButton>
      </div>
    </Form>
  );
}

function obstacleOf(props: DecidePageProps): { title: string; text: string } | null {
  if (props.invitedByYou)
    return {
      title: "You invited this supplier",
      text: "Whoever invites does not decide the tier. Ask another risk officer.",
    };
  if (!props.score.scorable)
    return {
      title: "Not scorable",
      text: "There is nothing a tier could rest on. Nothing known is never a low risk: send the questions back, or ask procurement.",
    };
  if (props.returned > 0)
    return {
      title:
        props.returned === 1
          ? "One answer is marked as returned"
          : `${props.returned} answers are marked as returned`,
      text: "Send the assessment back to the supplier, or accept these answers as they are.",
    };
  return null;
}
