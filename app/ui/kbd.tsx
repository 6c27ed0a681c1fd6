// Decides how a key is named on the screen.
import type { ReactNode } from "react";

/** A key hint; it is for the eye, the shortcut itself is announced by aria-keyshortcuts. */
export function Kbd(props: { children: ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden>
      {props.children}
    </kbd>
  );
}
