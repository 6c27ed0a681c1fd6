// Decides the wording around a signed agreement, in every language a supplier reads.
import { catalogue, wordsFor, type Locale } from "#app/ui/words.ts";

type Codes = Readonly<Record<string, string>>;
const BASES: { en: Codes; de: Codes } = {
  en: {
    register: "entry in the commercial register",
    power_of_attorney: "power of attorney",
    resolution: "resolution",
    other: "other ground",
  },
  de: {
    register: "Eintrag im Handelsregister",
    power_of_attorney: "Vollmacht",
    resolution: "Beschluss",
    other: "anderer Grund",
  },
};
const STEP_UPS: { en: Codes; de: Codes } = {
  en: {
    totp: "shown anew by code",
    passkey: "shown anew by passkey",
    demo: "persona of the demo",
  },
  de: {
    totp: "erneut ausgewiesen mit Code",
    passkey: "erneut ausgewiesen mit Passkey",
    demo: "Figur der Demo",
  },
};

export const AGREEMENT_WORDS = catalogue({
  en: {
    certificate: "Certificate of signature",
    nature:
      "This agreement was concluded with simple electronic signatures under the portal's electronic seal. Each signer acted in person in an own session; the portal sealed what was shown and what was done. The seal is the portal's, not the signer's.",
    document: "Document",
    agreement: "Agreement",
    version: "Version",
    documentHash: "SHA-256 of the text",
    length: "Length of the text (bytes)",
    portal: "Portal",
    parties: "Parties",
    signed: "Signature",
    countersigned: "Countersignature",
    forParty: "For",
    signer: "Signed by",
    email: "E-mail address",
    authority: "Authority to sign",
    authoritySource: "Authority recorded by",
    confirmedByStaff: "after looking at proof",
    basis: (code: string) => BASES.en[code] ?? code,
    reading: "Text shown; last part reached",
    notObserved: "not observed",
    stepUp: (code: string) => STEP_UPS.en[code] ?? code,
    certificateOfSeal: "Certificate of this file's seal (SHA-256)",
    authentication: "Authenticated by",
    at: "Time",
    address: "Network address",
    consent: "Consent, as confirmed",
    record: "Sealed record (number, hash)",
    keyId: "Sealed with key",
    verify: "How to verify this without the portal",
    howToVerify: (portal: string) =>
      `Take the package that ${portal} offered with this document. Open verify.html from it in a browser, without any network, and drop the package on it; or, with Node.js, run: node verify.mjs package.zip --key followed by the fingerprint below. Compare the fingerprint with the one the portal publishes. The answer is OK only if text, signatures and records are untouched. This file itself carries the portal's electronic seal (PAdES); the certificate is the portal's own, no authority vouches for it.`,
    key: "Fingerprint of the sealing key (SHA-256)",
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  },
  de: {
    certificate: "Signaturzertifikat",
    nature:
      "Diese Vereinbarung wurde mit einfachen elektronischen Signaturen unter dem elektronischen Siegel des Portals geschlossen. Jede unterzeichnende Person handelte selbst in einer eigenen Sitzung; das Portal hat gesiegelt, was angezeigt und was getan wurde. Das Siegel gehört dem Portal, nicht der unterzeichnenden Person.",
    document: "Dokument",
    agreement: "Vereinbarung",
    version: "Fassung",
    documentHash: "SHA-256 des Textes",
    length: "Länge des Textes (Bytes)",
    portal: "Portal",
    parties: "Parteien",
    signed: "Unterzeichnung",
    countersigned: "Gegenzeichnung",
    forParty: "Für",
    signer: "Unterzeichnet von",
    email: "E-Mail-Adresse",
    authority: "Vertretungsbefugnis",
    authoritySource: "Befugnis festgehalten von",
    confirmedByStaff: "nach Einsicht in einen Nachweis",
    basis: (code: string) => BASES.de[code] ?? code,
    reading: "Text angezeigt; letzter Teil erreicht",
    notObserved: "nicht beobachtet",
    stepUp: (code: string) => STEP_UPS.de[code] ?? code,
    certificateOfSeal: "Zertifikat des Siegels dieser Datei (SHA-256)",
    authentication: "Authentifiziert durch",
    at: "Zeitpunkt",
    address: "Netzwerkadresse",
    consent: "Einwilligung, wie bestätigt",
    record: "Gesiegelter Eintrag (Nummer, Hash)",
    keyId: "Gesiegelt mit Schlüssel",
    verify: "So prüfen Sie dies ohne das Portal",
    howToVerify: (portal: string) =>
      `Nehmen Sie das Paket, das ${portal} mit diesem Dokument angeboten hat. Öffnen Sie daraus verify.html in einem Browser, ohne Netz, und legen Sie das Paket darauf ab; oder führen Sie mit Node.js aus: node verify.mjs paket.zip --key gefolgt vom Fingerabdruck unten. Vergleichen Sie den Fingerabdruck mit dem, den das Portal veröffentlicht. Die Antwort lautet nur dann OK, wenn Text, Signaturen und Einträge unberührt sind. Diese Datei trägt selbst das elektronische Siegel des Portals (PAdES); das Zertifikat ist das eigene des Portals, keine Stelle bürgt dafür.`,
    key: "Fingerabdruck des Siegelschlüssels (SHA-256)",
    page: (page: string, pages: string) => `Seite ${page} von ${pages}`,
  },
});

/** The words in one language. */
export const agreementWords = (locale: Locale) => wordsFor(AGREEMENT_WORDS, locale);
