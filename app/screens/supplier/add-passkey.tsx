// Decides how a passkey is added, and what is said when it was not.
import { useRevalidator } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { addPasskey, type PasskeyAnswer } from "#app/ui/passkeys.ts";
import type { AccountWords } from "./account-words.ts";

/** The button and its answer. */
export function AddPasskey({ words }: { words: AccountWords }) {
  const [answer, setAnswer] = useState<PasskeyAnswer | "asking" | null>(null);
  const { revalidate } = useRevalidator();
  const add = async () => {
    setAnswer("asking");
    const ended = await addPasskey();
    setAnswer(ended);
    if (ended === "done") revalidate();
  };
  return (
    <div className="stack" aria-live="polite">
      {answer === "done" && <Banner tone="ok" title={words.passkeyAdded} />}
      {answer === "failed" && <Banner tone="warn">{words.passkeyFailed}</Banner>}
      {answer === "unknown" && <Banner tone="info">{words.passkeyUnknown}</Banner>}
      {answer === "signed_out" && (
        <Banner
          tone="info"
          actions={<LinkButton href="/sign-in?next=/portal/account">{words.signIn}</LinkButton>}
        >
          {words.passkeySignIn}
        </Banner>
      )}
      <p>
        <Button onClick={() => void add()} aria-busy={answer === "asking" || undefined}>
          {words.addPasskey}
        </Button>
      </p>
    </div>
  );
}
