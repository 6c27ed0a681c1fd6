// Decides how a page looks that stands outside the frame: the mark, one heading, one thing to do.
import type { ReactNode } from "react";
import { Brand } from "#app/ui/logo-mark.tsx";

/** A page by itself: sign in, set up, join. */
export function StandAlone(props: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <main className="alone">
      <Brand href="/" />
      <div className="stack">
        <h1>{props.title}</h1>
        {props.lede !== undefined && <p className="lede">{props.lede}</p>}
        {props.children}
      </div>
    </main>
  );
}
