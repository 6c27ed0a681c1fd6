// Decides how roles are offered: each with what it means, because giving one is giving access.
import { CheckboxGroup, type Choice } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";

const CHOICES: readonly Choice[] = [
  {
    value: "procurement",
    label: "Procurement",
    detail: "Keeps the supplier register, invites suppliers, follows their answers.",
  },
  {
    value: "risk_officer",
    label: "Risk officer",
    detail: "Reviews answers and evidence, decides tiers, countersigns, approves access.",
  },
  {
    value: "business_owner",
    label: "Business owner",
    detail: "Registers material and requests access for suppliers.",
  },
  {
    value: "auditor",
    label: "Auditor",
    detail: "Reads everything and writes nothing. Goes with no other role.",
  },
  {
    value: "administrator",
    label: "Administrator",
    detail: "Invites people and keeps the settings. Decides nothing about suppliers.",
  },
];

/** The five roles as checkboxes. */
export function RoleChoices(props: { meta: FieldMeta }) {
  return (
    <CheckboxGroup
      meta={props.meta}
      label="Roles"
      hint="What this person may see and do. It holds from their next step on."
      choices={CHOICES}
    />
  );
}
