// Shows the notices up the line, from the company that was asked to the organisation: by which agreement, until when, given by whom.
import { Dialog } from "#app/ui/dialog.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { wordsFor } from "#app/ui/words.ts";
import type { NoticeStanding } from "#scoring/delivery/notice-clock.ts";
import { COMPELLED_WORDS } from "./compelled-words.ts";
import { NoticeBadge } from "./notice-badge.tsx";
import { termWord } from "./say.ts";

export interface ShownNotice {
  readonly id: string;
  readonly tier: number;
  readonly supplierId: string | null;
  readonly supplier: string | null;
  readonly engagement: string;
  readonly term: string;
  readonly restsOn: string | null;
  readonly agreement: string | null;
  readonly dueAt: Date | string | null;
  readonly givenAt: Date | string | null;
  readonly givenBy: string;
  readonly note: string;
  readonly standing: NoticeStanding;
}

const words = wordsFor(COMPELLED_WORDS, "en");

export function NoticeLadder(props: {
  demand: { readonly id: string; readonly timeZone: string; readonly state: "open" | "closed" };
  organisation: string;
  notices: readonly ShownNotice[];
  may: { readonly write: boolean };
}) {
  const { demand, organisation, notices, may } = props;
  return (
    <Section title="Notices up the line" lede={words.termNote}>
      <ol className="edges">
        {notices.map((notice) => (
          <li key={notice.id} className="edge">
            <div className="clause-head">
              <h3>{notice.supplier ?? organisation}</h3>
              <NoticeBadge standing={notice.standing} words={words} />
            </div>
            <p className="small muted">
              {notice.engagement} · {termWord(notice.term, words)}
              {notice.restsOn ? (
                <>
                  {", "}
                  <a href={`/agreements/${notice.restsOn}`}>{notice.agreement}</a>
                </>
              ) : (
                ", no agreement says otherwise"
              )}
              {notice.dueAt &&
                ` · ${words.due(formatInstant(notice.dueAt, "en", demand.timeZone))}`}
            </p>
            {notice.givenAt ? (
              <p>
                {formatInstant(notice.givenAt, "en", demand.timeZone)}, {notice.givenBy}
                {notice.note !== "" && <span className="sub">{notice.note}</span>}
              </p>
            ) : (
              demand.state === "open" && may.write && <Enter demandId={demand.id} notice={notice} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Enter({ demandId, notice }: { demandId: string; notice: ShownNotice }) {
  const own = notice.supplierId === null;
  return (
    <Dialog
      id={`notice-${notice.id}`}
      title={own ? "Our own notice" : `Notice of ${notice.supplier ?? ""}`}
      trigger={{ label: own ? "Enter our notice" : "Enter its notice", small: true }}
      cancel="Not now"
    >
      <p>
        {own
          ? "To whom above us it was given, how, and what it said."
          : "Given by other means than this portal: how, by whom, and what it said."}
      </p>
      <form method="post" action={`/compelled/${demandId}/notices/${notice.id}`} className="stack">
        <TextArea
          meta={{ id: `note-${notice.id}`, name: "note", required: true, minLength: 3 }}
          label="The notice"
          rows={3}
        />
        <SubmitButton>Enter it as given now</SubmitButton>
      </form>
    </Dialog>
  );
}
