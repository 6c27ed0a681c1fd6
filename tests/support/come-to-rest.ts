// When a page is ready for the next step: what is to be clicked stands still, and nothing is being fetched any more.
import type { HTTPRequest, Page } from "puppeteer-core";

const IDLE_MS = 150;
const LONGEST_MS = 15_000;

/**
 * Watches what the page fetches. Returns how to wait until nothing was fetched for 150 ms; after 15 s that tells what is
 * still under way. What an earlier document began is gone with it: the browser does not always say so.
 */
export function watchRequests(page: Page): () => Promise<readonly string[]> {
  const pending = new Set<HTTPRequest>();
  page.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) pending.clear();
    pending.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"] as const)
    page.on(end, (request) => pending.delete(request));
  // an answer that nobody reads to its end is an answer
  page.on("response", (response) => pending.delete(response.request()));
  return async () => {
    const began = Date.now();
    let busy = began;
    while (Date.now() - busy < IDLE_MS) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (pending.size > 0) busy = Date.now();
      if (Date.now() - began > LONGEST_MS) return [...pending].map((request) => request.url());
    }
    return [];
  };
}

/** Brings what is to be clicked into view; runs in the page: its place is looked at every 50 ms until it stays, for two seconds at most. */
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
