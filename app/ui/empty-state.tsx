// Decides what a place with nothing in it says: why it is empty, and what to do next.
import type { ReactNode } from "react";
import { LogoMark } from "#app/ui/logo-mark.tsx";

/** An empty list or page. `actions` is the next step. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      <LogoMark className="empty-mark" />
      <h2>{props.title}</h2>
      {props.children !== undefined && <div className="muted">{props.children}</div>}
      {props.actions !== undefined && <div className="cluster">{props.actions}</div>}
    </div>
  );
}
