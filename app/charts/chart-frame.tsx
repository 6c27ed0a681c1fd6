// Decides how a chart stands on a page: its question, room for the picture, and the table that says the same.
import { useNavigate } from "@remix-run/react";
import { Suspense, type ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { useInBrowser, useWidth } from "#app/charts/in-browser.ts";

/** What every picture is given. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Opens the list behind a segment. */
  readonly open: (href: string) => void;
}

export interface ChartFrameProps {
  /** The question: "How many suppliers stand in each tier?" */
  readonly title: string;
  readonly height?: "full" | "low";
  /** The server-rendered table; its cells are the links to the lists. */
  readonly table: ReactNode;
  /** Draws in the browser only; nothing is drawn when there is nothing to show. */
  readonly draw: ((picture: Picture) => ReactNode) | null;
}

const HEIGHTS = { full: 240, low: 176 } as const;

/** The picture is for the eye and the mouse; the table beside it is for everybody. */
export function ChartFrame(props: ChartFrameProps) {
  const height = props.height ?? "full";
  return (
    <figure className="chart">
      <figcaption className="chart-title">{props.title}</figcaption>
      <div className={props.draw === null ? undefined : "chart-body"}>
        {props.draw !== null && <Plot height={height} draw={props.draw} />}
        <div className="chart-table">{props.table}</div>
      </div>
    </figure>
  );
}

function Plot(props: { height: "full" | "low"; draw: (picture: Picture) => ReactNode }) {
  const ready = useInBrowser();
  const navigate = useNavigate();
  const { place, width } = useWidth();
  const waiting = <div className="chart-waiting" />;
  return (
    <div
      ref={place}
      className={classNames("chart-plot", props.height === "low" && "chart-plot-low")}
      aria-hidden
    >
      {ready && width > 0 ? (
        <Suspense fallback={waiting}>
          {props.draw({ width, height: HEIGHTS[props.height], open: navigate })}
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
