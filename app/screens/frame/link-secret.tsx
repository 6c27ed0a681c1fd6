// Decides how a page carries the secret of the link it was opened by, and what it says when there is none.
import { Banner } from "#app/ui/banner.tsx";

/** The hidden field `token`; a banner when the address came without its secret part. */
export function LinkSecret(props: { secret: string | undefined; missing: string }) {
  return (
    <>
      <input type="hidden" name="token" value={props.secret ?? ""} />
      {props.secret === "" && (
        <Banner tone="warn" title="The link is not complete">
          {props.missing}
        </Banner>
      )}
      <noscript>
        <Banner tone="warn" title="This page needs JavaScript">
          Your browser keeps the secret part of the link to itself; a small script hands it over.
        </Banner>
      </noscript>
    </>
  );
}
