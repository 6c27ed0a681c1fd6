// Decides what an administrator reads about a colleague before acting.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { InstantText } from "#app/ui/when.tsx";

export interface PersonFactsProps {
  readonly person: {
    readonly email: string;
    readonly createdAt: Date;
    readonly invitedBy: string | null;
    readonly disabledAt: Date | null;
    readonly secondFactor: boolean | null;
  };
  readonly sessions: number;
  readonly link:
    | {
        readonly createdAt: Date;
        readonly expiresAt: Date;
        readonly usedAt: Date | null;
        readonly revokedAt: Date | null;
        readonly usable: boolean;
      }
    | undefined;
}

/** The facts as terms and values. */
export function PersonFacts({ person, sessions, link }: PersonFactsProps) {
  return (
    <DefinitionList
      items={[
        { term: "Mail address", value: person.email },
        {
          term: "Invited",
          value: (
            <>
              <InstantText instant={person.createdAt} />
              {person.invitedBy ? ` by ${person.invitedBy}` : " at the first set-up"}
            </>
          ),
        },
        { term: "Second factor", value: person.secondFactor ? "On" : "Not set up" },
        { term: "Sessions", value: sessions === 0 ? "None" : String(sessions) },
        ...(link ? [{ term: "Newest link", value: <LinkState link={link} /> }] : []),
        ...(person.disabledAt
          ? [{ term: "Shut out", value: <InstantText instant={person.disabledAt} /> }]
          : []),
      ]}
    />
  );
}

function LinkState({ link }: { link: NonNullable<PersonFactsProps["link"]> }) {
  if (link.usedAt)
    return (
      <>
        Used <InstantText instant={link.usedAt} />
      </>
    );
  if (link.revokedAt)
    return (
      <>
        Withdrawn <InstantText instant={link.revokedAt} />
      </>
    );
  return (
    <>
      {link.usable ? "Works until " : "Ran out "}
      <InstantText instant={link.expiresAt} />
    </>
  );
}
