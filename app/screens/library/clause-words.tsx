// Decides how the words of a clause are read where its places are not filled: each place by what goes there.
const PLACE = /\{(party|term|fact):([a-z_]+)\}/g;

/** The paragraphs; a place stands as its name. */
export function ClauseWords(props: {
  paragraphs: readonly string[];
  locale: "en" | "de";
  nameOf?: (place: string) => string;
}) {
  return (
    <div className="clause-words" lang={props.locale}>
      {props.paragraphs.map((text, place) => (
        <p key={place}>{withPlaces(text, props.nameOf ?? plain)}</p>
      ))}
    </div>
  );
}

const plain = (name: string) => name.replaceAll("_", " ");

function withPlaces(text: string, nameOf: (place: string) => string) {
  return text.split(/(\{[a-z]+:[a-z_]+\})/).map((piece, at) => {
    const [, , name] = new RegExp(PLACE.source).exec(piece) ?? [];
    if (name === undefined) return piece;
    return (
      <span key={at} className="place">
        {nameOf(name)}
      </span>
    );
  });
}
