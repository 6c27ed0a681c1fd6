// Decides how a contact's own passkeys are listed, and how one is removed.
import { Form } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { Locale } from "#app/ui/words.ts";
import type { AccountWords } from "./account-words.ts";

export interface OwnPasskey {
  readonly id: string;
  readonly addedAt: Date | string | null;
  readonly synced: boolean;
}

/** Nothing where there is none. `byLink`: who came in by a mail's link signs in by password first. */
export function OwnPasskeys(props: {
  readonly passkeys: readonly OwnPasskey[];
  readonly byLink: boolean;
  readonly locale: Locale;
  readonly words: AccountWords;
}) {
  const { passkeys, words, locale } = props;
  if (passkeys.length === 0) return null;
  return (
    <>
      <p>{words.passkeys(passkeys.length)}</p>
      {props.byLink && (
        <Banner
          tone="info"
          actions={<LinkButton href="/sign-in?next=/portal/account">{words.signIn}</LinkButton>}
        >
          {words.passkeyByLink}
        </Banner>
      )}
      <ul className="handed">
        {passkeys.map(({ id, addedAt, synced }) => {
          const added = addedAt ? formatInstant(addedAt, locale) : words.unknown;
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{words.passkeyFrom(added)}</strong>
                </p>
                <p className="muted small">
                  {synced ? words.passkeySynced : words.passkeyOneDevice}
                </p>
              </div>
              {!props.byLink && (
                <Dialog
                  id={`passkey-${id}`}
                  title={words.passkeyRemoveTitle(added)}
                  trigger={{ label: words.passkeyRemove, small: true }}
                  cancel={words.passkeyKeep}
                >
                  <p>{words.passkeyRemoveText}</p>
                  <Form method="post" action={`/portal/account/passkeys/${id}/remove`}>
                    <SubmitButton danger>{words.passkeyRemove}</SubmitButton>
                  </Form>
                </Dialog>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
