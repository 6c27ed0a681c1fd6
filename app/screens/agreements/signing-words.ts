// The words around reading and signing an agreement.
import { catalogue } from "#app/ui/words.ts";

export const SIGNING_WORDS = catalogue({
  en: {
    listTitle: "Agreements",
    listLede: (asker: string) =>
      `What ${asker} and your company agree about confidential material.`,
    none: "There is no agreement yet",
    noneText: (asker: string) =>
      `${asker} has not sent one. You will get a mail, and it will stand here.`,
    back: "Agreements",
    about: (engagement: string) => `About: ${engagement}`,
    keyTerms: "The main points",
    keyTermsLede: "A plain summary to find your way. What counts is the text below.",
    text: "The whole text",
    print: "Print, or save as a file",
    asText: "Text",
    asPdf: "PDF",
    receipt: "Receipt",
    verifier: "Check it yourself: drop the package on a page that sends nothing anywhere",
    fingerprint: "Fingerprint of this text (SHA-256)",
    sign: "Sign",
    signLede: (organisation: string) =>
      `You sign for ${organisation}. Take your time: the text stays here, and you can decline.`,
    name: "Your full name",
    nameHint: "Typed by yourself, as in your passport.",
    title: "Your position",
    titleHint: "For example managing director, or authorised by a written power of attorney.",
    exactly: "You sign exactly the text above, with this fingerprint:",
    button: "I sign this text for my company",
    decline: "Decline …",
    declineTitle: "Decline to sign",
    declineText: (asker: string) =>
      `${asker} learns the reason and can send another version. Nothing is agreed.`,
    declineReason: "Reason",
    declineButton: "Decline",
    keep: "Go on reading",
    errors: "Not signed yet. Nothing you typed is lost.",
    name_: "Type your full name.",
    title_: "Say in which position you sign.",
    long_: "This is too long: shorten it.",
    authority_:
      "Only somebody who may bind the company can sign. Tick this if you may, or ask somebody who may.",
    consent_:
      "To sign here, agree to signing electronically. If you prefer paper, call the contact below.",
    changed_: "Nothing was signed: another text stands here now. Read it before you decide.",
    already_: "Nothing was signed: this agreement does not wait for a signature (any more).",
    byPasskey:
      "You have a passkey: it is asked when you press the button, about exactly this text.",
    passkey_:
      "Your passkey gave no answer about this text, and nothing was signed. Press the button again on a device that has it; if it is lost, let somebody else sign, or write to whoever asks you.",
    not_shown_: "This page was open for more than a day. Read the text again, then sign.",
    over_: "Nothing was signed: the time to sign is over. Ask for a new request.",
    no_authority_:
      "Nothing was signed: nobody has recorded that you may sign for your company (any more).",
    over: "Time to sign is over",
    doneOver: "Nothing was done: the time to sign is over.",
    doneDelegated: "Sent on. The link is on its way to your colleague's own address.",
    doneAsked: "Asked. You will be able to sign here once it is recorded.",
    doneSelf: "Nothing was sent on: choose somebody other than yourself.",
    doneNotAuthorised: "Nothing was sent on: nobody has recorded that this person may sign.",
    package: "Everything, to keep (ZIP)",
    sent: "To be signed by you",
    signed: "Signed by you, countersignature to come",
    in_force: "In force",
    declined: "Declined by you",
    withdrawn: "Withdrawn",
    superseded: "Replaced by a newer version",
    terminated: "Ended",
    doneSigned: "Signed. A copy is on its way to you by mail; it takes effect once countersigned.",
    doneDeclined: "Declined. The reason was passed on.",
    doneChanged: "Nothing was signed: another text stands here now. Read it before you decide.",
    doneAlready: "Nothing was signed: this agreement does not wait for a signature (any more).",
    doneReason: "Nothing was declined: say why, in a few words at least.",
    declinedBecause: (reason: string) => `Your reason: ${reason}`,
    records: "Who signed",
    recordsLede:
      "Simple electronic signatures under the portal's electronic seal. With the package anybody can check them without this portal.",
    sealKey: "Fingerprint of the sealing key",
    until: (day: string) => `Material is handed over until ${day}`,
    sentOn: "Received",
    state: "State",
    agreement: "Agreement",
  },
  de: {
    listTitle: "Vereinbarungen",
    listLede: (asker: string) =>
      `Was ${asker} und Ihr Unternehmen über vertrauliches Material vereinbaren.`,
    none: "Es gibt noch keine Vereinbarung",
    noneText: (asker: string) =>
      `${asker} hat noch keine geschickt. Sie erhalten eine E-Mail, und sie steht dann hier.`,
    back: "Vereinbarungen",
    about: (engagement: string) => `Worum es geht: ${engagement}`,
    keyTerms: "Das Wichtigste",
    keyTermsLede: "Eine einfache Übersicht zur Orientierung. Maßgeblich ist der Text darunter.",
    text: "Der ganze Text",
    print: "Drucken oder als Datei sichern",
    asText: "Text",
    asPdf: "PDF",
    receipt: "Quittung",
    verifier: "Selbst prüfen: das Paket auf einer Seite ablegen, die nichts sendet",
    fingerprint: "Fingerabdruck dieses Textes (SHA-256)",
    sign: "Unterzeichnen",
    signLede: (organisation: string) =>
      `Sie unterzeichnen für ${organisation}. Nehmen Sie sich Zeit: Der Text bleibt hier stehen, und Sie können ablehnen.`,
    name: "Ihr vollständiger Name",
    nameHint: "Selbst getippt, wie im Ausweis.",
    title: "Ihre Funktion",
    titleHint: "Zum Beispiel Geschäftsführer, oder aufgrund schriftlicher Vollmacht.",
    exactly: "Sie unterzeichnen genau den Text oben, mit diesem Fingerabdruck:",
    button: "Ich unterzeichne diesen Text für mein Unternehmen",
    decline: "Ablehnen …",
    declineTitle: "Unterzeichnung ablehnen",
    declineText: (asker: string) =>
      `${asker} erfährt den Grund und kann eine andere Fassung schicken. Es ist nichts vereinbart.`,
    declineReason: "Grund",
    declineButton: "Ablehnen",
    keep: "Weiterlesen",
    errors: "Noch nicht unterzeichnet. Ihre Eingaben sind erhalten.",
    name_: "Tippen Sie Ihren vollständigen Namen.",
    title_: "Geben Sie an, in welcher Funktion Sie unterzeichnen.",
    long_: "Das ist zu lang: Kürzen Sie es.",
    authority_:
      "Unterzeichnen kann nur, wer das Unternehmen verpflichten darf. Kreuzen Sie dies an, wenn Sie es dürfen, oder bitten Sie jemanden, der es darf.",
    consent_:
      "Um hier zu unterzeichnen, stimmen Sie der elektronischen Unterzeichnung zu. Wenn Sie Papier vorziehen, rufen Sie die unten genannte Person an.",
    changed_:
      "Es wurde nichts unterzeichnet: Hier steht jetzt ein anderer Text. Lesen Sie ihn, bevor Sie entscheiden.",
    already_:
      "Es wurde nichts unterzeichnet: Diese Vereinbarung wartet nicht (mehr) auf eine Unterschrift.",
    byPasskey:
      "Sie haben einen Passkey: Nach ihm wird gefragt, wenn Sie auf die Schaltfläche drücken, und zwar zu genau diesem Text.",
    passkey_:
      "Ihr Passkey hat zu diesem Text keine Antwort gegeben, und nichts wurde unterzeichnet. Drücken Sie die Schaltfläche auf einem Gerät, das ihn hat; ist er verloren, lassen Sie jemand anderen unterzeichnen oder schreiben Sie der anfragenden Stelle.",
    not_shown_:
      "Diese Seite war länger als einen Tag offen. Lesen Sie den Text noch einmal und unterzeichnen Sie dann.",
    over_: "Es wurde nichts unterzeichnet: Die Frist ist vorbei. Bitten Sie um eine neue Anfrage.",
    no_authority_:
      "Es wurde nichts unterzeichnet: Niemand hat (mehr) festgehalten, dass Sie für Ihr Unternehmen unterzeichnen dürfen.",
    over: "Frist zum Unterzeichnen vorbei",
    doneOver: "Es wurde nichts getan: Die Frist zum Unterzeichnen ist vorbei.",
    doneDelegated: "Weitergegeben. Der Link geht an die eigene Adresse der Person.",
    doneAsked: "Angefragt. Sobald es festgehalten ist, können Sie hier unterzeichnen.",
    doneSelf: "Nicht weitergegeben: Wählen Sie jemand anderen als sich selbst.",
    doneNotAuthorised:
      "Nicht weitergegeben: Niemand hat festgehalten, dass diese Person unterzeichnen darf.",
    package: "Alles zum Aufbewahren (ZIP)",
    sent: "Von Ihnen zu unterzeichnen",
    signed: "Von Ihnen unterzeichnet, Gegenzeichnung folgt",
    in_force: "In Kraft",
    declined: "Von Ihnen abgelehnt",
    withdrawn: "Zurückgezogen",
    superseded: "Durch eine neuere Fassung ersetzt",
    terminated: "Beendet",
    doneSigned:
      "Unterzeichnet. Eine Kopie ist per E-Mail an Sie unterwegs; die Vereinbarung gilt nach der Gegenzeichnung.",
    doneDeclined: "Abgelehnt. Der Grund wurde weitergegeben.",
    doneChanged:
      "Es wurde nichts unterzeichnet: Hier steht jetzt ein anderer Text. Lesen Sie ihn, bevor Sie entscheiden.",
    doneAlready:
      "Es wurde nichts unterzeichnet: Diese Vereinbarung wartet nicht (mehr) auf eine Unterschrift.",
    doneReason: "Es wurde nichts abgelehnt: Sagen Sie wenigstens kurz, warum.",
    declinedBecause: (reason: string) => `Ihr Grund: ${reason}`,
    records: "Wer unterzeichnet hat",
    recordsLede:
      "Einfache elektronische Signaturen unter dem elektronischen Siegel des Portals. Mit dem Paket kann sie jeder ohne dieses Portal prüfen.",
    sealKey: "Fingerabdruck des Siegelschlüssels",
    until: (day: string) => `Material wird bis zum ${day} übergeben`,
    sentOn: "Erhalten",
    state: "Stand",
    agreement: "Vereinbarung",
  },
});
