// Decides how the desk looks: the terms with their passages on one side, the text of the agreement on the other.
import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import type { Desk } from "#app/imports/agreements/desk-view.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { isTermId } from "#scoring/obligations/parse-terms.ts";
import type { TermId } from "#scoring/obligations/term-table.ts";
import type { Reply } from "../plain-meta.ts";
import { DiscardIntake } from "./discard-intake.tsx";
import { IntakeClauses } from "./intake-clauses.tsx";
import { IntakeFinish, type IntakeFacts } from "./intake-finish.tsx";
import { IntakeTerms } from "./intake-terms.tsx";
import { IntakeText } from "./intake-text.tsx";
import { deskNote, problemWords } from "./intake-words.ts";
import { nextTerm, TERM_ORDER } from "./next-term.ts";

export interface IntakeDeskProps {
  readonly facts: IntakeFacts;
  readonly replaces: { readonly id: string; readonly reference: string } | null;
  /** Null while the file is being read, and when it cannot be. */
  readonly desk: Desk | null;
  readonly note: string | null;
  readonly reply?: Reply;
}

/** The page. */
export function IntakeDesk(props: IntakeDeskProps) {
  const { facts, replaces, desk } = props;
  const back = { href: "/agreements/import", label: "Agreements brought in" };
  return (
    <div className="page desk-page">
      <PageHead
        title={facts.counterparty || facts.fileName}
        lede={
          replaces
            ? `Will replace ${replaces.reference}. Confirm what the agreement says; nothing is taken over by itself.`
            : "Confirm what the agreement says, term by term; nothing is taken over by itself."
        }
        back={back}
        actions={
          <>
            <LinkButton icon="download" href={`/agreements/import/${facts.id}/original`} document>
              File
            </LinkButton>
            {desk && (
              <LinkButton
                icon="download"
                href={`/agreements/import/${facts.id}/checklist.csv`}
                document
              >
                Checklist as CSV
              </LinkButton>
            )}
            <DiscardIntake id={facts.id} />
          </>
        }
      />
      {facts.state === "reading" && <Reading />}
      {facts.state === "unreadable" && <Unreadable problem={facts.problem} />}
      {desk && <OpenDesk {...props} desk={desk} />}
    </div>
  );
}

function OpenDesk({ facts, desk, note, reply }: IntakeDeskProps & { desk: Desk }) {
  const open = useOpenTerm(desk);
  useShownPassage(desk, open, note);
  const looked = TERM_ORDER.filter((id) => desk.choices[id]).length;
  const said = deskNote(note);
  return (
    <>
      {said && <Banner tone={said.tone}>{said.text}</Banner>}
      {desk.blankPages.length > 0 && (
        <Banner
          tone="warn"
          title={`No text on ${desk.blankPages.length === 1 ? "page" : "pages"} ${desk.blankPages.join(", ")}`}
        >
          They may be pictures. Read them in the file itself; nothing could be proposed from them.
        </Banner>
      )}
      <Progress
        label="Terms looked at"
        value={looked}
        max={TERM_ORDER.length}
        text={`${looked} of ${TERM_ORDER.length}`}
      />
      <div className="desk">
        <IntakeTerms intakeId={facts.id} desk={desk} open={open} reply={reply} />
        <IntakeText desk={desk} open={open} />
      </div>
      <IntakeFinish facts={facts} desk={desk} />
      <IntakeClauses clauses={desk.clauses} />
    </>
  );
}

// the term of the address, else the first that nobody looked at
function useOpenTerm(desk: Desk): TermId | undefined {
  const [search] = useSearchParams();
  const asked = search.get("term");
  if (asked !== null) return isTermId(asked) ? asked : undefined;
  return nextTerm(new Set(Object.keys(desk.choices)));
}

// beside each other, choosing a term brings its first passage into view; one below the other, the reader follows the link
function useShownPassage(desk: Desk, open: TermId | undefined, note: string | null): void {
  const mark =
    open && (desk.choices[open]?.passage ? undefined : desk.suggestions[open]?.[0]?.mark);
  useEffect(() => {
    if (mark && matchMedia("(min-width: 62rem)").matches)
      document.getElementById(mark)?.scrollIntoView({ block: "center" });
    if (open && note !== null)
      document.getElementById(`term-${open}-link`)?.focus({ preventScroll: true });
  }, [mark, open, note]);
}

const AGAIN_MS = 1500;

function Reading() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => state === "idle" && revalidate(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidate, state]);
  return (
    <Banner
      tone="info"
      title="The file is being read"
      actions={
        <LinkButton small href="?">
          Look again
        </LinkButton>
      }
    >
      This takes a few seconds; with a malware scanner or a long file up to a minute. You can leave
      this page: it goes on.
    </Banner>
  );
}

function Unreadable({ problem }: { problem: string }) {
  const { title, help } = problemWords(problem);
  return (
    <Banner
      tone="error"
      title={title}
      actions={
        <>
          <LinkButton small href="/agreements/import">
            Choose another file
          </LinkButton>
          <LinkButton small href="/agreements/new">
            Type it in by hand
          </LinkButton>
        </>
      }
    >
      {help}
    </Banner>
  );
}
