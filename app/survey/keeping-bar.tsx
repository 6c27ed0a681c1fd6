// Decides how one sees, wherever one is on the page, whether everything is kept.
import { useSyncExternalStore } from "react";
import { Button } from "#app/ui/button.tsx";
import { SavedMark } from "#app/ui/saved-mark.tsx";
import type { Desk } from "./desk.ts";

/** The state of the whole page, at its lower edge. Says nothing before the first change. */
export function KeepingBar({ desk }: { desk: Desk }) {
  const { keeper, words } = desk;
  const state = useSyncExternalStore(
    keeper.subscribe,
    () => keeper.overall(),
    () => "idle" as const,
  );
  if (keeper.signedOut)
    return (
      <div className="fq-bar" role="alert">
        <div>
          <p>
            <strong>{words.signedOut}</strong>
          </p>
          <p className="small">{words.signedOutHelp}</p>
        </div>
        <div className="cluster">
          <Button small onClick={() => keeper.retry()}>
            {words.retry}
          </Button>
          <a className="button button-small" href="/enter" target="_blank" rel="noopener">
            {words.freshLink}
          </a>
        </div>
      </div>
    );
  if (state === "idle" || state === "incomplete") return null;
  return (
    <div className="fq-bar">
      <SavedMark state={state} words={{ ...words, saved: words.allSaved }} />
      {(state === "offline" || state === "failed") && (
        <Button small onClick={() => keeper.retry()}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}
