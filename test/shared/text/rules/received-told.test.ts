import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["agrees", "全年新收申请151件。", []],
  ["differs", "全年新收申请150件。", ["warning 150"]],
  ["told with what was carried in", "全年受理申请156件。", ["hint 156"]],
  ["all that was handled", "全年收办申请151件。", ["hint 151"]],
  ["all that was handled, rightly", "全年收办申请156件，收到和处理申请156件。", []],
  ["about so many", "受理申请150余件，收到申请近160件。", []],
  ["not about so many", "受理申请160余件。", ["warning 160余"]],
  ["last year", "2020年受理申请121件，2021年受理申请151件。", ["warning 121"]],
  ["Chinese and full-width digits", "受理申请一百五十二件，收到申请１５１件。", ["warning 一百五十二"]],
  ["without a verb", "政府信息公开申请共149件。", ["hint 149"]],
  ["another authority", "区政府办公室受理申请12件，东湖区收到申请95件。", []],
  ["another period", "上半年受理申请70件，自条例施行以来累计受理申请900件。", []],
  ["another matter", "承办人大代表建议99件，受理热线工单5000件。", []],
  ["one way of applying", "受理网上申请100件。", []],
  [
    "with what was carried in, as it says itself",
    "收到申请156件（其中上年结转5件），受理申请156件（含上年结转5件）。",
    [],
  ],
  ["without it, though it says so", "收到申请151件（含上年结转5件）。", ["hint 151"]],
  ["passed on or withdrawn", "转交其他机关办理6件，实际办理148件。", []],
  ["last year's, compared with", "申请总量比2020年的120件多。申请总量比2020年的119件多。", ["hint 119"]],
];

describe("T1, what came in", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T1", text, changes)).toEqual(found);
  });
});
