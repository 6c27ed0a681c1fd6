// Decides how "Was access lawful on that day?" is asked and answered: a verdict for each access, and what it rests on.
import { conditionName } from "#app/screens/access/condition-words.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/text-field.tsx";
import { formatDay, formatList } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { Day } from "#scoring/day.ts";
import type { PastJudgement, PastVerdict } from "#scoring/gate/judge-past-day.ts";

export interface PastAccess extends PastJudgement {
  readonly requestId: string;
  readonly supplierName: string;
}

export interface PastDayProps {
  readonly materialId: string;
  readonly today: Day;
  /** The day asked for; null before anybody asked. */
  readonly day: Day | null;
  readonly access: readonly PastAccess[];
}

const VERDICTS: Readonly<Record<PastVerdict, readonly [StateTone, string]>> = {
  lawful: ["ok", "Lawful"],
  suspended: ["bad", "Suspended: opening was refused"],
  revoked: ["bad", "Revoked before"],
  ended: ["off", "Ended before"],
  not_yet: ["off", "Not granted yet"],
  not_known: ["warn", "Cannot be told from dated facts"],
};

export function PastDay(props: PastDayProps) {
  const { day } = props;
  return (
    <Section
      id="past-day"
      title="Was access lawful on a day?"
      lede="Judged by the grants and the first and last days of agreements, evidence, assessments, overrides and phases, and by the suspensions noted on the way."
    >
      <div className="stack">
        <form className="cluster past-day" action={`/materials/${props.materialId}#past-day`}>
          <DateField
            meta={{ id: "day", name: "day", key: day ?? "", initialValue: day ?? props.today }}
            label="Day"
            max={props.today}
          />
          <Button type="submit">Judge this day</Button>
        </form>
        {day !== null && <Answer {...props} day={day} />}
      </div>
    </Section>
  );
}

function Answer({ day, access }: PastDayProps & { day: Day }) {
  const then = access.filter(({ verdict }) => verdict !== "not_yet");
  if (then.length === 0)
    return <p>On {formatDay(day, "en", "long")} nobody had been granted access to this item.</p>;
  return (
    <div className="stack stack-tight">
      <p>
        On <strong>{formatDay(day, "en", "long")}</strong>:
      </p>
      <ul className="past-answers">
        {then.map((one) => (
          <li key={one.requestId}>
            <span className="cluster">
              <a href={`/access/${one.requestId}`}>{one.supplierName}</a>
              <StateBadge tone={VERDICTS[one.verdict][0]}>{VERDICTS[one.verdict][1]}</StateBadge>
            </span>
            <span className="sub">{restsOn(one)}</span>
          </li>
        ))}
      </ul>
      <p className="muted small">
        Every condition held when a grant was made: the decision keeps them. Standing of supplier
        and engagement, levels, knock-outs and recipients carry no days; they count as recorded now.
      </p>
    </div>
  );
}

function restsOn({ verdict, lapsed, undated }: PastAccess): string {
  const names = (codes: readonly string[]) => formatList(codes.map(conditionName));
  if (verdict === "lawful")
    return "Granted by a second person; no dated condition had lapsed and no suspension was noted.";
  if (verdict === "suspended" && lapsed.length > 0) return `Lapsed by then: ${names(lapsed)}.`;
  if (verdict === "suspended") return "A suspension was noted and not yet lifted.";
  if (verdict === "not_known")
    return `Not met as recorded now, since when is not dated: ${names(undated)}. Look at the chain of custody.`;
  return "";
}
