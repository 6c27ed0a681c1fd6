// The words around sending files, and the reason and the fix for every file that is refused.
import { catalogue } from "#app/ui/words.ts";

export const UPLOAD_WORDS = catalogue({
  en: {
    sendFile: "Send a file",
    sendAnother: "Send another file",
    sendNew: "Send the new version",
    sendHint: "PDF, PNG, JPG, DOCX, XLSX, TXT or CSV, up to 50 MB each. Drop files here or choose.",
    needsScript: "Sending files needs JavaScript. Allow it for this page, or write to us.",
    waiting: "Waits for its turn",
    uploading: "Sending",
    finishing: "Arrived, being kept",
    kept: "Kept",
    known: "This file was here already",
    cancel: "Cancel",
    cancelled: "Cancelled: nothing was kept",
    again: "Send again",
    describe: "Add the details",
    dismiss: "Remove from this list",
    refused_empty: "The file is empty. Choose the right one and send it again.",
    "refused_too-large":
      "The file is larger than 50 MB. Send a smaller one, such as a PDF with fewer pictures.",
    "refused_type-not-accepted":
      "This kind of file is not taken. Send a PDF, PNG, JPG, DOCX, XLSX, TXT or CSV.",
    "refused_name-content-mismatch":
      "What is in the file does not fit its name. Save it again in the right format and send that.",
    "refused_archive-broken":
      "The file is damaged or not a real Office file. Save it again, or send a PDF.",
    "refused_archive-unsafe":
      "The file unpacks to something far too large or oddly built. Send it as a PDF.",
    "refused_archive-encrypted": "The file is protected by a password. Remove it, or send a PDF.",
    "refused_archive-macros": "The file contains macros. Save it without macros, or send a PDF.",
    "refused_archive-nested": "The file contains other files. Send it as a PDF.",
    "refused_no-such-place":
      "This request was withdrawn in the meantime. Reload the page to see what is asked.",
    "refused_already-replaced":
      "A newer version was sent already. Reload the page and open that one.",
    "refused_quota-files": "Your company has reached 500 files. Write to us before sending more.",
    "refused_quota-bytes": "Your company has used up its 2 GB. Write to us before sending more.",
    "refused_cut-off":
      "The connection broke before the file was whole. Nothing was kept: send it again.",
    "refused_no-room":
      "Our disk is nearly full. Nothing was kept: please send the file again later.",
    refused_erased:
      "The files of your company were erased here, and nothing new is taken in. Write to us.",
    refused_offline: "No connection. Nothing was kept: send it again when you are back online.",
    refused_signed_out:
      "You are signed out. Reload the page to get a fresh link, then send the file again.",
    refused_unknown: "Something broke on our side. Nothing was kept: please send the file again.",
  },
  de: {
    sendFile: "Datei senden",
    sendAnother: "Weitere Datei senden",
    sendNew: "Neue Fassung senden",
    sendHint:
      "PDF, PNG, JPG, DOCX, XLSX, TXT oder CSV, je bis 50 MB. Hierher ziehen oder auswählen.",
    needsScript:
      "Zum Senden von Dateien wird JavaScript benötigt. Erlauben Sie es für diese Seite oder schreiben Sie uns.",
    waiting: "Wartet",
    uploading: "Wird gesendet",
    finishing: "Angekommen, wird abgelegt",
    kept: "Abgelegt",
    known: "Diese Datei war schon da",
    cancel: "Abbrechen",
    cancelled: "Abgebrochen: Nichts wurde abgelegt",
    again: "Noch einmal senden",
    describe: "Angaben ergänzen",
    dismiss: "Aus dieser Liste entfernen",
    refused_empty: "Die Datei ist leer. Wählen Sie die richtige und senden Sie noch einmal.",
    "refused_too-large":
      "Die Datei ist größer als 50 MB. Senden Sie eine kleinere, etwa ein PDF mit weniger Bildern.",
    "refused_type-not-accepted":
      "Diese Art Datei wird nicht angenommen. Senden Sie PDF, PNG, JPG, DOCX, XLSX, TXT oder CSV.",
    "refused_name-content-mismatch":
      "Der Inhalt der Datei passt nicht zu ihrem Namen. Speichern Sie sie im richtigen Format und senden Sie diese.",
    "refused_archive-broken":
      "Die Datei ist beschädigt oder keine echte Office-Datei. Speichern Sie sie neu oder senden Sie ein PDF.",
    "refused_archive-unsafe":
      "Die Datei ist entpackt viel zu groß oder seltsam gebaut. Senden Sie sie als PDF.",
    "refused_archive-encrypted":
      "Die Datei ist durch ein Passwort geschützt. Entfernen Sie es oder senden Sie ein PDF.",
    "refused_archive-macros":
      "Die Datei enthält Makros. Speichern Sie sie ohne Makros oder senden Sie ein PDF.",
    "refused_archive-nested": "Die Datei enthält weitere Dateien. Senden Sie sie als PDF.",
    "refused_no-such-place":
      "Diese Anforderung wurde inzwischen zurückgezogen. Laden Sie die Seite neu, um zu sehen, was verlangt wird.",
    "refused_already-replaced":
      "Es wurde schon eine neuere Fassung gesendet. Laden Sie die Seite neu und öffnen Sie diese.",
    "refused_quota-files":
      "Ihr Unternehmen hat 500 Dateien erreicht. Schreiben Sie uns, bevor Sie weitere senden.",
    "refused_quota-bytes":
      "Ihr Unternehmen hat seine 2 GB aufgebraucht. Schreiben Sie uns, bevor Sie weitere senden.",
    "refused_cut-off":
      "Die Verbindung brach ab, bevor die Datei vollständig war. Nichts wurde abgelegt: Senden Sie sie noch einmal.",
    "refused_no-room":
      "Unser Speicher ist fast voll. Nichts wurde abgelegt: Bitte senden Sie die Datei später noch einmal.",
    refused_erased:
      "Die Dateien Ihres Unternehmens wurden hier gelöscht, Neues wird nicht angenommen. Schreiben Sie uns.",
    refused_offline:
      "Keine Verbindung. Nichts wurde abgelegt: Senden Sie noch einmal, sobald Sie wieder online sind.",
    refused_signed_out:
      "Sie sind abgemeldet. Laden Sie die Seite neu, um einen neuen Link zu bekommen, und senden Sie die Datei dann noch einmal.",
    refused_unknown:
      "Bei uns ist etwas schiefgegangen. Nichts wurde abgelegt: Bitte senden Sie die Datei noch einmal.",
  },
});
