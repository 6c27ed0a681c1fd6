// Decides how the text of an agreement looks on the desk: page by page, passages marked, each with the terms it speaks of.
import { Fragment, memo } from "react";
import type { Desk, Mark } from "#app/imports/agreements/desk-view.ts";
import { classNames } from "#app/ui/class-names.ts";
import { termRow, type TermId } from "#scoring/obligations/term-table.ts";

type Paragraph = Desk["paragraphs"][number];

/** The text, in a pane of its own. */
export function IntakeText({ desk, open }: { desk: Desk; open: TermId | undefined }) {
  return (
    <section className="desk-pane desk-text" aria-label="Text of the agreement" tabIndex={0}>
      {pagesOf(desk.paragraphs).map(({ page, from, paragraphs }) => (
        <div key={from} className="desk-sheet" id={page === null ? undefined : `page-${page}`}>
          {page !== null && <p className="desk-page-mark num">Page {page}</p>}
          {paragraphs.map((paragraph, place) => (
            <OneParagraph
              key={from + place}
              paragraph={paragraph}
              open={
                paragraph.marks.some(({ terms }) => open && terms.includes(open)) ? open : undefined
              }
            />
          ))}
        </div>
      ))}
    </section>
  );
}

function pagesOf(paragraphs: readonly Paragraph[]) {
  const pages: { page: number | null; from: number; paragraphs: Paragraph[] }[] = [];
  for (const [place, paragraph] of paragraphs.entries()) {
    const last = pages.at(-1);
    if (last && last.page === paragraph.page && last.paragraphs.length < 60)
      last.paragraphs.push(paragraph);
    else pages.push({ page: paragraph.page, from: place, paragraphs: [paragraph] });
  }
  return pages.map((one, place) => ({
    ...one,
    page: one.page === pages[place - 1]?.page ? null : one.page,
  }));
}

// another term chosen draws only the paragraphs anew that speak of the old or the new one
const OneParagraph = memo(function OneParagraph(props: {
  paragraph: Paragraph;
  open: TermId | undefined;
}) {
  const { text, marks } = props.paragraph;
  if (marks.length === 0) return <p>{text}</p>;
  return (
    <p>
      {marks.map((mark, place) => (
        <Fragment key={mark.id}>
          {text.slice(marks[place - 1]?.end ?? 0, mark.start)}
          <Marked mark={mark} text={text.slice(mark.start, mark.end)} open={props.open} />
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </p>
  );
});

function Marked({ mark, text, open }: { mark: Mark; text: string; open: TermId | undefined }) {
  const here = open !== undefined && mark.terms.includes(open);
  if (mark.terms.length === 0) return <span id={mark.id}>{text}</span>;
  return (
    <>
      <mark id={mark.id} className={classNames("desk-mark", here && "desk-mark-here")}>
        {text}
      </mark>
      {mark.terms.map((id) => (
        <a
          key={id}
          className="desk-tag"
          href={`?term=${id}#term-${id}`}
          aria-current={id === open || undefined}
        >
          {termRow(id).label.en}
        </a>
      ))}
    </>
  );
}
