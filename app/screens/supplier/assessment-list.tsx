// Decides how several questionnaires of one supplier are listed.
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatDay } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { QUESTIONNAIRE_WORDS } from "./questionnaire-words.ts";

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly engagementTitle: string;
  readonly state: string;
  readonly dueOn: string;
}

/** The list, each line leading to its questionnaire. */
export function AssessmentList(props: { locale: Locale; assessments: readonly Listed[] }) {
  const { locale, assessments } = props;
  const words = wordsFor(QUESTIONNAIRE_WORDS, locale);
  return (
    <div className="page">
      <PageHead title={words.listTitle} lede={words.listLede} />
      {assessments.length === 0 ? (
        <EmptyState title={words.listNone}>{words.listNoneText}</EmptyState>
      ) : (
        <ul className="handed">
          {assessments.map((one) => (
            <li key={one.id}>
              <div>
                <p>
                  <a href={`/portal/assessments/${one.id}`}>{one.engagementTitle}</a>
                </p>
                <p className="muted small">{one.title}</p>
              </div>
              <StandingBadge state={one.state} locale={locale} dueOn={one.dueOn} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StandingBadge(props: { state: string; locale: Locale; dueOn: string }) {
  const words = wordsFor(QUESTIONNAIRE_WORDS, props.locale);
  switch (props.state) {
    case "submitted":
      return <StateBadge tone="waiting">{words.submitted}</StateBadge>;
    case "decided":
      return <StateBadge tone="ok">{words.decided}</StateBadge>;
    case "returned":
      return <StateBadge tone="warn">{words.returned}</StateBadge>;
    default:
      return (
        <span className="cluster">
          <StateBadge tone="active">{words.open}</StateBadge>
          <span className="small num">{formatDay(props.dueOn, props.locale)}</span>
        </span>
      );
  }
}
