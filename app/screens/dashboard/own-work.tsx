// Decides how the few things that wait for the reader stand on the dashboard: what, why, and the way there.
import { Section } from "#app/ui/section.tsx";
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";

export interface OwnWorkProps {
  readonly title: string;
  readonly more?: { readonly href: string; readonly label: string };
  /** What to say when there is none. */
  readonly nothing?: string;
  readonly items: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly tone: StateTone;
    readonly why: string;
  }[];
}

/** At most ten lines. */
export function OwnWork({ title, more, items, nothing }: OwnWorkProps) {
  return (
    <Section title={title} aside={more && <a href={more.href}>{more.label}</a>}>
      {items.length === 0 ? (
        <p className="muted">{nothing ?? "Nothing waits for you."}</p>
      ) : (
        <ul className="own-work">
          {items.map((item) => (
            <li key={item.id}>
              <a href={item.href}>{item.name}</a>
              <StateBadge tone={item.tone}>{item.why}</StateBadge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
