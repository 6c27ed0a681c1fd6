// Decides how anything is found from anywhere: one field in the top bar, reached by Ctrl K.
import { useEffect, useRef } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { Kbd } from "#app/ui/kbd.tsx";

/** The search of the top bar. A shortcut with a modifier key cannot be typed by accident (WCAG 2.1.4). */
export function QuickSearch(props: { action: string }) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <form className="bar-search" action={props.action} role="search" aria-label="Everything">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="q"
        aria-label="Search suppliers, engagements and material"
        placeholder="Search"
        aria-keyshortcuts="Control+K Meta+K"
      />
      <Kbd>Ctrl K</Kbd>
    </form>
  );
}
