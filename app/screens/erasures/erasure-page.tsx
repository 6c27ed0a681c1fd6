// Decides how one erasure is read: before, with what would be lost and the second person's confirmation; after, its certificate.
import { Form } from "@remix-run/react";
import { plainMeta, type Reply } from "#app/screens/agreements/plain-meta.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { formatBytes } from "#app/ui/format.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { InstantText } from "#app/ui/when.tsx";
import type { ListedErasure } from "./erasure-list.tsx";
import { CAUSE_WORDS, ERASURE_STATES } from "./erasure-words.ts";
import { LossPreview, type LossPreviewProps } from "./loss-preview.tsx";

export interface ErasurePageProps extends LossPreviewProps {
  readonly erasure: ListedErasure & { readonly reason: string };
  readonly own: boolean;
  readonly may: { readonly manage: boolean };
  readonly certificate: { readonly seq: number; readonly text: string } | null;
  readonly reply: Reply | undefined;
}

export function ErasurePage(props: ErasurePageProps) {
  const { erasure, certificate } = props;
  const [tone, word] = ERASURE_STATES[erasure.state];
  const here = `/erasures/${erasure.id}`;
  return (
    <div className="page page-narrow">
      <PageHead
        title={`Erasure: ${erasure.name}`}
        back={{ href: "/erasures", label: "Erasures" }}
        badges={<StateBadge tone={tone}>{word}</StateBadge>}
        actions={
          certificate && (
            <LinkButton document primary icon="download" href={`${here}/certificate.pdf`}>
              Certificate
            </LinkButton>
          )
        }
      />
      <DefinitionList items={factsOf(erasure)} />
      {erasure.state === "proposed" && <LossPreview {...props} />}
      {erasure.state === "proposed" && props.may.manage && <Confirming {...props} here={here} />}
      {certificate && (
        <Section
          title="Certificate"
          lede="Sealed as it stands here. Text and record together are checked without this portal."
        >
          <pre className="certificate" tabIndex={0}>
            {certificate.text}
          </pre>
          <p className="cluster small">
            <a data-document="" href={`${here}/text`}>
              Text
            </a>
            <a data-document="" href={`${here}/receipt.json`}>
              Sealed record {certificate.seq}
            </a>
            <a href="/verify">Check them</a>
          </p>
        </Section>
      )}
    </div>
  );
}

function factsOf(erasure: ErasurePageProps["erasure"]) {
  const { supplierId } = erasure;
  return [
    {
      term: "What",
      value: supplierId ? "All files received from this supplier" : "The file kept of this item",
    },
    { term: "Cause", value: CAUSE_WORDS[erasure.cause] },
    { term: "Reason", value: erasure.reason },
    {
      term: "Proposed",
      value: (
        <>
          <InstantText instant={erasure.proposedAt} /> by {erasure.proposedBy}
        </>
      ),
    },
    ...settledFacts(erasure),
  ];
}

// what has not come to pass is left out
function settledFacts({ state, settledAt, settledBy, files, bytes }: ErasurePageProps["erasure"]) {
  if (settledAt === null) return [];
  const settled = {
    term: state === "done" ? "Erased" : "Withdrawn",
    value: (
      <>
        <InstantText instant={settledAt} /> by {settledBy}
      </>
    ),
  };
  if (files === null || bytes === null) return [settled];
  const lost = `${files === 1 ? "1 file" : `${files} files`}, ${formatBytes(bytes)}`;
  return [settled, { term: "Lost", value: lost }];
}

function Confirming({ erasure, own, obstacles, reply, here }: ErasurePageProps & { here: string }) {
  const typed = plainMeta("typed", reply);
  return (
    <Section title="Second person">
      {own ? (
        <Banner tone="info">
          You proposed it: another person has to confirm. An administrator and a risk officer are
          needed; whoever could do it was told by mail and is reminded.
        </Banner>
      ) : (
        <Form method="post" className="form" noValidate>
          <ErrorSummary
            title="Nothing was erased"
            errors={reply?.error?.[""] ?? []}
            fields={[typed]}
          />
          <TextField meta={typed} label={`Type ${erasure.name} to confirm`} autoComplete="off" />
          <div className="form-actions">
            <SubmitButton danger disabled={obstacles.length > 0}>
              Destroy the key
            </SubmitButton>
          </div>
        </Form>
      )}
      <form method="post" action={`${here}/withdraw`}>
        <Button type="submit">Withdraw the proposal</Button>
      </form>
    </Section>
  );
}
