// What staff may do about what the portal holds of a supplier: order that it is kept, or propose that it is erased.
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { InstantText } from "#app/ui/when.tsx";

export function KeepOrErase(props: {
  supplier: { readonly id: string; readonly status: "active" | "archived" };
  erasedAt: Date | string | null;
  may: { readonly hold: boolean; readonly erase: boolean };
}) {
  const { supplier, erasedAt, may } = props;
  const of = `supplier:${supplier.id}`;
  return (
    <>
      {may.hold && <LinkButton href={`/holds/new?target=${of}`}>Legal hold</LinkButton>}
      {may.erase && supplier.status === "archived" && erasedAt === null && (
        <LinkButton href={`/erasures/new?of=${of}`}>Erase its files</LinkButton>
      )}
    </>
  );
}

/** Nothing where nothing was erased. */
export function ErasedBanner({ erasedAt }: { erasedAt: Date | string | null }) {
  if (erasedAt === null) return null;
  return (
    <Banner
      tone="info"
      title="Its files were erased"
      actions={<a href="/erasures">Erasures and certificates</a>}
    >
      Their key was destroyed on <InstantText instant={erasedAt} />. The supplier stays out of the
      register; register it anew to work with it again.
    </Banner>
  );
}
