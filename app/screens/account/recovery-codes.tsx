// Decides how recovery codes are handed over, once: to copy, to keep as a file, to print.
import { useEffect, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

/** The codes; they are shown this one time. */
export function RecoveryCodes(props: { codes: readonly string[] }) {
  const text = `${props.codes.join("\n")}\n`;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // no permission for the clipboard: the codes can still be selected, kept or printed
      setCopied(false);
    }
  };
  return (
    <div className="stack">
      <Banner tone="warn" title="Keep these codes now: they are shown once">
        Each lets you in once when your authenticator is not at hand. Keep them apart from your
        password.
      </Banner>
      <ul className="codes mono" aria-label="Recovery codes">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="cluster">
        <Button icon={copied ? "check" : "copy"} onClick={copy}>
          <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
        </Button>
        <KeepAsFile text={text} />
        <Button onClick={() => window.print()}>Print</Button>
      </div>
    </div>
  );
}

// the file is made in the browser: the codes do not travel a second time
function KeepAsFile({ text }: { text: string }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [text]);
  return (
    <a className="button" href={href} download="flowdown-recovery-codes.txt">
      Keep as a file
    </a>
  );
}
