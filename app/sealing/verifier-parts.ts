// Decides how the verifier's parts become one text: their own lines, without the imports between them.
import { createHash } from "node:crypto";

const IMPORT = /^import [^;]*? from "\.\/[\w-]+\.mjs";\n/gms;
const EXPORT = /^export (?=(?:async )?function|const)/gm;

/** The lines of the parts one after the other: an import between them is left out, as is the word that exports. */
export function inlined(parts: readonly string[]): string {
  return parts.map((part) => part.replace(IMPORT, "").replace(EXPORT, "").trim()).join("\n\n");
}

const RUN = `
const here = process.argv[1] && (await import("node:fs")).realpathSync(process.argv[1]);
if (here === (await import("node:url")).fileURLToPath(import.meta.url)) {
  const { ok, lines } = await runVerifier(process.argv.slice(2)).catch((error) => ({
    ok: false,
    lines: [String(error)],
  }));
  console.log([ok ? "OK" : "BAD", ...lines].join("\\n"));
  process.exitCode = ok ? 0 : 1;
}

export { judgeFiles, verifyExport, verifyReceipt };
`;

/** The file for Node. It opens with how it is used. */
export function assembleScript(parts: readonly string[]): string {
  const usage = parts.at(-1)?.match(/^(?:\/\/.*\n)+/)?.[0] ?? "";
  return `${usage}${inlined(parts)}\n${RUN}`;
}

/** The page for a browser: the same lines, its own few to show what came of them, and nothing that reaches out. */
export function assemblePage(of: {
  readonly parts: readonly string[];
  readonly page: readonly string[];
  readonly style: string;
  readonly trusted: readonly string[];
  readonly origin: string;
}): string {
  const known = JSON.stringify({ trusted: of.trusted, origin: of.origin });
  // whatever stands inside a script element must not be able to end it
  const script = `\n${inlined([...of.parts, ...of.page])}\nshowPage(${known});\n`.replaceAll(
    "</",
    "<\\/",
  );
  const style = `\n${of.style}`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Verify · Flowdown</title>
<style>${style}</style>
</head>
<body>
<main id="page"><noscript>This page checks files in your browser by a script of its own; switch scripts on.</noscript></main>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** The content security policy that a page carries in itself, for the header of the server that sends it. */
export function policyOf(page: string): string {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  return `${policy}; frame-ancestors 'none'`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
