// Decides how the released items a demand touches are picked, and how they are shown afterwards.
import { levelForSupplier } from "#app/screens/material/level-words.ts";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import type { FieldMeta } from "#app/ui/field.tsx";
import { formatDay } from "#app/ui/format.ts";
import type { Locale } from "#app/ui/words.ts";
import type { Level } from "#scoring/facts.ts";
import type { CompelledWords } from "./compelled-words.ts";

export interface TouchableItem {
  readonly grantId: string;
  readonly engagementId: string;
  readonly engagement: string;
  readonly title: string;
  readonly level: Level;
  readonly startsOn: string;
  readonly over: string | null;
}

interface Shown {
  readonly locale: Locale;
  readonly words: CompelledWords;
}

/** Boxes for the items of the chosen engagement; before one is chosen, for all of them with their engagement. */
export function TouchedItems(
  props: Shown & {
    meta: FieldMeta;
    items: readonly TouchableItem[];
    /** Empty before one was chosen. */
    engagementId: string;
  },
) {
  const { meta, items, engagementId, words } = props;
  const fitting = items.filter((one) => engagementId === "" || one.engagementId === engagementId);
  if (fitting.length === 0)
    return engagementId === "" ? null : <p className="muted small">{words.itemsNone}</p>;
  return (
    <CheckboxGroup
      meta={meta}
      label={words.items}
      hint={engagementId === "" ? words.itemsPick : words.itemsHint}
      choices={fitting.map((item) => ({
        value: item.grantId,
        label: item.title,
        detail: [engagementId === "" && item.engagement, factsOf(item, props)]
          .filter(Boolean)
          .join(" · "),
      }))}
    />
  );
}

/** The picked items as a short list; `hrefOf` where the reader may open them. */
export function TouchedList(
  props: Shown & {
    items: readonly (TouchableItem & { readonly materialId: string })[];
    hrefOf?: (item: { readonly materialId: string }) => string;
  },
) {
  const { items, hrefOf } = props;
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.grantId}>
          {hrefOf ? <a href={hrefOf(item)}>{item.title}</a> : item.title}
          <span className="sub">{factsOf(item, props)}</span>
        </li>
      ))}
    </ul>
  );
}

// the first digits stand on every page of a copy
function factsOf(item: TouchableItem, { locale, words }: Shown): string {
  return [
    levelForSupplier(item.level, locale),
    words.itemSince(formatDay(item.startsOn, locale)),
    item.over && words.itemOver(formatDay(item.over, locale)),
    item.grantId.slice(0, 8),
  ]
    .filter(Boolean)
    .join(" · ");
}
