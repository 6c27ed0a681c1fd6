// One's own account: who one is here, password, second factor, sessions.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { rolesInWords } from "#app/access/staff-navigation.ts";
import { SessionList } from "#app/screens/account/session-list.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { listSessions } from "#db/credentials.ts";

export const meta = () => [{ title: "Your account · Flowdown" }];

const DONE = {
  password: "Your password is changed. Every other session was ended.",
  sessions: "Ended. That browser is out from its next step on.",
} as const;
const Params = z.object({ done: z.enum(["password", "sessions"]).optional().catch(undefined) });

export const loader = forStaff("account.own", Params, async ({ reader, context }, { done }) => {
  const { name, email, roles, secondFactor, authUserId, sessionId } = context.staff;
  const sessions = await listSessions(reader, authUserId);
  return {
    done,
    name,
    email,
    roles,
    secondFactor,
    sessions: sessions.map((session) => ({ ...session, here: session.id === sessionId })),
  };
});

export default function OwnAccount() {
  const own = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead title="Your account" />
      {own.done && <Banner tone="ok">{DONE[own.done]}</Banner>}
      <Section
        title="You"
        lede="An administrator changes roles. Names and addresses stay as invited."
      >
        <DefinitionList
          items={[
            { term: "Name", value: own.name },
            { term: "Mail address", value: own.email },
            { term: "Roles", value: rolesInWords(own.roles) },
          ]}
        />
      </Section>
      <Section title="Signing in">
        <DefinitionList
          items={[
            { term: "Password", value: <a href="/account/password">Change</a> },
            {
              term: "Second factor",
              value: (
                <span className="cluster">
                  {own.secondFactor ? (
                    <StateBadge tone="ok">On</StateBadge>
                  ) : (
                    <StateBadge tone="warn">Missing</StateBadge>
                  )}
                  <LinkButton small href="/account/second-factor">
                    {own.secondFactor ? "Recovery codes" : "Set up"}
                  </LinkButton>
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section
        title="Sessions"
        lede="Every browser that is signed in as you. End what you do not know, then change your password."
      >
        <SessionList sessions={own.sessions} />
      </Section>
    </div>
  );
}
