// Decides what is said before the certificate that seals PDFs ends, and which certificates there were.
import { Banner } from "#app/ui/banner.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { DayText } from "#app/ui/when.tsx";

export interface ShownCertificate {
  readonly fingerprint: string;
  /** Days. */
  readonly from: string;
  readonly until: string;
  /** Empty for the one in use. */
  readonly replacedOn: string;
}

/** Nothing while the end is far. */
export function CertificateNotice(props: {
  readonly ends: "soon" | "over" | null;
  readonly until: string | undefined;
}) {
  const { ends, until } = props;
  if (ends === null || until === undefined) return null;
  return (
    <Banner
      tone={ends === "over" ? "error" : "warn"}
      title={
        ends === "over"
          ? "The certificate that seals PDFs has ended"
          : "The certificate that seals PDFs ends soon"
      }
    >
      Its last day {ends === "over" ? "was" : "is"} <DayText day={until} />. What it sealed stays
      checkable. Whoever runs the portal makes the next one, together with the next key, by{" "}
      <code>npm run rotate-key</code>.
    </Banner>
  );
}

/** Every certificate, the newest first; nothing before the first PDF was made. */
export function CertificateList({ certificates }: { certificates: readonly ShownCertificate[] }) {
  if (certificates.length === 0) return null;
  return (
    <Section
      title="Certificates of PDFs"
      id="certificates"
      lede="A sealed PDF names one of these. Those that were replaced seal nothing more; what they sealed stays checkable."
    >
      <table className="table table-still">
        <caption className="visually-hidden">Certificates that sealed PDFs</caption>
        <thead>
          <tr>
            <th scope="col">Fingerprint (SHA-256)</th>
            <th scope="col">Valid</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map(({ fingerprint, from, until, replacedOn }) => (
            <tr key={fingerprint}>
              <th scope="row">
                <span className="mono small">{fingerprint.match(/.{1,8}/g)?.join(" ")}</span>
              </th>
              <td data-label="Valid">
                <DayText day={from} /> to <DayText day={until} />
              </td>
              <td data-label="State">
                {replacedOn === "" ? (
                  <StateBadge tone="ok">In use</StateBadge>
                ) : (
                  <>
                    <StateBadge tone="off">Replaced</StateBadge>
                    <span className="sub">
                      <DayText day={replacedOn} />
                    </span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
