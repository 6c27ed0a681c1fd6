// What a list of names stands for on a day, once every group in it is taken apart.
import type { Day } from "#scoring/day.ts";
import { isInForce } from "#scoring/obligations/regions.ts";
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
  const members = new Set<string>();
  for (const code of codes) addMembers(code, groups, day, members, []);
  KNOWN.set(codes, { groups, day, members });
  return members;
}

function addMembers(
  member: Member,
  groups: Groups,
  day: Day,
  members: Set<string>,
  above: readonly string[],
): void {
  if (typeof member !== "string" && !isInForce(member, day)) return;
  const id = typeof member === "string" ? member : member.id;
  const group = Object.hasOwn(groups, id) ? groups[id] : undefined;
  if (!group) members.add(id);
  else if (!above.includes(id))
    for (const below of group.members) addMembers(below, groups, day, members, [...above, id]);
}
