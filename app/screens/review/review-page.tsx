// Decides how a review is laid out: sections, questions with their evidence, and the arithmetic that follows every action.
import { AcceptedGaps, type ShownGap } from "#app/screens/deviations/accepted-gaps.tsx";
import { DecidedLine, type DecidedView } from "#app/screens/review/decided-line.tsx";
import { QuestionList, ReviewTabs, type Show } from "#app/screens/review/question-list.tsx";
import { ReviewKeys } from "#app/screens/review/review-keys.tsx";
import { ScorePanel } from "#app/screens/review/score-panel.tsx";
import { SectionNav } from "#app/screens/review/section-nav.tsx";
import { SendBack } from "#app/screens/review/send-back.tsx";
import {
  ASSESSMENT_STATES,
  type AssessmentState,
} from "#app/screens/suppliers/assessment-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ExposureBadge, LevelBadge } from "#app/ui/exposure-badge.tsx";
import { formatDay, formatInstant } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import type { SectionView } from "#app/use-cases/parts/review-sheet.ts";
import type { EffectView, ScoreView } from "#app/use-cases/parts/score-view.ts";
import type { Day } from "#scoring/day.ts";
import type { Exposure, Level } from "#scoring/facts.ts";

export interface ReviewPageProps {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly engagement: string;
  readonly level: Level;
  readonly exposure: Exposure;
  readonly state: AssessmentState;
  readonly dueOn: Day;
  readonly submitted: { readonly at: Date; readonly by: string | null } | null;
  readonly editions: string;
  readonly sections: readonly SectionView[];
  readonly score: ScoreView;
  readonly effects: readonly EffectView[];
  readonly decided: DecidedView | null;
  readonly overrideWaits: string | null;
  readonly show: Show;
  readonly gaps: readonly ShownGap[];
  readonly acts: boolean;
  readonly decides: boolean;
  readonly today: Day;
  readonly newDueOn: Day;
}

/** The review of one assessment. */
export function ReviewPage(props: ReviewPageProps) {
  const { sections, show, state } = props;
  const base = `/review/${props.id}`;
  const questions = sections.flatMap((section) => section.questions);
  const returned = questions.filter((question) => question.review === "returned");
  return (
    <div className="page page-wide">
      <PageHead
        back={{ href: "/review", label: "Review desk" }}
        title={props.supplier.name}
        badges={
          <>
            <StateBadge tone={ASSESSMENT_STATES[state].tone}>
              {ASSESSMENT_STATES[state].word}
            </StateBadge>
            <ExposureBadge exposure={props.exposure} />
            <LevelBadge level={props.level} />
          </>
        }
        lede={<Lede {...props} />}
        actions={
          <>
            <LinkButton quiet href={`/suppliers/${props.supplier.id}`}>
              Supplier
            </LinkButton>
            {props.acts && state === "submitted" && (
              <SendBack
                returned={returned}
                base={base}
                today={props.today}
                dueOn={props.newDueOn}
              />
            )}
            {props.decides && (
              <LinkButton primary href={`${base}/decide`}>
                {state === "decided" ? "Decide anew" : "Decide"}
              </LinkButton>
            )}
          </>
        }
      />
      <Notices {...props} base={base} />
      <AcceptedGaps gaps={props.gaps} today={props.today} mayRead />
      <div className="review">
        <SectionNav sections={sections} />
        <aside className="review-score" aria-label="The score as it stands">
          <h2 className="score-head">Score as it stands</h2>
          {props.decided && <DecidedLine decided={props.decided} />}
          <ScorePanel
            score={props.score}
            sections={sections}
            effects={props.effects}
            hrefOf={(id) => `${base}?show=all#q-${id}`}
          />
          <p className="muted small">{props.editions}</p>
        </aside>
        <div className="review-main">
          <div className="review-bar">
            <ReviewTabs sections={sections} show={show} base={base} />
            {props.acts && <ReviewKeys />}
          </div>
          <QuestionList
            key={`${props.id} ${show}`}
            sections={sections}
            show={show}
            base={base}
            acts={props.acts}
          />
        </div>
      </div>
    </div>
  );
}

function Lede({ engagement, submitted, dueOn }: ReviewPageProps) {
  return (
    <>
      {engagement}
      {submitted === null
        ? ` · answers due ${formatDay(dueOn)}`
        : ` · submitted ${formatInstant(submitted.at)}${submitted.by === null ? "" : ` by ${submitted.by}`}`}
    </>
  );
}

function Notices(props: ReviewPageProps & { base: string }) {
  return (
    <>
      {props.overrideWaits !== null && (
        <Banner
          tone="warn"
          title="An override waits for a second person"
          actions={<LinkButton href={props.overrideWaits}>Look at it</LinkButton>}
        />
      )}
      {props.state === "returned" && (
        <Banner tone="info" title="The supplier has it back">
          Answers marked as returned are open for the supplier until {formatDay(props.dueOn)}. What
          is shown below is how they stand now.
        </Banner>
      )}
      {["sent", "opened", "started"].includes(props.state) && (
        <Banner tone="info" title="Not submitted yet">
          The supplier is still answering. Reviewing begins when everything was submitted.
        </Banner>
      )}
    </>
  );
}
