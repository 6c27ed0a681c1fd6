// Why a PDF cannot carry its reader's name, as people say it.

export const MARK_REFUSALS = {
  encrypted: "it is protected by a password",
  attachments: "it carries attached files, which would leave without a mark",
  "dynamic-form": "it is a form that draws itself",
  "odd-pages": "its pages are built in an unusual way",
  damaged: "it is damaged",
  "too-slow": "it takes too long",
  busy: "too many are being marked at this moment",
} as const;
