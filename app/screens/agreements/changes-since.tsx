// Decides how staff see what a version changes against the one that this supplier signed before.
import { DifferenceView, type ShownDifference } from "#app/screens/renewals/difference-view.tsx";
import { Section } from "#app/ui/section.tsx";

export interface SinceSigned extends ShownDifference {
  readonly oldId: string;
  readonly reference: string;
}

/** The section; it says so where nothing differs. */
export function ChangesSince(props: { difference: SinceSigned; locale?: "en" | "de" }) {
  const { difference, locale = "en" } = props;
  const { terms, clauses, oldId, reference } = difference;
  const same = terms.length === 0 && clauses.length === 0;
  return (
    <Section
      id="changes"
      title={`What changes since ${reference}`}
      lede={
        same
          ? undefined
          : "Against the version this supplier signed before. Words that go are struck through, words that come are underlined."
      }
      aside={<a href={`/agreements/${oldId}`}>That version</a>}
    >
      {same ? (
        <p className="muted">The same points and the same words; only names and days may differ.</p>
      ) : (
        <DifferenceView difference={difference} locale={locale} />
      )}
    </Section>
  );
}
