// Says on an item's page that its PDF is handed out to nobody because it cannot be marked, why, and what to do.
import { Banner } from "#app/ui/banner.tsx";
import { markReason, markRemedy, type MarkRefusalWord } from "./mark-words.ts";

export interface KeptMark {
  readonly refusal: MarkRefusalWord | null;
  readonly page: number | null;
  readonly signed: boolean;
}

/** Nothing while every page can carry its opener's name and no signature breaks by it. */
export function MarkBanner(props: {
  mark: KeptMark | null;
  active: boolean;
  /** Whether the reader is an administrator: the page of emergency access is theirs. */
  emergency: boolean;
}) {
  const { mark } = props;
  if (!mark || !props.active) return null;
  if (mark.refusal !== null)
    return (
      <Banner tone="error" title="This PDF is handed out to nobody: it cannot be marked">
        <p>
          No name can be written on its pages, because {markReason(mark.refusal, mark.page)}.{" "}
          {markRemedy(mark.refusal)}
        </p>
        <p className="small muted">
          Grants stay as they are; suppliers see that the file has to be replaced. In an emergency
          two administrators can hand it out without marks to one named colleague, under{" "}
          {props.emergency ? <a href="/break-glass">emergency access</a> : "emergency access"}.
        </p>
      </Banner>
    );
  if (!mark.signed) return null;
  return (
    <Banner tone="info" title="This PDF is signed">
      Copies carry their opener’s name on every page, so the signature does not hold in them, only
      in the original. Give a supplier that has to verify it the original another way.
    </Banner>
  );
}
