// Decides the product's mark: terms stepping down, each line starting where the one above it ends.

/** The mark alone; the name stands beside it as text. */
export function LogoMark(props: { className?: string }) {
  return (
    <svg
      className={props.className ?? "brand-mark"}
      viewBox="0 0 24 24"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <path d="M2 4.25h9.75v7.25H17v7.25h5" />
      <path d="M2 11.5h4.5v7.25H12" opacity="0.45" />
    </svg>
  );
}

/** Mark and name, as the link home. */
export function Brand(props: { href: string; name?: string }) {
  return (
    <a className="brand" href={props.href}>
      <LogoMark />
      {props.name ?? "Flowdown"}
    </a>
  );
}
