import { expect, it } from "vitest";
import { mayNameAPerson } from "../../../shared/ledger/applicants.ts";

it.each([
  ["李四光", true],
  ["王某", true],
  ["张*", true],
  ["陈先生", true],
  ["欧阳某某", true],
  ["王五等3人", true],
  ["外星人", false],
  ["市民", false],
  ["村集体", false],
  ["金融机构", false],
  ["高等职业学校", false],
  ["李四光说不需要了", false],
])("%s may name a person: %s", (word, may) => {
  expect(mayNameAPerson(word)).toBe(may);
});
