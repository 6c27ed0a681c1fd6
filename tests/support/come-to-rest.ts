// Brings what is to be clicked into view and waits until it stands still: nobody aims at a button that moves.

/** Runs in the page: its place is looked at every 50 ms until it stays, for two seconds at most. */
export async function comeToRest(node: Element): Promise<void> {
  let before = "";
  for (let tries = 0; tries < 40; tries += 1) {
    node.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y } = node.getBoundingClientRect();
    if (`${x} ${y}` === before) return;
    before = `${x} ${y}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
