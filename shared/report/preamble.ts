import type { Form } from "../forms/form.ts";
import type { Narrative } from "./narrative.ts";

/**
 * The preamble for a unit and year: legal basis, the six parts, and the period. Source: 政府信息公开条例 articles 49 and 50, and the
 * notice that prescribes the edition.
 */
export function standardPreamble(form: Form, unit: string, year: number): Narrative {
  const parts = form.parts.map((part) => part.heading.replace(/^.、/, "")).join("、");
  const text =
    `${unit}依据《中华人民共和国政府信息公开条例》第四十九条、第五十条，按照国务院办公厅政府信息与政务公开办公室规定的报告格式` +
    `（${form.basis}）编制本报告。报告共六个部分：${parts}。` +
    `报告中的数据统计期限为${year}年1月1日至${year}年12月31日。`;
  return [{ kind: "paragraph", content: [{ text }] }];
}
