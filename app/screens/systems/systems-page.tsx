// Decides how tokens for other systems are made, shown once, counted and taken back; and how the gate is asked.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { HowToAsk } from "./how-to-ask.tsx";
import { TokenTable, type TokenRow } from "./token-table.tsx";

export interface SystemsPageProps {
  readonly tokens: readonly TokenRow[];
  readonly origin: string;
  readonly fingerprint: string;
  /** The token that was just made: shown now and never again. */
  readonly made: { readonly name: string; readonly token: string } | undefined;
  readonly reply: Reply | undefined;
}

const LASTS = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
];

export function SystemsPage({ tokens, made, reply, ...api }: SystemsPageProps) {
  const usable = tokens.filter((one) => one.usable);
  const over = tokens.filter((one) => !one.usable);
  return (
    <div className="page">
      <PageHead
        title="Other systems"
        lede="A PLM or a file share asks the gate before it shows an item to a supplier. The answer is signed, good for a minute, and names codes and ids only."
        actions={
          <LinkButton document href="/api/v1/openapi.json">
            OpenAPI description
          </LinkButton>
        }
      />
      {made && (
        <Banner tone="ok" title={`Token for “${made.name}”: copy it now`}>
          <div className="stack">
            <p>
              It is not kept here and cannot be shown again. Put it where the system keeps its
              secrets.
            </p>
            <CopyField label="The token" value={made.token} />
          </div>
        </Banner>
      )}
      <Section title="Tokens" lede="Each may ask the gate and nothing else.">
        {usable.length > 0 ? (
          <TokenTable caption="Tokens in use" tokens={usable} />
        ) : (
          <EmptyState title="No system may ask yet">
            Make a token below, one for each system, so that one can be taken back alone.
          </EmptyState>
        )}
      </Section>
      <Section title="Make a token">
        <Form method="post" action="/systems" className="form" noValidate key={made?.token}>
          <ErrorSummary
            title="Not made yet"
            errors={reply?.error?.[""] ?? []}
            fields={[plainMeta("name", reply), plainMeta("days", reply)]}
          />
          <TextField
            meta={plainMeta("name", reply)}
            label="System"
            hint="As the record will name it, such as “PLM production”."
            autoComplete="off"
          />
          <SelectField
            meta={plainMeta("days", reply, { days: "90" })}
            label="Lasts"
            options={LASTS}
            short
          />
          <div className="form-actions">
            <SubmitButton>Make the token</SubmitButton>
          </div>
        </Form>
      </Section>
      <HowToAsk {...api} />
      {over.length > 0 && (
        <Section title="Expired and revoked">
          <TokenTable caption="Tokens that no longer work" tokens={over} />
        </Section>
      )}
    </div>
  );
}
