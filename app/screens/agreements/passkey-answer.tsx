// Decides when a signer's passkey is asked: once everything is filled in, between the button and the sending of the form.
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { answerByPasskey, type PasskeyQuestion } from "#app/ui/passkeys.ts";

/** What the form needs: its handler, its hidden field, and whether the last answer failed. */
export function usePasskeyAnswer(question: PasskeyQuestion | null): {
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  field: ReactNode;
  failed: boolean;
} {
  const field = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  if (question === null) return { field: null, failed: false };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const input = field.current;
    // what is missing is said first; an answer goes with one sending, the next asks anew
    if (!input || !isFilledIn(form)) return;
    if (input.value !== "") return void setTimeout(() => (input.value = ""));
    event.preventDefault();
    void answerByPasskey(question).then((answer) => {
      setFailed(answer === null);
      if (answer === null) return;
      input.value = answer;
      form.requestSubmit();
    });
  };
  return {
    onSubmit,
    field: <input ref={field} type="hidden" name="passkey" defaultValue="" />,
    failed,
  };
}

function isFilledIn(form: HTMLFormElement): boolean {
  const said = new FormData(form);
  const filled = (name: string) => String(said.get(name) ?? "").trim().length > 1;
  return ["name", "title", "authority", "consent"].every(filled);
}
