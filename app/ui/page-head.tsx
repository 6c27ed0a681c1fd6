// Decides how a page says where one is: way back, title, standing, one sentence, actions.
import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";

export interface PageHeadProps {
  readonly title: string;
  /** One sentence on what this page is for. */
  readonly lede?: ReactNode;
  /** Beside the title: tier, state. */
  readonly badges?: ReactNode;
  /** Buttons; the most important first. */
  readonly actions?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
}

/** The head of a page; holds its only h1. */
export function PageHead(props: PageHeadProps) {
  return (
    <div className="page-head">
      <div className="page-head-text">
        {props.back !== undefined && (
          <a className="page-trail" href={props.back.href}>
            <Icon name="back" />
            {props.back.label}
          </a>
        )}
        <div className="page-head-line">
          <h1>{props.title}</h1>
          {props.badges}
        </div>
        {props.lede !== undefined && <p className="lede">{props.lede}</p>}
      </div>
      {props.actions !== undefined && <div className="cluster">{props.actions}</div>}
    </div>
  );
}
