// Draws a QR code by elements alone: one path of black runs on white, readable in the dark as well.
import { encode } from "uqr";

/** The code for a text that a camera reads. */
export function QrCode(props: { text: string; label: string }) {
  const { data, size } = encode(props.text, { border: 4, ecc: "M" });
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      width="208"
      height="208"
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join("")} fill="#000" />
    </svg>
  );
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
  }
  return path;
}
