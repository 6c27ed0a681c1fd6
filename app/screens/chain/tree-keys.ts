// Decides where the arrow keys lead in a tree: along what is seen, into a branch, out of it, to both ends.

/** The next node of the tree, or null when the key does not move. */
export function moveInTree(tree: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const nodes = [...tree.querySelectorAll<HTMLElement>("[data-node]")];
  const at = nodes.indexOf(from);
  const here = nodes[at];
  if (!here) return null;
  switch (key) {
    case "ArrowDown":
      return nodes[at + 1] ?? null;
    case "ArrowUp":
      return nodes[at - 1] ?? null;
    case "Home":
      return nodes[0] ?? null;
    case "End":
      return nodes.at(-1) ?? null;
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
