// The red line on every staff page while an emergency access runs: who, what, until when; for the person named, the button.
import { markReason, type MarkRefusalWord } from "#app/screens/material/mark-words.ts";
import { Button } from "#app/ui/button.tsx";
import { formatInstant } from "#app/ui/format.ts";

export interface RunningBreakGlass {
  readonly id: string;
  readonly reader: string;
  readonly reference: string;
  readonly endsAt: Date | string;
  readonly mine: boolean;
  /** Why its file was not handed out; null when it was, or nobody tried. */
  readonly notMarked: MarkRefusalWord | null;
}

export function BreakGlassLines({ running }: { running: readonly RunningBreakGlass[] }) {
  return running.map(({ id, reader, reference, endsAt, mine, notMarked }) => (
    <div key={id} className="break-glass" role="alert">
      <strong>Emergency access is running:</strong> {reader} may open {reference} until{" "}
      {formatInstant(endsAt)}.
      {notMarked !== null &&
        ` Not handed out: no name can be written on it, because ${markReason(notMarked)}. Two administrators can decide to do without.`}
      {mine && (
        <form method="post" action={`/break-glass/${id}/content`}>
          <Button type="submit" small>
            Open it
          </Button>
        </form>
      )}
    </div>
  ));
}
