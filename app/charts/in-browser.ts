// Decides when a picture may be drawn: in the browser, after hydration, and as wide as its place is.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while hydrating, true afterwards: both render the same first. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** A place's width in pixels, 0 until it is known. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    // A place that is hidden for a moment has no width; the picture keeps the one it had.
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
