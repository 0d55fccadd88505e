import { claimCodes } from "../claim.ts";
import { organisationColumns } from "../../../report/quantities.ts";
import { applicationCells, totalColumn } from "../quantities.ts";
import { type Construction, isRow, type Mention, type Sketch, valueOf } from "../reading.ts";
import { tells } from "../segments.ts";
import { hasSort, meanings, says } from "../terms.ts";
import { applicationUnits, countsApplications, type TermToken } from "../token.ts";

/** What was carried in from last year or is carried on to the next: 上年结转5件, 结转下年度2件, 2件转2022年办理. */
export const carried: Construction = {
  name: "carried",
  examples: [
    {
      text: "上年结转5件，结转下年度继续办理2件。",
      claims: ["T2 5 t3.carriedIn.total", "T2 2 t3.carriedOut.total"],
    },
    {
      text: "2020年度结转5件，结转2022年度办理2件。",
      claims: ["T2 5 t3.carriedIn.total", "T2 2 t3.carriedOut.total"],
    },
    {
      text: "其余2件结转至2022年继续办理。",
      claims: ["T2 2 t3.carriedOut.total"],
    },
    {
      text: "2020年结转至2021年办理的申请五件。",
      claims: ["T2 5 t3.carriedIn.total"],
    },
    {
      text: "收到申请151件，含上年结转共156件。",
      claims: ["T1 151 t3.received.total", "T1 156 t3.received.total+t3.carriedIn.total"],
    },
    { text: "5件2020年度结转继续办理。", claims: ["T2 5 t3.carriedIn.total"] },
    { text: "尚有2件正在办理中。", claims: ["T2? 2 t3.carriedOut.total"] },
    { text: "全年结转资金200万元。", claims: [] },
    { text: "2021年结转2件。", claims: [] },
    { text: "办结154件，2件按程序结转。", claims: ["T3 154 t3.concluded.total", "T2? 2 t3.carriedOut.total"] },
    {
      text: "上年结转5件，办结154件，结转2件。",
      claims: ["T2 5 t3.carriedIn.total", "T3 154 t3.concluded.total", "T2? 2 t3.carriedOut.total"],
    },
    {
      text: "收到申请151件，办结154件，2件待第三方反馈意见，结转下一年度。",
      claims: ["T1 151 t3.received.total", "T3 154 t3.concluded.total", "T2? 2 t3.carriedOut.total"],
    },
    {
      text: "收到申请151件，办结154件，余2件。",
      claims: ["T1 151 t3.received.total", "T3 154 t3.concluded.total", "T2? 2 t3.carriedOut.total"],
    },
    { text: "新收申请151件，加上结转的5件。", claims: ["T1 151 t3.received.total", "T2 5 t3.carriedIn.total"] },
  ],
  needs: { units: applicationUnits },
  read: (mention) => {
    const { number, left, right, scene } = mention;
    // Without a verb it can only be what is left, in a clause that tells nothing else.
    if (!hasSort(mention.words, "event") && (tells(left) || tells(right))) return undefined;
    if (!countsApplications(number, left, right)) return undefined;
    if (scene.topic !== "applications" && !(scene.base === "applications" && scene.topic !== "foreign"))
      return undefined;
    const words = hasSort(left, "event") ? left : mention.words;
    if (says(words, "up", "down")) return undefined;
    // 办结154件，2件按程序结转: what was not concluded goes on.
    const goesOn = !hasSort(left, "event") && mention.before.some((told) => isRow(told.sketch, "concluded"));
    // 上年结转5件，办结154件，结转2件: what is left in a balance.
    const balances =
      mention.before.some((told) => isRow(told.sketch, "carriedIn")) &&
      mention.before.some((told) => isRow(told.sketch, "concluded"));
    const row =
      rowOf(words, mention.text, goesOn || balances) ??
      partOfHandled(mention) ??
      whatIsLeft(mention) ??
      goesOnLater(mention);
    if (row === undefined) return undefined;
    return sketch(mention, row);
  },
};

interface CarriedRow {
  readonly row: "carriedIn" | "carriedOut" | "both";
  readonly certain: boolean;
  /** Which way it is carried is not said. */
  readonly either?: true;
}

function rowOf(words: Mention["left"], text: string, goesOn: boolean): CarriedRow | undefined {
  const events = meanings(words, "event");
  // 2020年度结转继续办理: the year in front of it decides.
  const ofLastYear = words.some(
    ({ term, from }, place) =>
      term.sort === "event" && term.is === "carriedOut" && isLastYearUpTo(words[place - 1], from),
  );
  const into = events.includes("carriedIn") || ofLastYear;
  const out = events.includes("carriedOut") && !ofLastYear;
  if (into && out) return undefined;
  if (into) {
    // 含上年结转共156件 counts what was received and what was carried in.
    const both = events.includes("received") || (says(words, "including") && says(words, "altogether"));
    return { row: both ? "both" : "carriedIn", certain: true };
  }
  if (out) return { row: "carriedOut", certain: !events.includes("concluded") };
  if (events.includes("carried")) {
    const periods = meanings(words, "period");
    if (periods.includes("lastYear"))
      return {
        row: events.includes("received") ? "both" : "carriedIn",
        certain: !periods.includes("nextYear"),
      };
    if (periods.includes("nextYear")) return { row: "carriedOut", certain: true };
    // 加上结转的42件: what is added to what came in was carried in.
    const added = words.find((token) => says([token], "list"));
    if (added !== undefined && /^(?:加上|连同)$/.test(text.slice(added.from, added.to)))
      return { row: "carriedIn", certain: true };
    if (says(words, "count")) return { row: "carriedIn", certain: false, either: true };
    return says(words, "rest") || (goesOn && periods.length === 0) ? { row: "carriedOut", certain: false } : undefined;
  }
  return events.includes("open") ? { row: "carriedOut", certain: false } : undefined;
}

/** 办结154件，余2件: what is left behind what was dealt with. */
function whatIsLeft({ left, right, text, clause, number, before }: Mention): CarriedRow | undefined {
  if (tells(left) || tells(right) || !/^(?:尚|还|仅|另)?[余剩](?:余|下)?$/u.test(text.slice(clause, number.from)))
    return undefined;
  const dealtWith = before.some(
    (told) => isRow(told.sketch, "concluded") || told.sketch?.rows?.join() === "received,carriedIn",
  );
  const ends = /^[，。；]/u.test(text.slice(number.end, number.end + 1));
  return dealtWith && ends ? { row: "carriedOut", certain: false } : undefined;
}

/** 1件待第三方反馈意见，结转下一年度: the next clause says what becomes of it. */
function goesOnLater({ left, right, text, number, scene }: Mention): CarriedRow | undefined {
  if (tells(left) || tells(right) || scene.topic !== "applications" || !scene.headed) return undefined;
  return /^[^，。；\d]{0,24}，(?:已|按规定|依法|将|需|拟)?(?:结转|转入|转至|顺延|延至)[^，。；]{0,3}(?:下一?年度?|次年|明年|\d{4}年)/u.test(
    text.slice(number.end, number.end + 40),
  )
    ? { row: "carriedOut", certain: false }
    : undefined;
}

function isLastYearUpTo(token: TermToken | undefined, to: number): boolean {
  return token?.term.sort === "period" && token.term.is === "lastYear" && token.to === to;
}

/** 应办156件（新收151件、结转5件）: the other part of all that had to be handled. */
function partOfHandled({ left, listed, before, scene }: Mention): CarriedRow | undefined {
  const handled = scene.whole?.sketch?.rows?.join() === "received,carriedIn" || scene.whole?.sketch === undefined;
  if (!listed || !handled || !isRow(before.at(-1)?.sketch, "received")) return undefined;
  return meanings(left, "event").join() === "carried" && !hasSort(left, "period")
    ? { row: "carriedIn", certain: false }
    : undefined;
}

function sketch({ words }: Mention, { row, certain, either }: CarriedRow): Sketch {
  const rows = row === "both" ? (["received", "carriedIn"] as const) : [row];
  const applicants = meanings(words, "applicant");
  const [only] = applicants;
  const columns =
    only === "organisation" ? organisationColumns : ([only === "enterprise" ? "business" : (only ?? "total")] as const);
  const told = applicants.length === 1 ? columns : totalColumn;
  return {
    code: row === "both" ? claimCodes.received : applicants.length === 1 ? claimCodes.applicants : claimCodes.carried,
    formula: valueOf(applicationCells(rows, told)),
    ...(either && { also: [valueOf(applicationCells(["carriedOut"], told))] }),
    certain: certain,
    part: row === "carriedOut" ? "other" : "source",
    rows,
  };
}
