// The text that lies in every package: what is in it and how anybody checks it, in English and German.

/** README.txt. `keys` are the fingerprints of the keys that sealed its records. */
export function packageReadme(facts: {
  readonly title: string;
  readonly reference: string;
  readonly portal: string;
  readonly keys: readonly string[];
  readonly certificate: string;
  readonly stamped: boolean;
}): string {
  const stamp = (words: string) => (facts.stamped ? [words] : []);
  return [
    `${facts.title} (${facts.reference})`,
    "",
    "ENGLISH",
    "What is in this package:",
    "  document.txt      the exact text that was signed",
    "  document.pdf      the same text with the certificate of signature, sealed by the portal",
    "  receipt.json      the sealed records: who signed, when, on what authority, how they were known",
    "  record-N.json     each of these records for itself",
    "  checkpoint.json   what the portal vouched for, signed; inclusion.json shows that the records stand in it",
    ...stamp(
      "  timestamp.tsr     a timestamp of the checkpoint by an independent authority (RFC 3161)",
    ),
    "  portal-keys.json  the portal's public keys, and when each sealed; portal-key.pem the one of these records;",
    "                    certificate.pem of the PDF",
    "  verify.html       open it in a browser and drop this package on it: works without network",
    "  verify.mjs        the same for Node.js: node verify.mjs package.zip --key <fingerprint>",
    "",
    "Compare the fingerprint of the key with one you got elsewhere: from the PDF, from the other party, or from",
    `${facts.portal}/.well-known/portal-signing-keys`,
    ...facts.keys.map((key) => `  key          ${key}`),
    `  certificate  ${facts.certificate}`,
    "The signatures are simple electronic signatures; the seal is the portal's, not the signers'.",
    "",
    "DEUTSCH",
    "Was in diesem Paket liegt:",
    "  document.txt      genau der Text, der unterzeichnet wurde",
    "  document.pdf      derselbe Text mit dem Signaturzertifikat, vom Portal gesiegelt",
    "  receipt.json      die gesiegelten Einträge: wer wann unterzeichnet hat, mit welcher Befugnis, wie erkannt",
    "  record-N.json     jeder dieser Einträge für sich",
    "  checkpoint.json   wofür das Portal einsteht, signiert; inclusion.json zeigt, dass die Einträge darin stehen",
    ...stamp(
      "  timestamp.tsr     ein Zeitstempel des Prüfpunkts von einer unabhängigen Stelle (RFC 3161)",
    ),
    "  portal-keys.json  die öffentlichen Schlüssel des Portals, und wann jeder siegelte; portal-key.pem der dieser",
    "                    Einträge; certificate.pem des PDF",
    "  verify.html       im Browser öffnen und dieses Paket darauf ablegen: arbeitet ohne Netz",
    "  verify.mjs        dasselbe für Node.js: node verify.mjs paket.zip --key <Fingerabdruck>",
    "",
    "Vergleichen Sie den Fingerabdruck des Schlüssels mit einem, den Sie von anderswo haben: aus dem PDF, von der",
    `Gegenseite oder von ${facts.portal}/.well-known/portal-signing-keys`,
    ...facts.keys.map((key) => `  Schlüssel    ${key}`),
    `  Zertifikat   ${facts.certificate}`,
    "Die Signaturen sind einfache elektronische Signaturen; das Siegel ist das des Portals, nicht der Unterzeichnenden.",
    "",
  ].join("\n");
}
