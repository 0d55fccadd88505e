import type { Segment } from "./segments.ts";
import { says } from "./terms.ts";

/** Shares that are told of one whole, as places among the segments; `complete` where nothing is left over. */
export interface SharePlaces {
  readonly shares: readonly number[];
  readonly complete: boolean;
}

const noShares: readonly SharePlaces[] = [];

/** The shares of one whole that a passage lists: 政府网站占45%、微信占38%、其他占17%. */
export function shareLists(segments: readonly Segment[], text: string): readonly SharePlaces[] {
  if (!segments.some(({ number }) => number?.unit === "percent")) return noShares;
  const lists: SharePlaces[] = [];
  let run: number[] = [];
  const close = (): void => {
    const [last] = run.slice(-1);
    const segment = last === undefined ? undefined : segments[last];
    if (run.length >= 2 && segment?.number !== undefined) {
      lists.push({ shares: run, complete: closesList(text.slice(segment.from, segment.number.from)) });
    }
    run = [];
  };
  for (const [place, segment] of segments.entries()) {
    const isShare = segment.number?.unit === "percent" && segment.number.numeral.approximate === undefined;
    const joined =
      segment.before === "list" ||
      segment.before === "comma" ||
      segment.before === "semicolon" ||
      segment.before === undefined;
    const own =
      isShare &&
      !/[率度]$|认为/u.test(nameOfShare(segment, text)) &&
      (says(segment.left, "share") ||
        (run.length > 0 && segment.left.every((token) => says([token], "list")) && joined));
    if (!own || (run.length > 0 && (!joined || segment.depth !== segments[run[0] ?? 0]?.depth))) close();
    if (own && !says(segment.left, "than", "up", "down")) run.push(place);
  }
  close();
  return lists;
}

/** What has a share: 政府网站 in 政府网站占45%. */
function nameOfShare({ from, number }: Segment, text: string): string {
  return text.slice(from, number?.from ?? from).replace(/(?:占比?|比例|比重)[为达到约]*$/u, "");
}

/** Whether a part says that it is what is left: 其他占8%, 不满意的占3%. */
function closesList(name: string): boolean {
  return /^(?:其[他它余]|剩余|余下|不满意|不太满意|不合格|较差|差评|不了解)/u.test(
    name.replace(/^(?:而|还有|另有|以及|评为|评定为|表示)/u, ""),
  );
}
