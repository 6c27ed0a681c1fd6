// Decides how staff show by a passkey that it is them, and what is said when it did not work.
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { confirmByPasskey, type PasskeyAnswer } from "#app/ui/passkeys.ts";

/** The button; `next` is where it leads. */
export function PasskeyConfirm({ next }: { next: string }) {
  const [answer, setAnswer] = useState<PasskeyAnswer | "asking" | null>(null);
  const confirm = async () => {
    setAnswer("asking");
    const ended = await confirmByPasskey();
    setAnswer(ended);
    if (ended === "done") window.location.assign(next);
  };
  return (
    <div className="stack" aria-live="polite">
      {answer !== null && answer !== "asking" && answer !== "done" && (
        <Banner tone="warn">
          {answer === "unknown"
            ? "This browser cannot use passkeys in this way. Enter a code instead."
            : "No passkey of yours was accepted. Try again, or enter a code: nothing was changed."}
        </Banner>
      )}
      <p>
        <Button primary onClick={() => void confirm()} aria-busy={answer === "asking" || undefined}>
          Use a passkey
        </Button>
      </p>
    </div>
  );
}
