// Decides how a link is opened: read from the address bar by the browser, or pasted by hand.
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useState } from "react";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { ENTRY_WORDS } from "./entry-words.ts";

/** The form. What stands behind `#` is taken out of the address bar at once and looked at, not used up. */
export function PasteLink(props: { locale: Locale; lang: Locale | undefined; wrong?: boolean }) {
  const words = wordsFor(ENTRY_WORDS, props.locale);
  const action = `/enter/look${props.lang ? `?lang=${props.lang}` : ""}`;
  const submit = useSubmit();
  const [found, setFound] = useState(false);
  const busy = useNavigation().state !== "idle";

  useEffect(() => {
    const code = window.location.hash.slice(1);
    if (code === "") return;
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", pathname + search);
    setFound(true);
    submit({ code }, { method: "post", action, replace: true });
  }, [submit, action]);

  if (found && busy)
    return (
      <p role="status" className="lede">
        {words.reading}
      </p>
    );
  return (
    <Form method="post" action={action} className="form" noValidate>
      <TextField
        meta={{
          id: "code",
          name: "code",
          required: true,
          errors: props.wrong ? [words.codeWrong] : undefined,
        }}
        label={words.code}
        hint={words.codeHint}
        autoComplete="off"
      />
      <div className="form-actions">
        <SubmitButton>{words.look}</SubmitButton>
      </div>
    </Form>
  );
}
