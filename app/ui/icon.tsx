// Decides how the product's icons are drawn: own strokes on a 20 by 20 grid, always beside a word.

const STROKES = {
  home: "M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4",
  suppliers: "M3 16V6h6v10M9 16V9.5h8V16M2 16h16M5.5 9h1M5.5 12h1M12.5 12.5h1",
  engagement: "M4 4h12v12H4zM4 8h12M8 8v8",
  questions: "M4 4h12v12H4zM7 8h6M7 11h6M7 13.5h3",
  evidence: "M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 12l1.8 1.8 3.2-3.6",
  agreement: "M5 2.5h10v15H5zM7.5 6h5M7.5 9h5M7.5 14c1-1.6 1.8-1.6 2.2 0 .6-1 1.4-1 2.8 0",
  material: "m10 2.5 6.5 3.5v8L10 17.5 3.5 14V6zM3.5 6 10 9.5 16.5 6M10 9.5v8",
  gate: "M4 17V4M16 17V4M4 6h12M4 10h12M4 14h12M10 6v8",
  chain: "M3 4.5h7v5.5h5v5.5h3M3 10h3v5.5",
  review:
    "M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4",
  record: "M4 3v14M4 5h12M4 10h9M4 15h12",
  people:
    "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5c0-3 2.3-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13 4a3 3 0 0 1 0 5.5M15 12.4c2 .6 3 2 3 4.1",
  settings:
    "M3 6h8M15 6h2M3 14h2M9 14h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
  mail: "M3 5h14v10H3zM3 5.5l7 5.5 7-5.5",
  search: "M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10M12.8 12.8 17 17",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  check: "m4 10.5 4 4 8-9",
  cross: "m5 5 10 10M15 5 5 15",
  warn: "M10 3 2.5 16.5h15zM10 8v4M10 14v.4",
  info: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M10 9v4.5M10 6.5v.4",
  wait: "M5 3h10M5 17h10M6 3c0 4 8 10 8 14M14 3c0 4-8 10-8 14",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  back: "M12 4.5 6.5 10l5.5 5.5",
  returned: "M7 4.5 3 8.5l4 4M3 8.5h9a4 4 0 0 1 0 8H8",
  next: "M8 4.5 13.5 10 8 15.5",
  down: "M4.5 8 10 13.5 15.5 8",
  add: "M10 4v12M4 10h12",
  download: "M10 3v9.5M6 9l4 4 4-4M4 16.5h12",
  upload: "M10 13V3.5M6 7.5l4-4 4 4M4 16.5h12",
  copy: "M7 7h10v10H7zM13 7V3H3v10h4",
  offline:
    "M3 3l14 14M5.5 8.5a7 7 0 0 1 3-1.4M11.5 7.1a7 7 0 0 1 3 1.4M8 12a3 3 0 0 1 4 0M10 15.5v.2",
  systems: "M3 4h5v5H3zM12 11h5v5h-5zM8 6.5h6.5V11",
  person: "M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10M3.5 17.5c0-3.4 2.7-5 6.5-5s6.5 1.6 6.5 5",
} as const;

export type IconName = keyof typeof STROKES;

/** One icon. It repeats a word beside it, so it is silent unless `label` is given. */
export function Icon(props: { name: IconName; label?: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      role={props.label === undefined ? undefined : "img"}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? true : undefined}
    >
      <path d={STROKES[props.name]} />
    </svg>
  );
}
