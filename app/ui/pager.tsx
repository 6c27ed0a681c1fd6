// Decides how one moves through a long list: first, previous, next, and how much there is.
import { formatNumber } from "#app/ui/format.ts";
import { LinkButton } from "#app/ui/button.tsx";

export interface PagerProps {
  /** Rows on this page. */
  readonly shown: number;
  /** Place of the first row, counted from 1, where the server knows it. */
  readonly from?: number;
  /** Rows in the whole list as filtered, where the server knows it. */
  readonly total?: number;
  /** What is counted, in the plural: "suppliers". */
  readonly noun: string;
  readonly firstHref?: string;
  readonly previousHref?: string;
  readonly nextHref?: string;
}

/** The line below a list. Links exist only where there is something to go to. */
export function Pager(props: PagerProps) {
  return (
    <nav className="pager" aria-label={`Pages of ${props.noun}`}>
      <p className="num">{countLine(props)}</p>
      <ul>
        {props.firstHref !== undefined && (
          <li>
            <LinkButton small href={props.firstHref}>
              First
            </LinkButton>
          </li>
        )}
        {props.previousHref !== undefined && (
          <li>
            <LinkButton small href={props.previousHref} rel="prev">
              Previous
            </LinkButton>
          </li>
        )}
        {props.nextHref !== undefined && (
          <li>
            <LinkButton small href={props.nextHref} rel="next">
              Next
            </LinkButton>
          </li>
        )}
      </ul>
    </nav>
  );
}

function countLine({ shown, from, total, noun }: PagerProps): string {
  const of = total === undefined ? noun : `of ${formatNumber(total)} ${noun}`;
  if (from === undefined || shown === 0) return `${formatNumber(shown)} ${of}`;
  return `${formatNumber(from)}–${formatNumber(from + shown - 1)} ${of}`;
}
