// The words around the difference between two versions of an agreement, in the reader's language.
import { catalogue } from "#app/ui/words.ts";

export const DIFFERENCE_WORDS = catalogue({
  en: {
    title: "What changes",
    lede: "Against the version that is in force. Words that go are struck through, words that come are underlined.",
    terms: "Points that are agreed anew",
    term: "Point",
    was: "So far",
    is: "From now on",
    silent: "Nothing agreed",
    clauses: "Clauses with other words",
    noTerms: "No agreed point changes; only words do.",
    gone: "goes",
    added: "new",
    signBy: (day: string) => `Please sign by ${day}`,
    suspend: (day: string) =>
      `Until then the version you signed stays in force. If the new one is not signed by both sides by ${day}, access to material under it is suspended the day after, until it is.`,
    at_once:
      "Access to material under it is suspended until the new version is signed by both sides.",
    paperSuspend: (day: string) =>
      `Until then the version you signed counts. If the new one is not signed by both sides by ${day}, it no longer counts from the day after, until it is; access that rests on it is suspended then.`,
    paperAtOnce:
      "The version you signed does not count until the new one is signed by both sides; access that rests on it is suspended until then.",
    remind: "The version you signed stays in force until the new one is signed by both sides.",
    old: "The version in force",
    clause: (number: number) => `Clause ${number}`,
  },
  de: {
    title: "Was sich ändert",
    lede: "Gegenüber der geltenden Fassung. Was wegfällt, ist durchgestrichen; was hinzukommt, ist unterstrichen.",
    terms: "Punkte, die neu vereinbart werden",
    term: "Punkt",
    was: "Bisher",
    is: "Künftig",
    silent: "Nichts vereinbart",
    clauses: "Klauseln mit anderem Wortlaut",
    noTerms: "Kein vereinbarter Punkt ändert sich, nur der Wortlaut.",
    gone: "fällt weg",
    added: "neu",
    signBy: (day: string) => `Bitte unterzeichnen Sie bis zum ${day}`,
    suspend: (day: string) =>
      `Bis dahin gilt die von Ihnen unterzeichnete Fassung. Ist die neue bis zum ${day} nicht von beiden Seiten unterzeichnet, ruht der Zugang zu Material darunter ab dem Folgetag, bis sie es ist.`,
    at_once:
      "Der Zugang zu Material darunter ruht, bis die neue Fassung von beiden Seiten unterzeichnet ist.",
    paperSuspend: (day: string) =>
      `Bis dahin gilt die von Ihnen unterzeichnete Fassung. Ist die neue bis zum ${day} nicht von beiden Seiten unterzeichnet, gilt sie ab dem Folgetag nicht mehr, bis die neue es ist; Zugang, der darauf beruht, ruht dann.`,
    paperAtOnce:
      "Die von Ihnen unterzeichnete Fassung gilt erst wieder, wenn die neue von beiden Seiten unterzeichnet ist; Zugang, der darauf beruht, ruht bis dahin.",
    remind:
      "Die von Ihnen unterzeichnete Fassung gilt, bis die neue von beiden Seiten unterzeichnet ist.",
    old: "Die geltende Fassung",
    clause: (number: number) => `Klausel ${number}`,
  },
});
