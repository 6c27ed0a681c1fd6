// What is typed about any draft, and what is said when one is not sent: the same for a deed, a joinder and every paper.
import { z } from "zod";

export const SENDING_NOTES = {
  changed: {
    tone: "error",
    text: "Nothing was sent: the draft is not the one you previewed. Look at it again.",
  },
  unprintable: {
    tone: "error",
    text: "Nothing was sent: a name or line in the draft cannot be printed on one line of text. Correct it.",
  },
  nobody: {
    tone: "error",
    text: "Nothing was sent: the supplier has no lead or signatory to write to. Add one on its page.",
  },
} as const;

export const optionalDay = z.iso.date("Enter a day as YYYY-MM-DD.").optional();

/** Items or groups, one a line; a bullet before a line is not part of it. */
export const materialLines = z
  .string()
  .max(8000, "At most 8,000 characters: name groups of items instead of single ones.")
  .default("")
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((line) => line.replace(/^[-•]\s*/, "").trim())
      .filter((line) => line !== ""),
  )
  .pipe(
    z
      .array(z.string().max(500, "A line has at most 500 characters: split it."))
      .max(100, "At most 100 lines: name groups of items instead of single ones."),
  );

interface Days {
  readonly effectiveOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

/** Refuses an end before the beginning, where both are given. */
export const endsInOrder = ({ effectiveOn, endsOn }: Days) =>
  !effectiveOn || !endsOn || endsOn >= effectiveOn;
export const OUT_OF_ORDER = {
  path: ["endsOn"],
  message: "The end lies before the beginning: choose a later day, or leave it empty.",
};
