// Decides how one finds a section: its letter, its title, and how much of it still needs somebody.
import { useFetcher } from "@remix-run/react";
import { ActionErrors, type ActionReply } from "#app/screens/review/answer-actions.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import type { SectionView } from "#app/use-cases/parts/review-sheet.ts";

/** The sections beside the questions; on narrow screens a row above them. */
export function SectionNav(props: { sections: readonly SectionView[] }) {
  return (
    <nav className="review-sections" aria-label="Sections">
      <ol>
        {props.sections.map((section) => (
          <li key={section.id}>
            <a href={`#section-${section.id}`}>
              <span className="review-letter">{section.id}</span>
              <span className="review-title">{section.title}</span>
              {section.open > 0 ? (
                <span className="nav-count" aria-label={`${section.open} need attention`}>
                  {section.open}
                </span>
              ) : (
                <span className="review-done" aria-label="nothing left" />
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Accepts at once what is met on the supplier's word and hides nothing. */
export function AcceptTogether(props: { section: SectionView; base: string }) {
  const fetcher = useFetcher<ActionReply>({ key: `section ${props.section.id}` });
  const { id, together } = props.section;
  if (together < 2) return <ActionErrors reply={fetcher.data} />;
  return (
    <fetcher.Form method="post" action={`${props.base}/accept-section`}>
      <input type="hidden" name="section" value={id} />
      <SubmitButton small quiet icon="check" pending={fetcher.state !== "idle"}>
        {`Accept ${together} plain answers`}
      </SubmitButton>
      <ActionErrors reply={fetcher.data} />
    </fetcher.Form>
  );
}
