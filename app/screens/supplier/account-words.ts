// The words of a contact's own account and devices.
import { catalogue, type wordsFor } from "#app/ui/words.ts";

export const ACCOUNT_WORDS = catalogue({
  en: {
    title: "Your account",
    lede: "You never need an account here: a link by mail always lets you in. A password or passkey is quicker.",
    name: "Name",
    email: "Mail address",
    jobTitle: "Function",
    devices: "Devices",
    devicesLede: "Where you are inside at the moment. End what you do not know.",
    toDevices: "See and end sessions",
    password: "Password",
    passwordLater: "You can choose a password as soon as you have submitted a questionnaire.",
    passwordNew: "Choose a password",
    passwordReplace: "Choose a new password",
    passwordHint: "At least 12 characters; several words are easiest to keep.",
    passwordEnds: "Every other session of yours ends with it.",
    save: "Keep this password",
    kept: "Your password is kept",
    keptText: "From now on you can also sign in with it.",
    signIn: "Sign in",
    notKept: "The password was not kept",
    passwordWrong: "Use between 12 and 128 characters; several words are easiest to keep.",
    address:
      "This mail address signs in here as somebody else already. Call the person who invited you.",
    passkey: "Passkey",
    passkeyLede:
      "A passkey signs you in with your finger, your face or your device's code. Nothing can be forgotten or passed on.",
    passkeyFirst: "Choose a password first, then sign in with it once to add a passkey.",
    passkeys: (count: number) =>
      count === 1 ? "You have 1 passkey." : `You have ${count} passkeys.`,
    passkeyFrom: (added: string) => `Added on ${added}`,
    passkeySynced: "Kept on several of your devices",
    passkeyOneDevice: "Kept on one device",
    passkeyRemove: "Remove",
    passkeyKeep: "Keep it",
    passkeyRemoveTitle: (added: string) => `Remove the passkey added on ${added}?`,
    passkeyRemoveText:
      "For a device that is lost or no longer yours. The passkey no longer signs you in and confirms no signature. What you signed with it stays valid. You are told by mail.",
    passkeyRemoved:
      "The passkey was removed. What you signed with it stays valid; a mail to you confirms it.",
    passkeyByLink:
      "You came in by a link from a mail. Sign in with your password to remove a passkey; without it, call the person who invited you.",
    addPasskey: "Add a passkey",
    passkeyAdded: "The passkey was added",
    passkeySignIn: "Sign in with your password first, then add the passkey here.",
    passkeyFailed: "The passkey was not added. Nothing was changed; you can try again.",
    passkeyUnknown: "This browser cannot make passkeys in this way. A password works everywhere.",
    sessionsTitle: "Devices",
    sessionsLede: "Every device on which you are inside. A session lasts 30 days at most.",
    back: "Your account",
    browser: "Browser",
    address2: "Address",
    since: "Since",
    until: "Until",
    here: "This device",
    end: "End",
    endThis: (browser: string) => `End the session of ${browser}`,
    endAll: "End all sessions, this one too",
    noneByLink: "You signed in with a password or passkey; there is no session by link.",
    unknown: "unknown",
  },
  de: {
    title: "Ihr Konto",
    lede: "Ein Konto ist hier nie nötig: Ein Link per E-Mail lässt Sie immer herein. Mit Passwort oder Passkey geht es schneller.",
    name: "Name",
    email: "E-Mail-Adresse",
    jobTitle: "Funktion",
    devices: "Geräte",
    devicesLede: "Wo Sie zurzeit angemeldet sind. Beenden Sie, was Sie nicht kennen.",
    toDevices: "Sitzungen ansehen und beenden",
    password: "Passwort",
    passwordLater: "Sobald Sie einen Fragebogen eingereicht haben, können Sie ein Passwort wählen.",
    passwordNew: "Passwort wählen",
    passwordReplace: "Neues Passwort wählen",
    passwordHint: "Mindestens 12 Zeichen; mehrere Wörter merkt man sich am leichtesten.",
    passwordEnds: "Alle anderen Sitzungen von Ihnen enden damit.",
    save: "Passwort speichern",
    kept: "Ihr Passwort ist gespeichert",
    keptText: "Ab jetzt können Sie sich auch damit anmelden.",
    signIn: "Anmelden",
    notKept: "Das Passwort wurde nicht gespeichert",
    passwordWrong:
      "Verwenden Sie 12 bis 128 Zeichen; mehrere Wörter merkt man sich am leichtesten.",
    address:
      "Mit dieser E-Mail-Adresse meldet sich hier schon jemand anderes an. Rufen Sie die Person an, die Sie eingeladen hat.",
    passkey: "Passkey",
    passkeyLede:
      "Mit einem Passkey melden Sie sich per Finger, Gesicht oder Gerätecode an. Man kann ihn weder vergessen noch weitergeben.",
    passkeyFirst:
      "Wählen Sie zuerst ein Passwort und melden Sie sich einmal damit an, um einen Passkey hinzuzufügen.",
    passkeys: (count: number) =>
      count === 1 ? "Sie haben 1 Passkey." : `Sie haben ${count} Passkeys.`,
    passkeyFrom: (added: string) => `Hinzugefügt am ${added}`,
    passkeySynced: "Auf mehreren Ihrer Geräte gespeichert",
    passkeyOneDevice: "Auf einem Gerät gespeichert",
    passkeyRemove: "Entfernen",
    passkeyKeep: "Behalten",
    passkeyRemoveTitle: (added: string) => `Den am ${added} hinzugefügten Passkey entfernen?`,
    passkeyRemoveText:
      "Für ein Gerät, das verloren ist oder Ihnen nicht mehr gehört. Der Passkey meldet Sie nicht mehr an und bestätigt keine Unterschrift mehr. Was Sie damit unterzeichnet haben, bleibt gültig. Sie erhalten eine E-Mail darüber.",
    passkeyRemoved:
      "Der Passkey wurde entfernt. Was Sie damit unterzeichnet haben, bleibt gültig; eine E-Mail an Sie bestätigt es.",
    passkeyByLink:
      "Sie sind über einen Link aus einer E-Mail hier. Melden Sie sich mit Ihrem Passwort an, um einen Passkey zu entfernen; ohne Passwort rufen Sie die Person an, die Sie eingeladen hat.",
    addPasskey: "Passkey hinzufügen",
    passkeyAdded: "Der Passkey wurde hinzugefügt",
    passkeySignIn:
      "Melden Sie sich zuerst mit Ihrem Passwort an und fügen Sie den Passkey dann hier hinzu.",
    passkeyFailed:
      "Der Passkey wurde nicht hinzugefügt. Es wurde nichts geändert; Sie können es noch einmal versuchen.",
    passkeyUnknown: "Dieser Browser kann so keine Passkeys anlegen. Ein Passwort geht überall.",
    sessionsTitle: "Geräte",
    sessionsLede:
      "Alle Geräte, auf denen Sie angemeldet sind. Eine Sitzung dauert höchstens 30 Tage.",
    back: "Ihr Konto",
    browser: "Browser",
    address2: "Adresse",
    since: "Seit",
    until: "Bis",
    here: "Dieses Gerät",
    end: "Beenden",
    endThis: (browser: string) => `Sitzung von ${browser} beenden`,
    endAll: "Alle Sitzungen beenden, auch diese",
    noneByLink:
      "Sie haben sich mit Passwort oder Passkey angemeldet; es gibt keine Sitzung per Link.",
    unknown: "unbekannt",
  },
});

export type AccountWords = ReturnType<typeof wordsFor<(typeof ACCOUNT_WORDS)["en"]>>;
