// The words around a sealed record.
import { catalogue } from "#app/ui/words.ts";

export const RECORD_WORDS = catalogue({
  en: {
    signed: (name: string) => `Signed by ${name}`,
    countersigned: (name: string) => `Countersigned by ${name}`,
    declined: (name: string) => `Declined by ${name}`,
    holds: "Seal holds",
    broken: "Seal is broken",
    who: "Who",
    when: "When",
    known: "Known by",
    from: "Network address",
    authority: "Authority",
    record: "Sealed record",
    number: (seq: string) => `No. ${seq} of the portal's chain`,
    link: "the link sent to the person's own mail address",
    password: "password",
    passkey: "passkey",
    recordedBy: (name: string) => `Recorded beforehand by ${name}`,
    afterProof: "after looking at proof",
    again: (method: string) =>
      method === "demo"
        ? "as a demo persona"
        : `shown anew by ${method === "totp" ? "code" : method}`,
  },
  de: {
    signed: (name: string) => `Unterzeichnet von ${name}`,
    countersigned: (name: string) => `Gegengezeichnet von ${name}`,
    declined: (name: string) => `Abgelehnt von ${name}`,
    holds: "Siegel unversehrt",
    broken: "Siegel verletzt",
    who: "Wer",
    when: "Wann",
    known: "Erkannt durch",
    from: "Netzadresse",
    authority: "Befugnis",
    record: "Gesiegelter Eintrag",
    number: (seq: string) => `Nr. ${seq} in der Kette des Portals`,
    link: "den Link an die eigene E-Mail-Adresse der Person",
    password: "Passwort",
    passkey: "Passkey",
    recordedBy: (name: string) => `Vorher festgehalten von ${name}`,
    afterProof: "nach Einsicht in einen Nachweis",
    again: (method: string) =>
      method === "demo"
        ? "als Figur der Demo"
        : `erneut ausgewiesen mit ${method === "totp" ? "Code" : "Passkey"}`,
  },
});
