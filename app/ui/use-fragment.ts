// Reads the secret of a link from behind the "#": browsers never send that part, so scanners and logs never see it.
import { useEffect, useState } from "react";

/** The part behind "#"; undefined until the browser ran this page, "" when the address has none. */
export function useFragment(): string | undefined {
  const [fragment, setFragment] = useState<string>();
  useEffect(() => setFragment(window.location.hash.slice(1)), []);
  return fragment;
}
