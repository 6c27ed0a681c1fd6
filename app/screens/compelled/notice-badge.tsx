// Decides how the state of a notice looks.
import { StateBadge, type StateTone } from "#app/ui/state-badge.tsx";
import type { NoticeStanding } from "#scoring/delivery/notice-clock.ts";
import type { CompelledWords } from "./compelled-words.ts";

const TONES: Readonly<Record<NoticeStanding, StateTone>> = {
  given: "ok",
  given_late: "warn",
  barred: "off",
  waiting: "idle",
  due: "warn",
  overdue: "bad",
};

export function NoticeBadge({
  standing,
  words,
}: {
  standing: NoticeStanding;
  words: CompelledWords;
}) {
  return <StateBadge tone={TONES[standing]}>{words[`notice_${standing}`]}</StateBadge>;
}
