// Decides what somebody reads whose form went, without script, to an address that has no page of its own.

interface Refused {
  readonly reply?: { readonly error?: Readonly<Record<string, readonly string[] | null>> | null };
}

/** Whether a browser asked for a page: scripts and programs ask for data. */
export function wantsPage({ headers, url }: Request): boolean {
  if (new URL(url).pathname.endsWith(".data")) return false;
  const to = headers.get("sec-fetch-dest");
  return to === null ? (headers.get("accept") ?? "").startsWith("text/html") : to === "document";
}

/** A plain page with every error and the way back to the form, which the browser shows as it was filled in. */
export function refusedPage(request: Request, refused: Refused, status: number): Response {
  const errors = Object.values(refused.reply?.error ?? {}).flatMap((said) => said ?? []);
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Nothing was changed · Flowdown</title>
<main>
<h1>Nothing was changed</h1>
<ul>${errors.map((error) => `<li>${escaped(error)}</li>`).join("")}</ul>
<p>Go back with your browser: what you typed is still in the form. Or <a href="${escaped(cameFrom(request))}">open the page anew</a>.</p>
</main>
</html>
`;
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

function cameFrom({ headers, url }: Request): string {
  const referer = headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const from = new URL(referer);
  // only the path is taken over, so the link leads nowhere else
  return from.host === new URL(url).host ? from.pathname + from.search : "/";
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
