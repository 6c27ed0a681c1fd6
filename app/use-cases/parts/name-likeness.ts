// Decides when two company names may mean one company: legal forms, accents, case and signs do not count.

// legal forms of the countries most suppliers come from, as they stand after signs were taken out
const LEGAL_FORMS = new Set(
  `ab ag aps as asa bv co company corp corporation cv doo eg eirl ek ev gbr gesmbh ggmbh gmbh hb inc
   incorporated kft kg kgaa kk lda limited llc llp lp ltd ltda mbh nv ohg oy oyj plc pte pty pvt rt sa sarl sas
   sasu sca se sl slu snc sp spa spol spzoo sro srl srls und unipessoal ug vof zrt zoo and et the holding`.split(
    /\s+/,
  ),
);

/** The words of a name that tell companies apart, in order: "Müller & Söhne GmbH" gives muller, sohne. */
export function distinctiveWords(name: string): string[] {
  const words = plain(name)
    .split(" ")
    .filter((word) => word !== "");
  const left = words.filter(
    (word) => !LEGAL_FORMS.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  return left.length > 0 ? left : words;
}

/** Whether the names are the same but for legal form, accents, case, signs and the order of words. */
export function isSameName(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other);
}

/** Whether they may well be the same: equal, one typing slip apart, or one the beginning of the other. */
export function isLikeName(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length >= 5 && longer.startsWith(`${shorter} `)) return true;
  return shorter.length >= 6 && isOneSlipApart(shorter, longer);
}

function keyOf(name: string): string {
  return distinctiveWords(name).join(" ");
}

// "S.p.A." and "SpA" are one form: dots vanish, every other sign parts words
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replaceAll(/[.'’]/g, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// one letter more, less or different, or two neighbours swapped
function isOneSlipApart(shorter: string, longer: string): boolean {
  if (longer.length - shorter.length > 1) return false;
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  if (shorter.length < longer.length) return shorter.slice(at) === longer.slice(at + 1);
  if (shorter.slice(at + 1) === longer.slice(at + 1)) return true;
  return (
    shorter[at] === longer[at + 1] &&
    shorter[at + 1] === longer[at] &&
    shorter.slice(at + 2) === longer.slice(at + 2)
  );
}
