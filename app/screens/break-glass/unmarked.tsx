// Decides how it is settled that a PDF which cannot be marked is handed out all the same: one asks, another one decides.
import { markReason, type MarkRefusalWord } from "#app/screens/material/mark-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/text-field.tsx";

export interface UnmarkedRow {
  readonly id: string;
  readonly staffId: string;
  readonly state: "asked" | "running" | "over" | "lapsed";
  readonly notMarked: MarkRefusalWord | null;
  readonly unmarkedAskedById: string | null;
  readonly unmarkedAskedBy: string | null;
  readonly unmarkedReason: string;
  readonly unmarkedApprovedBy: string | null;
}

export function Unmarked({ row, own }: { row: UnmarkedRow; own: string }) {
  if (row.notMarked === null) return null;
  const here = `/break-glass/${row.id}/unmarked`;
  const may = row.state === "running" && row.staffId !== own;
  return (
    <Banner
      tone="warn"
      title={
        row.unmarkedApprovedBy === null
          ? `Not handed out: the reader's name cannot be written on it, ${markReason(row.notMarked)}`
          : "Handed out without marks"
      }
    >
      {row.unmarkedAskedBy === null ? (
        may && <Ask id={row.id} here={here} />
      ) : (
        <>
          <p>{row.unmarkedReason}</p>
          <p className="small muted">
            Asked by {row.unmarkedAskedBy}
            {row.unmarkedApprovedBy && ` · decided by ${row.unmarkedApprovedBy}, sealed`}
          </p>
          {row.unmarkedApprovedBy === null && may && row.unmarkedAskedById !== own && (
            <form method="post" action={`${here}/approve`}>
              <Button type="submit" danger>
                Hand out without marks
              </Button>
            </form>
          )}
        </>
      )}
    </Banner>
  );
}

function Ask({ id, here }: { id: string; here: string }) {
  return (
    <Dialog
      id={`unmarked-${id}`}
      title="Hand it out without marks?"
      trigger={{ label: "Ask to hand it out without marks", danger: true }}
      cancel="Leave it"
    >
      <p>
        The copy would carry no name: if it turns up elsewhere, nobody can read from it who had it.
        Another administrator has to decide.
      </p>
      <form method="post" action={here} className="stack">
        <TextArea
          meta={{ id: `reason-${id}`, name: "reason", required: true, minLength: 10 }}
          label="Why it cannot wait for a file that can be marked"
          rows={3}
        />
        <Button type="submit" danger>
          Ask the other administrators
        </Button>
      </form>
    </Dialog>
  );
}
