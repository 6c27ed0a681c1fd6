// Decides how somebody finds the answers that came back.
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import type { Desk } from "./desk.ts";
import { goToQuestion, returnedQuestions } from "./where-to-begin.ts";

/** How many came back, and a button to each in turn. */
export function ReturnedBanner({ desk }: { desk: Desk }) {
  const { words, answers, model, keeper } = desk;
  const back = returnedQuestions(desk);
  const open = () =>
    back.find((q) => !answers.get(q)?.changed && keeper.keepingOf(q).state !== "saved") ?? back[0];
  if (back.length === 0) return null;
  return (
    <Banner
      tone="warn"
      title={words.returnedTitle(back.length)}
      actions={
        <Button
          small
          onClick={() => {
            const next = open();
            if (next) goToQuestion(model, next);
          }}
        >
          {words.nextReturned}
        </Button>
      }
    >
      {words.returnedText}
    </Banner>
  );
}
