// The handling rules as a table, level by level, with the draft beside what is in force.
import { Form } from "@remix-run/react";
import { levelWord } from "#app/screens/material/level-words.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DataTable, type Column } from "#app/ui/data-table.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Section } from "#app/ui/section.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { LEVELS } from "#scoring/facts.ts";
import type { HandlingRule, HandlingRules } from "#scoring/gate/handling.ts";
import { HANDLING_WORDS, handlingValue } from "./handling-words.ts";

interface Edition {
  readonly number: number;
  readonly note: string;
  readonly rules: HandlingRules;
  readonly draftedBy: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export interface HandlingPageProps {
  readonly done: string | undefined;
  readonly trouble: string | undefined;
  readonly shown: Edition;
  readonly inForce: number;
  readonly numbers: readonly number[];
  readonly draft: Edition | null;
  readonly may: { readonly draft: boolean; readonly publish: boolean };
}

type Row = { readonly part: keyof HandlingRule; readonly rules: HandlingRules };
const COLUMNS: readonly Column<Row>[] = [
  { key: "part", label: "Rule", cell: ({ part }) => HANDLING_WORDS[part] },
  ...LEVELS.map((level) => ({
    key: level,
    label: levelWord(level),
    narrow: "label" as const,
    cell: ({ part, rules }: Row) => handlingValue(rules[level][part]),
  })),
];
const PARTS = Object.keys(HANDLING_WORDS) as (keyof HandlingRule)[];
const rowsOf = (rules: HandlingRules): Row[] => PARTS.map((part) => ({ part, rules }));

export function HandlingPage(props: HandlingPageProps) {
  const { shown, draft, may } = props;
  const current = shown.number === props.inForce;
  return (
    <div className="page">
      <PageHead
        title="Handling rules"
        lede="How material of each level is handled. Two lines decide at the gate: viewing in the portal only, and an undertaking of every person."
        back={{ href: "/materials", label: "Material" }}
        actions={
          may.draft && (
            <LinkButton href="/handling/draft">
              {draft ? "Change the draft" : "Draft a new edition"}
            </LinkButton>
          )
        }
      />
      {props.done === "published" && (
        <Banner tone="ok">In force. Every access is judged by it from this moment.</Banner>
      )}
      {props.done === "drafted" && (
        <Banner tone="ok">The draft is kept. A risk officer who is not you publishes it.</Banner>
      )}
      {props.trouble && (
        <Banner tone="error" title="That did not work">
          The draft was changed or published meanwhile: look at it again. If you drafted it
          yourself, another risk officer publishes it.
        </Banner>
      )}
      {draft && (
        <Section
          title={`Draft of edition ${draft.number}`}
          lede={`${draft.note ? `${draft.note} ` : ""}Drafted by ${draft.draftedBy}. Nothing follows it yet.`}
          aside={
            may.publish && (
              <Form method="post" action="/handling/publish">
                <input type="hidden" name="number" value={draft.number} />
                <input type="hidden" name="version" value={draft.version} />
                <SubmitButton>Publish the edition</SubmitButton>
              </Form>
            )
          }
        >
          <DataTable
            still
            caption="Draft"
            columns={COLUMNS}
            rows={rowsOf(draft.rules)}
            keyOf={(row) => row.part}
          />
        </Section>
      )}
      <Section
        title={`Edition ${shown.number}${current ? ", in force" : ", replaced"}`}
        lede={
          <>
            {shown.note} {shown.publishedBy && `Published by ${shown.publishedBy}, `}
            {shown.publishedAt && <InstantText instant={shown.publishedAt} />}
          </>
        }
        aside={
          props.numbers.length > 1 && (
            <span className="cluster">
              {props.numbers.map((number) => (
                <a key={number} href={`/handling?edition=${number}`}>{`Edition ${number}`}</a>
              ))}
            </span>
          )
        }
      >
        <DataTable
          still
          caption="Handling rules"
          columns={COLUMNS}
          rows={rowsOf(shown.rules)}
          keyOf={(row) => row.part}
        />
      </Section>
    </div>
  );
}
