// Decides how a page is divided: a hairline, a heading, an optional sentence and link, the content. No boxes.
import type { ReactNode } from "react";

export interface SectionProps {
  readonly title: string;
  readonly id?: string;
  /** Not a paragraph: it may hold a list of reasons, which a paragraph must not. */
  readonly lede?: ReactNode;
  /** On the right of the heading: a link or a small button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a page under its own h2. */
export function Section(props: SectionProps) {
  return (
    <section className="section" id={props.id} aria-label={props.title}>
      <div className="section-head">
        <h2>{props.title}</h2>
        {props.aside}
        {props.lede !== undefined && <div className="section-lede">{props.lede}</div>}
      </div>
      {props.children}
    </section>
  );
}
