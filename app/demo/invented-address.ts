// Makes up mail addresses for the demo; ".example" never delivers (RFC 2606).

/** The address of a person at a company's domain. */
export function emailOf(person: string, domain: string): string {
  return `${plain(person, ".")}@${domain}`;
}

/** A domain for a company the register does not know. */
export function domainOf(company: string): string {
  return `${plain(company, "-")}.example`;
}

function plain(name: string, between: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z ]/g, "")
    .trim()
    .replaceAll(/ +/g, between);
}
