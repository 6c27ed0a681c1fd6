// Accepts one document and goes back to it.
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { staffChanges } from "#app/access/doors.server.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PROBLEM_WORDS, QUESTION_WORDS } from "#app/screens/evidence-review/words.ts";
import { acceptEvidence } from "#app/use-cases/accept-evidence.server.ts";
import { AcceptForm } from "./review.form.ts";

const Params = z.object({ evidenceId: z.uuid() });

export const action = staffChanges(
  "evidence.review",
  Params,
  AcceptForm,
  async ({ context, refuse }, { evidenceId }, form) => {
    const result = await acceptEvidence(context, {
      ...form,
      evidenceId,
      meant: form.meant === "on",
    });
    if (result.ok) return redirect(`/evidence/${evidenceId}?done=accepted`);
    switch (result.reason) {
      case "not-found":
        throw notFound();
      case "dates":
        return refuse(
          Object.fromEntries(
            result.problems.map(({ field, because }) => [field, [PROBLEM_WORDS[because]]]),
          ),
        );
      case "sure":
        return refuse({ meant: result.questions.map((question) => QUESTION_WORDS[question]) });
      case "not-checked":
        return refuse(
          { "": ["The file is not through its malware check: wait, then load the page again."] },
          409,
        );
      case "changed-meanwhile":
        return refuse(
          {
            "": [
              "Somebody else reviewed, described or replaced it in the meantime. Load the page again to see what stands now; nothing was overwritten.",
            ],
          },
          409,
        );
    }
  },
);
