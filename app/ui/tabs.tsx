// Decides how the parts of one subject are reached: links in a row, each with an address of its own.
export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
}

/** Tabs as links; the one whose address is `here` is marked. */
export function Tabs(props: { label: string; tabs: readonly Tab[]; here: string }) {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <a
          key={tab.href}
          className="tab"
          href={tab.href}
          aria-current={tab.href === props.here ? "page" : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="num">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
