// Notes in the signing form how far somebody read: when the end of the text came into sight, and when it was taken away.
import { useEffect, useState } from "react";

/** Two hidden fields. Without scripts they stay empty, and the record says that nothing was observed. */
export function ReadingWatch(props: { readonly endOf: string; readonly downloads: string }) {
  const [reachedAt, setReached] = useState("");
  const [downloadedAt, setDownloaded] = useState("");
  useEffect(() => {
    const end = document.getElementById(props.endOf)?.lastElementChild;
    const now = () => new Date().toISOString();
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setReached((at) => at || now());
    });
    if (end) watch.observe(end);
    const downloads = document.getElementById(props.downloads);
    const note = () => setDownloaded((at) => at || now());
    downloads?.addEventListener("click", note);
    return () => {
      watch.disconnect();
      downloads?.removeEventListener("click", note);
    };
  }, [props.endOf, props.downloads]);
  return (
    <>
      <input type="hidden" name="reachedAt" value={reachedAt} />
      <input type="hidden" name="downloadedAt" value={downloadedAt} />
    </>
  );
}
