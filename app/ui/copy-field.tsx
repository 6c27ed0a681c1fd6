// Decides how a text that is to be taken elsewhere is offered: selectable, and copied by one button.
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";

/** A link, a fingerprint, a code. `words` are the button before and after copying. */
export function CopyField(props: {
  label: string;
  value: string;
  words?: { readonly copy: string; readonly copied: string };
}) {
  const words = props.words ?? { copy: "Copy", copied: "Copied" };
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.value);
      setCopied(true);
    } catch {
      // No permission for the clipboard: the text stays selectable.
      setCopied(false);
    }
  };
  return (
    <div className="copy">
      <input
        className="input"
        readOnly
        value={props.value}
        aria-label={props.label}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={copied ? "check" : "copy"} onClick={copy}>
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </Button>
    </div>
  );
}
