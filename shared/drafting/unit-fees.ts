import type { NarrativeId } from "../forms/form.ts";
import type { Report } from "../report/report.ts";
import type { Pattern } from "./patterns.ts";

/** A unit that says it charged nothing: 未收取, 没有收取信息处理费, 收费 0 元. */
const chargedNothing = /(?:未|没有|无|不)[^。；，]{0,12}(?:收取|收费|处理费|费用|发生|产生)|(?:^|[^\d.])0(?:\.0+)?元/u;

/**
 * What the units of a merged report say about fees for handling information (信息处理费), as a paragraph for part six: each that charged any in its own words, and how many
 * say that they charged nothing. None where no unit says anything.
 */
export function unitFees({ sources }: Pick<Report, "sources">, part: NarrativeId): readonly Pattern[] {
  if (part !== "s6") return [];
  const told = sources.flatMap(({ unit: { name }, own, fees }) =>
    own === true || fees === undefined ? [] : [{ name, fees: fees.replace(/[。；;\s]+$/u, "") }],
  );
  if (told.length === 0) return [];
  const charged = told.filter(({ fees }) => !chargedNothing.test(fees));
  const nothing = told.length - charged.length;
  const list = charged.map(({ name, fees }) => `${name}：${fees}`).join("；");
  const text =
    charged.length === 0
      ? `${nothing}个单位报告没有收取政府信息公开信息处理费。`
      : `各单位收取政府信息公开信息处理费情况：${list}。${nothing === 0 ? "" : `另有${nothing}个单位报告没有收取。`}`;
  return [{ id: "unitFees", block: { kind: "paragraph", content: [{ text }], pattern: true } }];
}
