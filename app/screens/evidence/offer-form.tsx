// Decides how a supplier offers a document nobody asked for: say what it is, then send it.
import { useState } from "react";
import { wordsFor } from "#app/ui/words.ts";
import type { Sight } from "./supplier-list.tsx";
import { DETAIL_WORDS } from "./detail-words.ts";
import { Uploader } from "./uploader.tsx";
import { UPLOAD_WORDS } from "./upload-words.ts";

/** The kind first, because it decides what the reviewer looks for; "other" until somebody chooses. */
export function OfferForm(props: {
  kinds: readonly { readonly value: string; readonly label: string }[];
  sight: Sight;
}) {
  const { kinds, sight } = props;
  const [kind, setKind] = useState("other");
  const words = wordsFor(DETAIL_WORDS, sight.locale);
  return (
    <div className="stack">
      <label className="field">
        <span className="field-label">{words.kindOfDocument}</span>
        <select
          className="input"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        >
          {kinds.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <Uploader
        {...sight}
        id="offer"
        label={wordsFor(UPLOAD_WORDS, sight.locale).sendFile}
        where={{ kind }}
      />
    </div>
  );
}
