// Decides how a question is asked before something weighty: the browser's own dialog, closed by Escape.
import { useRef, type ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { dialogCommand } from "#app/ui/popover.ts";

export interface DialogProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly trigger: { readonly label: string; readonly danger?: boolean; readonly small?: boolean };
  readonly cancel: string;
  /** What will happen, and the form whose submit confirms it. */
  readonly children: ReactNode;
}

// Where buttons know commands the browser opens the dialog by itself, scripts or not.
const knowsCommands = () => "commandForElement" in HTMLButtonElement.prototype;

/** A button and the dialog it opens. The confirming form stands inside, so nothing happens by opening it. */
export function Dialog(props: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = `${props.id}-title`;
  return (
    <>
      <Button
        danger={props.trigger.danger}
        small={props.trigger.small}
        aria-haspopup="dialog"
        onClick={() => !knowsCommands() && dialog.current?.showModal()}
        {...dialogCommand(props.id, "show-modal")}
      >
        {props.trigger.label}
      </Button>
      <dialog ref={dialog} id={props.id} className="dialog" aria-labelledby={titleId}>
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={titleId}>{props.title}</h2>
            <Button
              quiet
              small
              onClick={() => dialog.current?.close()}
              {...dialogCommand(props.id, "close")}
            >
              {props.cancel}
            </Button>
          </div>
          {props.children}
        </div>
      </dialog>
    </>
  );
}
