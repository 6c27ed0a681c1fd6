// Decides how the sealed records of an agreement are shown: who acted when, how they were known, and that the seal holds.
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { InstantText } from "#app/ui/when.tsx";
import { wordsFor, type Locale } from "#app/ui/words.ts";
import { RECORD_WORDS } from "./record-words.ts";

export interface ShownRecord {
  readonly seq: number;
  readonly type: "signed" | "countersigned" | "declined";
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly at: string;
  readonly address: string;
  readonly method: string;
  readonly authority: string;
  readonly source: { readonly by: string; readonly ours: boolean; readonly at: string } | null;
  readonly stepUp: { readonly method: string; readonly at: string } | null;
  readonly hash: string;
  readonly holds: boolean;
}

/** The records in their order. */
export function RecordsView(props: { records: readonly ShownRecord[]; locale?: Locale }) {
  const locale = props.locale ?? "en";
  const words = wordsFor(RECORD_WORDS, locale);
  return (
    <ol className="records">
      {props.records.map((record) => (
        <li key={record.seq} className="record">
          <div className="clause-head">
            <h3>{words[record.type](record.name)}</h3>
            <StateBadge tone={record.holds ? "ok" : "bad"}>
              {record.holds ? words.holds : words.broken}
            </StateBadge>
          </div>
          <DefinitionList
            items={[
              {
                term: words.who,
                value: [record.name, record.title, record.email].filter(Boolean).join(", "),
              },
              { term: words.when, value: <InstantText instant={record.at} locale={locale} /> },
              {
                term: words.known,
                value: (
                  <>
                    {wordOfMethod(record.method, words)}
                    {record.stepUp && (
                      <span className="sub">
                        {words.again(record.stepUp.method)},{" "}
                        <InstantText instant={record.stepUp.at} locale={locale} />
                      </span>
                    )}
                  </>
                ),
              },
              { term: words.from, value: <span className="mono">{record.address}</span> },
              { term: words.authority, value: <Authority record={record} locale={locale} /> },
              {
                term: words.record,
                value: (
                  <>
                    {words.number(String(record.seq))}
                    <span className="sub mono break">{record.hash}</span>
                  </>
                ),
              },
            ]}
          />
        </li>
      ))}
    </ol>
  );
}

function Authority({ record, locale }: { record: ShownRecord; locale: Locale }) {
  const words = wordsFor(RECORD_WORDS, locale);
  const { authority, source } = record;
  return (
    <>
      {authority}
      {source && (
        <span className="sub">
          {words.recordedBy(source.by)}
          {source.ours && `, ${words.afterProof}`},{" "}
          <InstantText instant={source.at} locale={locale} />
        </span>
      )}
    </>
  );
}

function wordOfMethod(method: string, words: { link: string; password: string; passkey: string }) {
  return method === "link" || method === "password" || method === "passkey"
    ? words[method]
    : method;
}
