// What a list of names stands for on a day, once every group in it is taken apart.
import type { Day } from "#scoring/day.ts";
import type { Groups, Member } from "#scoring/obligations/term.ts";

interface Known {
  readonly groups: Groups;
  readonly day: Day;
  readonly members: ReadonlySet<string>;
}

// The lists of an agreement are compared many times in a chain, and they never change.
const KNOWN = new WeakMap<readonly string[], Known>();

/** The single members behind values and groups on a day. A group may hold groups; an unknown name stands for itself. */
export function membersOf(codes: readonly string[], groups: Groups, day: Day): ReadonlySet<string> {
  const known = KNOWN.get(codes);
  if (known && known.groups === groups && known.day === day) return known.members;
  const reached = new Set(codes);
  // a set grows while it is walked and holds each name once, so that groups that hold each other come to an end
  for (const name of reached)
    for (const member of groupOf(name, groups)?.members ?? [])
      if (typeof member === "string") reached.add(member);
      else if (isInForce(member, day)) reached.add(member.id);
  const members = new Set([...reached].filter((name) => !groupOf(name, groups)));
  KNOWN.set(codes, { groups, day, members });
  return members;
}

// From its first to its last day; the last one still counts.
function isInForce({ from, to }: Exclude<Member, string>, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

function groupOf(name: string, groups: Groups): Groups[string] | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}
