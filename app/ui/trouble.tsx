// What a person reads when a page cannot be shown: what happened, what was kept, what to do.
const WORDS: Record<number, { title: string; text: string }> = {
  404: {
    title: "There is nothing here for you",
    text: "The page does not exist, or it is not yours to see. If a colleague sent you this address, ask for access.",
  },
  401: {
    title: "You are signed out",
    text: "Sign in again; what you saved before is still there.",
  },
  403: {
    title: "This is not allowed",
    text: "Your role does not include this step. Nothing was changed.",
  },
  503: {
    title: "Changes are refused for the moment",
    text: "The server is nearly out of disk space. Everything saved so far is safe and can be read. An administrator has to make room.",
  },
  500: {
    title: "We failed",
    text: "Something broke on our side. Nothing of your last step was saved by half: it was either done or not done. Try again; if it happens twice, tell your administrator.",
  },
};

/** A whole page for an error status; `inside` a frame that has its own main part, only the words. */
export function Trouble({ status, inside = false }: { status: number; inside?: boolean }) {
  const words = WORDS[status] ?? WORDS[500]!;
  const said = (
    <>
      <p className="muted num">{status}</p>
      <h1>{words.title}</h1>
      <p className="lede">{words.text}</p>
      <p>
        <a href="/">Back to the start</a>
      </p>
    </>
  );
  if (inside) return <div className="page page-narrow stack">{said}</div>;
  return <main className="alone stack">{said}</main>;
}
