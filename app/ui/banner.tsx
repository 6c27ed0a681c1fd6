// Decides how the product says something about the page as a whole.
import type { ReactNode } from "react";
import { Icon, type IconName } from "#app/ui/icon.tsx";

export type BannerTone = "info" | "ok" | "warn" | "error";

const MARKS: Readonly<Record<BannerTone, IconName>> = {
  info: "info",
  ok: "check",
  warn: "warn",
  error: "cross",
};

export interface BannerProps {
  readonly tone: BannerTone;
  /** What happened. */
  readonly title?: string;
  /** What was kept and what to do now. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message. Errors are announced at once, other tones when the reader gets there. */
export function Banner(props: BannerProps) {
  return (
    <div
      className={`banner banner-${props.tone}`}
      role={props.tone === "error" ? "alert" : undefined}
    >
      <Icon name={MARKS[props.tone]} />
      <div className="stack stack-tight">
        <div>
          {props.title !== undefined && <p className="banner-title">{props.title}</p>}
          {props.children}
        </div>
        {props.actions !== undefined && <div className="cluster">{props.actions}</div>}
      </div>
    </div>
  );
}

/** A message in the corner, announced politely; the region is always there so that changes are heard. */
export function Toast(props: { tone?: BannerTone; message?: string }) {
  return (
    <div className="toast" role="status" aria-live="polite">
      {props.message !== undefined && <Banner tone={props.tone ?? "ok"}>{props.message}</Banner>}
    </div>
  );
}
