// One colleague: who, which roles, which link, and what an administrator can do about it.
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { forStaff } from "#app/access/doors.server.ts";
import { STAFF_ROLES } from "#app/access/permissions.ts";
import { notFound } from "#app/access/refusals.server.ts";
import { PersonActions } from "#app/screens/people/person-actions.tsx";
import { PersonFacts } from "#app/screens/people/person-facts.tsx";
import { StandingBadge } from "#app/screens/people/people-list.tsx";
import { RolesEditor } from "#app/screens/people/roles-editor.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { listSessions } from "#db/credentials.ts";
import { findStaffLink, findStaffMember } from "#db/people.ts";
import { PersonParams } from "./people.form.ts";

export const meta = () => [{ title: "Person · Flowdown" }];

const NOTES = {
  invited: { tone: "ok", text: "Invited. The mail with the link is on its way." },
  link: { tone: "ok", text: "A fresh link is on its way; older ones no longer work." },
  roles: { tone: "ok", text: "Roles changed. They hold from the next step on." },
  disabled: { tone: "ok", text: "Shut out. All sessions and links ended." },
  enabled: { tone: "ok", text: "Let in again." },
  factor: {
    tone: "ok",
    text: "Second factor reset. The next sign-in leads to setting up a new one.",
  },
  shut: {
    tone: "error",
    text: "Nothing was sent: this person is shut out. Let them in first.",
  },
  last_administrator: {
    tone: "error",
    text: "Nothing was changed: this is the last administrator. Make somebody else one first.",
  },
  self: {
    tone: "error",
    text: "Nothing was changed: for your own account, ask another administrator.",
  },
} as const;
type Note = keyof typeof NOTES;

const Search = PersonParams.extend({
  done: z
    .enum(Object.keys(NOTES) as [Note, ...Note[]])
    .optional()
    .catch(undefined),
});

export const loader = forStaff(
  "people.manage",
  Search,
  async ({ reader, context }, { staffId, done }) => {
    const person = await findStaffMember(reader, staffId);
    if (!person) throw notFound();
    const { authUserId, ...shown } = person;
    const sessions = authUserId ? await listSessions(reader, authUserId) : [];
    return {
      done,
      person: { ...shown, roles: STAFF_ROLES.filter((role) => person.roles.includes(role)) },
      sessions: sessions.length,
      link: await findStaffLink(reader, staffId),
      self: staffId === context.staff.id,
    };
  },
);

export default function Person() {
  const { done, person, sessions, link, self } = useLoaderData<typeof loader>();
  const note = done && NOTES[done];
  return (
    <div className="page page-narrow">
      <PageHead
        title={person.name}
        back={{ href: "/people", label: "People" }}
        badges={<StandingBadge status={person.status} />}
      />
      {note && <Banner tone={note.tone}>{note.text}</Banner>}
      <PersonFacts person={person} sessions={sessions} link={link} />
      <Section title="Roles">
        <RolesEditor key={person.roles.join()} staffId={person.id} roles={person.roles} />
      </Section>
      <Section title="Access">
        <PersonActions person={person} self={self} />
      </Section>
    </div>
  );
}
