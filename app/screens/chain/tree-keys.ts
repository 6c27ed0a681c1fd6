// Decides where the arrow keys lead in a tree: along what is seen, into a branch, out of it, to both ends.

/** The next box of the tree, or null when the key does not move. */
export function moveInTree(tree: HTMLElement, from: EventTarget, key: string): HTMLElement | null {
  const boxes = [...tree.querySelectorAll<HTMLElement>("[data-node]")];
  const at = boxes.findIndex((box) => box === from);
  const here = boxes[at];
  if (!here) return null;
  switch (key) {
    case "ArrowDown":
      return boxes[at + 1] ?? null;
    case "ArrowUp":
      return boxes[at - 1] ?? null;
    case "Home":
      return boxes[0] ?? null;
    case "End":
      return boxes.at(-1) ?? null;
    case "ArrowRight":
      return here.parentElement?.querySelector<HTMLElement>(":scope > ul [data-node]") ?? null;
    case "ArrowLeft":
      return (
        here.parentElement?.parentElement?.parentElement?.querySelector<HTMLElement>(
          ":scope > [data-node]",
        ) ?? null
      );
    default:
      return null;
  }
}
