// Decides under which name a file is offered for download: safe in a header, on a disk and in a ZIP.

const LONGEST_BYTES = 180;
// Windows keeps these names for devices, whatever the extension.
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
// Controls, invisible formatting (bidi overrides, zero width), line separators, lone surrogates.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** The name with everything removed that could mislead a person, a shell, a disk or an archive; never empty. */
export function safeFileName(name: string): string {
  const visible = name.normalize("NFC").replace(INVISIBLE, "");
  const plain = visible
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const short = shorten(plain).replace(/[. ]+$/, "");
  if (short === "") return "file";
  return DEVICE.test(short) ? `_${short}` : short;
}

/** The value of Content-Disposition for a download (RFC 6266): an ASCII name for old clients, the true one in UTF-8. */
export function attachmentHeader(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/["\\%;]/g, "_");
  return `attachment; filename="${ascii || "_"}"; filename*=UTF-8''${percentEncoded(safe)}`;
}

// RFC 5987 attr-char is narrower than what encodeURIComponent leaves alone.
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

// Shortens before the extension, never through the middle of a character.
function shorten(name: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(name).length <= LONGEST_BYTES) return name;
  const extension = /\.[0-9a-z]{1,8}$/i.exec(name)?.[0] ?? "";
  const room = LONGEST_BYTES - extension.length;
  let kept = "";
  let used = 0;
  for (const character of name.slice(0, name.length - extension.length)) {
    used += encoder.encode(character).length;
    if (used > room) break;
    kept += character;
  }
  return kept.trimEnd() + extension;
}
