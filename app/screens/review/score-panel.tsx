// Decides how a score is shown with its arithmetic: tier, coverage, band, knock-outs; every figure opens what it rests on.
import { codeInWords } from "#app/screens/review/review-words.ts";
import { Coverage } from "#app/ui/progress.tsx";
import { ExposureBadge } from "#app/ui/exposure-badge.tsx";
import { Reasons, type ReasonLine } from "#app/ui/reasons.tsx";
import { TierBadge, tierWord } from "#app/ui/tier-badge.tsx";
import type { EffectView, ScoreView } from "#app/use-cases/parts/score-view.ts";
import type { AssessmentReason } from "#scoring/risk/explain-assessment.ts";
import type { ReactNode } from "react";

/** How many points a section brings; the reasons of every share. */
export interface SectionSum {
  readonly id: string;
  readonly title: string;
  readonly met: string;
  readonly assured: string;
  readonly applicable: number;
}

export interface ScorePanelProps {
  readonly score: ScoreView;
  readonly sections: readonly SectionSum[];
  readonly effects: readonly EffectView[];
  /** Where a question stands; without it questions are named, not linked. */
  readonly hrefOf?: (questionId: string) => string;
}

type Scored = Extract<ScoreView, { scorable: true }>;

/** The arithmetic of one score. */
export function ScorePanel(props: ScorePanelProps) {
  const { score } = props;
  if (!score.scorable) {
    return (
      <div className="score">
        <p className="score-tier">
          <TierBadge tier={null} />
        </p>
        <ul className="stack stack-tight">
          {score.reasons.map((reason) => (
            <li key={reason.text}>{reason.text}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { coverage } = score;
  return (
    <div className="score">
      <div className="score-tier">
        <Reasons
          result={<TierBadge tier={score.tier} />}
          label="computed tier, show why"
          reasons={linesOf(score.reasons, props.hrefOf)}
        />
      </div>
      <Coverage
        low={coverage.lowBp / 10_000}
        high={coverage.highBp / 10_000}
        assured={coverage.assuredBp / 10_000}
      />
      <details className="score-more">
        <summary>The arithmetic</summary>
        <Lines {...props} score={score} />
        <KnockOuts {...props} score={score} />
        <Effects {...props} score={score} />
      </details>
    </div>
  );
}

function Lines({ score, sections, hrefOf }: ScorePanelProps & { score: Scored }) {
  const { coverage, band, cappedBy } = score;
  return (
    <dl className="score-lines">
      <Line term="In place, at least">
        <Reasons
          result={`${coverage.low}%`}
          label="points met, by section"
          reasons={bySection(sections, (one) => one.met, coverage.met, coverage.weightApplicable)}
        />
      </Line>
      <Line term="At most">
        <Reasons
          result={`${coverage.high}%`}
          label="how the upper bound comes about"
          reasons={reasonsOf(
            score.reasons,
            hrefOf,
            "coverage_high",
            "not_applicable_removed",
            "not_applicable_not_approved",
            "answer_too_old",
          )}
        />
      </Line>
      <Line term="Checked">
        <Reasons
          result={`${coverage.assured}%`}
          label="points reviewed, by section"
          reasons={[
            ...bySection(sections, (one) => one.assured),
            ...reasonsOf(score.reasons, hrefOf, "assured_share", "evidence_lapsed"),
          ]}
        />
      </Line>
      <Line term="Band">
        <Reasons
          result={cappedBy ? `${band}, held down from ${cappedBy.earned}` : band}
          label="why this band"
          reasons={reasonsOf(score.reasons, hrefOf, "coverage_low", "assured_share", "band_capped")}
        />
      </Line>
      <Line term="The table reads">
        <span>
          <ExposureBadge exposure={score.exposure} /> · {band} · {tierWord(score.tableTier)}
        </span>
      </Line>
    </dl>
  );
}

function Line(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd className="num">{props.children}</dd>
    </div>
  );
}

function KnockOuts({ score, hrefOf }: Pick<ScorePanelProps, "score" | "hrefOf">) {
  const all = [...score.knockOuts, ...score.openKnockOuts];
  if (all.length === 0) return null;
  return (
    <div>
      <h3 className="score-head">Knock-outs</h3>
      <ul className="stack stack-tight small">
        {all.map((one) => (
          <li key={one.code}>
            <QuestionLink id={one.question} hrefOf={hrefOf}>
              {codeInWords(one.code)}
            </QuestionLink>
            {one.state === "triggered"
              ? `: never below ${tierWord(one.floor)}, and the gate stays shut.`
              : `: not answered; holds ${tierWord(one.floor)} until it is.`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Effects({ score, effects, hrefOf }: ScorePanelProps & { score: Scored }) {
  const { cappedBy } = score;
  if (effects.length === 0 && !cappedBy) return null;
  return (
    <div>
      <h3 className="score-head">What would move the tier</h3>
      {cappedBy && (
        <p className="small">
          {cappedBy.pointsMissing} more met points have to be checked before the band rises above{" "}
          {cappedBy.allowed}.
        </p>
      )}
      {effects.length > 0 && (
        <p className="muted small">Each question by itself, if it were met:</p>
      )}
      <ol className="score-effects small">
        {effects.map((effect) => (
          <li key={effect.question}>
            <QuestionLink id={effect.question} hrefOf={hrefOf}>
              {effect.text}
            </QuestionLink>
            <span className="num nowrap">
              {effect.tier === score.tier ? `+${effect.gain}%` : <TierBadge tier={effect.tier} />}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function QuestionLink(props: {
  id: string;
  hrefOf: ScorePanelProps["hrefOf"];
  children: ReactNode;
}) {
  if (props.hrefOf === undefined) return <>{props.children}</>;
  return <a href={props.hrefOf(props.id)}>{props.children}</a>;
}

function bySection(
  sections: readonly SectionSum[],
  points: (section: SectionSum) => string,
  sum?: string,
  whole?: number,
): ReasonLine[] {
  const lines = sections
    .filter((section) => section.applicable > 0)
    .map((section) => ({
      id: section.id,
      text: `${section.id}. ${section.title}`,
      effect: `${points(section)} of ${section.applicable}`,
    }));
  if (sum === undefined) return lines;
  return [...lines, { id: "sum", text: <strong>Together</strong>, effect: `${sum} of ${whole}` }];
}

function linesOf(
  reasons: readonly AssessmentReason[],
  hrefOf: ScorePanelProps["hrefOf"],
): ReasonLine[] {
  return reasons.map((reason, place) => ({
    id: `${reason.code} ${place}`,
    text:
      typeof reason.facts.question === "string" && hrefOf ? (
        <a href={hrefOf(reason.facts.question)}>{reason.text}</a>
      ) : (
        reason.text
      ),
  }));
}

function reasonsOf(
  reasons: readonly AssessmentReason[],
  hrefOf: ScorePanelProps["hrefOf"],
  ...codes: AssessmentReason["code"][]
): ReasonLine[] {
  return linesOf(
    reasons.filter((reason) => codes.includes(reason.code)),
    hrefOf,
  );
}
