// Decides how somebody signs in with a passkey, and what is said when it did not work.
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { signInWithPasskey, type PasskeyAnswer } from "#app/ui/passkeys.ts";

const TROUBLE: Readonly<Record<Exclude<PasskeyAnswer, "done">, string>> = {
  failed:
    "No passkey of this portal was accepted. Try again, or sign in with your password: nothing was changed.",
  signed_out: "No passkey of this portal was accepted. Sign in with your password.",
  unknown: "This browser cannot use passkeys in this way. Sign in with your password.",
};

/** The button under the form; `next` is where it leads. */
export function PasskeySignIn({ next }: { next: string }) {
  const [answer, setAnswer] = useState<PasskeyAnswer | "asking" | null>(null);
  const signIn = async () => {
    setAnswer("asking");
    const ended = await signInWithPasskey();
    setAnswer(ended);
    // a whole new page: the session began outside the router
    if (ended === "done") window.location.assign(next);
  };
  return (
    <div className="stack" aria-live="polite">
      {answer !== null && answer !== "asking" && answer !== "done" && (
        <Banner tone="warn">{TROUBLE[answer]}</Banner>
      )}
      <p>
        <Button onClick={() => void signIn()} aria-busy={answer === "asking" || undefined}>
          Use a passkey
        </Button>
      </p>
    </div>
  );
}
