// Decides how the few numbers that matter stand on a page: large, in one ruled row, each opening its list.
export interface Figure {
  readonly label: string;
  readonly value: string | number;
  readonly href?: string;
  readonly note?: string;
  readonly tone?: "warn" | "bad";
}

/** Key figures in one row. A tone colours a figure; its note must say why in words. */
export function Figures(props: { items: readonly Figure[] }) {
  return (
    <ul className="figures">
      {props.items.map((item) => (
        <li key={item.label} className={item.tone && `figure-${item.tone}`}>
          <span className="figure-label">{item.label}</span>
          <span className="figure-value">
            {item.href === undefined ? (
              item.value
            ) : (
              <a href={item.href} aria-label={`${item.label}: ${item.value}`}>
                {item.value}
              </a>
            )}
          </span>
          {item.note !== undefined && <span className="figure-note">{item.note}</span>}
        </li>
      ))}
    </ul>
  );
}
