import { describe, expect, it } from "vitest";
import { foundIn, type TextCase } from "../../../kit/text-findings.ts";

const cases: TextCase[] = [
  ["agree", "受理申请151件，其中自然人148件，法人或其他组织3件。", []],
  ["differ", "受理申请151件，其中自然人147件，法人或其他组织5件。", ["warning 147", "warning 5"]],
  ["with those carried in", "新收申请151件，其中自然人152件。", ["hint 152"]],
  ["with those carried in, nothing else said", "自然人申请152件。", []],
  ["of what was concluded", "办结154件（自然人150件）。", []],
  ["enterprises may be all organisations", "企业申请3件，商业企业申请3件。", ["warning 3"]],
  ["all other organisations", "企业申请1件、其他组织申请2件，企业申请1件、其他组织申请3件。", ["warning 3"]],
  ["people", "服务个人200人次，走访企业30家。", []],
];

describe("T6, applicants", () => {
  it.each<TextCase>(cases)("%s: %s", (_, text, found, changes) => {
    expect(foundIn("T6", text, changes)).toEqual(found);
  });
});
