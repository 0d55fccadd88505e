import { expect, it } from "vitest";
import { againstReport } from "../../../shared/ledger/against-report.ts";
import { readMapFile } from "../../../shared/ledger/map-file.ts";
import { sampleRegister } from "../../../shared/sample/sample-register.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { countedFor2021, endsIn, registerOf } from "../../kit/registers.ts";

it("the sample register comes to table three of the sample report once its words are taught", () => {
  const register = registerOf(...sampleRegister());
  expect(endsIn(countedFor2021(register)).filter((end) => end === "kindUnknown").length).toBeGreaterThan(1);
  const told = readMapFile({ kinds: { 市民: "naturalPerson" } }, "");
  if (!told.ok) throw new Error(told.failure.code);
  const ledger = countedFor2021(register, told.value);
  expect(new Set(endsIn(ledger))).toEqual(new Set(["counted", "sum"]));
  expect(againstReport(sampleReport, ledger.counted)).toEqual({ fills: {}, differences: [] });
});
