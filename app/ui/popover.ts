// Decides how native popovers are written: React 18 passes these attributes on but has no types for them.

const attributes = (pairs: Record<string, string>): object => pairs;

/** Makes an element a popover that closes on Escape and on a click elsewhere, without scripts. */
export const popover = attributes({ popover: "auto" });

/** Makes a button open and close the popover with this id, without scripts. */
export function popoverTarget(id: string): object {
  return attributes({ popovertarget: id });
}

/** Makes a button open the dialog with this id, without scripts where the browser knows how. */
export function dialogCommand(id: string, command: "show-modal" | "close"): object {
  return attributes({ commandfor: id, command });
}
