// Decides which clicks and searches stay inside the running page. Links and search forms are plain HTML,
// which is cheap to render and works without scripts; one listener on the frame makes them quick.
import { useNavigate } from "@remix-run/react";
import { useCallback, type FormEvent, type MouseEvent } from "react";

/** The address to go to without loading a new document, or undefined when the browser shall do it. */
export function innerAddress(anchor: HTMLAnchorElement): string | undefined {
  const target = new URL(anchor.href, window.location.href);
  if (target.origin !== window.location.origin) return undefined;
  if (anchor.target !== "" && anchor.target !== "_self") return undefined;
  if (anchor.hasAttribute("download") || "document" in anchor.dataset) return undefined;
  const samePage =
    target.pathname === window.location.pathname && target.search === window.location.search;
  if (samePage && target.hash !== "") return undefined;
  return target.pathname + target.search + target.hash;
}

const OWN_CLICK = "button, input, label, summary, select, textarea, [role=button]";

// A click anywhere in a row of a linked table is a click on the row's first link.
function anchorOf(target: Element): HTMLAnchorElement | null {
  const anchor = target.closest<HTMLAnchorElement>("a[href]");
  if (anchor !== null) return anchor;
  if (target.closest(OWN_CLICK) !== null) return null;
  if ((window.getSelection()?.toString() ?? "") !== "") return null;
  return target.closest(".row-links tr")?.querySelector("th a") ?? null;
}

/** The address a search form leads to; fields left empty stay out of it. */
export function searchAddress(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  const path = new URL(form.action, window.location.href).pathname;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Listeners for the frame of a page: inner links and GET forms go through the router. */
export function useFollowLinks() {
  const navigate = useNavigate();

  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (!(event.target instanceof Element)) return;
      const anchor = anchorOf(event.target);
      if (anchor === null) return;
      const address = innerAddress(anchor);
      if (address === undefined) {
        if (event.target.closest("a") === null) anchor.click();
        return;
      }
      event.preventDefault();
      anchor.closest<HTMLElement>("[popover]")?.hidePopover();
      navigate(address);
    },
    [navigate],
  );

  const onSubmit = useCallback(
    (event: FormEvent<HTMLElement>) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      if (form.method !== "get" || "document" in form.dataset) return;
      event.preventDefault();
      form.closest<HTMLElement>("[popover]")?.hidePopover();
      navigate(searchAddress(form));
    },
    [navigate],
  );

  return { onClick, onSubmit };
}
