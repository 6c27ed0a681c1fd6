// Decides how the pages of a PDF are shown in the browser: drawn one by one, no toolbar, with their text for screen readers.
import { useEffect, useRef, useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import type { ShownDocument } from "./draw-pdf.ts";

export interface PdfViewerProps {
  /** Answers a POST with the PDF. */
  readonly address: string;
  readonly title: string;
  readonly words: {
    readonly lede: string;
    readonly open: string;
    readonly loading: string;
    readonly failed: string;
    readonly page: (number: number, of: number) => string;
  };
}

type State =
  | { readonly at: "closed" | "loading" }
  | { readonly at: "open"; readonly document: ShownDocument }
  | { readonly at: "failed"; readonly words: string };

export function PdfViewer({ address, title, words }: PdfViewerProps) {
  const [state, setState] = useState<State>({ at: "closed" });
  const show = async () => {
    setState({ at: "loading" });
    try {
      const answer = await fetch(address, { method: "POST" });
      if (!answer.ok) return setState({ at: "failed", words: await answer.text() });
      const { openPdf } = await import("./draw-pdf.ts");
      setState({ at: "open", document: await openPdf(await answer.arrayBuffer()) });
    } catch {
      setState({ at: "failed", words: words.failed });
    }
  };
  if (state.at === "open")
    return (
      <div className="pdf-pages" role="document" aria-label={title}>
        {Array.from({ length: state.document.pages }, (_, place) => (
          <PdfPage
            key={place}
            document={state.document}
            number={place + 1}
            label={words.page(place + 1, state.document.pages)}
          />
        ))}
      </div>
    );
  return (
    <div className="pdf-closed stack">
      {state.at === "failed" && <Banner tone="error">{state.words}</Banner>}
      <p>{words.lede}</p>
      <div>
        <Button primary icon="review" disabled={state.at === "loading"} onClick={() => void show()}>
          <span aria-live="polite">{state.at === "loading" ? words.loading : words.open}</span>
        </Button>
      </div>
    </div>
  );
}

function PdfPage(props: { document: ShownDocument; number: number; label: string }) {
  const { document, number, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    const place = canvas.current;
    if (!place) return undefined;
    // a page is drawn when it comes near: a long document does not stall the first page
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        void document.draw(number, place).then(setText, () => undefined);
      },
      { rootMargin: "800px" },
    );
    near.observe(place);
    return () => near.disconnect();
  }, [document, number]);
  return (
    <figure className="pdf-page">
      <canvas ref={canvas} aria-hidden />
      <figcaption>{label}</figcaption>
      <div className="visually-hidden">{text}</div>
    </figure>
  );
}
