import { expect, it } from "vitest";
import {
  type FindingPlace,
  findingsOf,
  nameFindings,
  nextFinding,
  orderFindings,
  passes,
} from "../../../renderer/findings/finding-list.ts";
import type { Finding } from "../../../shared/catalogue/finding.ts";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import type { Block } from "../../../shared/report/narrative.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { findingsIn, sampleWith } from "../../kit/findings.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", content: [{ text }] });
/** The same slip in two paragraphs, and another one between them. */
const s1 = [paragraph("待补充。"), paragraph("共XX件。"), paragraph("待补充。"), paragraph("全年收到申请7件。")];
const findings = findingsIn({ ...sampleReport, narratives: { ...sampleReport.narratives, s1 } });
const named = nameFindings(orderFindings(findings));
const without = (place: number) => named.filter((_, index) => index !== place);
const at = (index: number): FindingPlace => ({ key: named[index]?.key ?? "", index });
const keyOf = (found: ReturnType<typeof nextFinding>) => found?.named.key;

it("no two findings have the same name, also where they say the same about the same words", () => {
  expect(named.length).toBeGreaterThan(3);
  expect(new Set(named.map(({ key }) => key)).size).toBe(named.length);
});

it("a finding that says the same stays the same object, and a list of them the same list", () => {
  let found = findings;
  const read = findingsOf({ findings: () => found });
  const first = read();
  expect(first).toEqual(named);
  found = structuredClone(findings);
  expect(read()).toBe(first);
  const [changed, ...others] = found;
  if (changed === undefined) throw new Error("nothing found");
  found = [{ ...changed, actual: 12_345 }, ...others];
  expect(
    read()
      .filter((one, place) => one !== first[place])
      .map(({ finding }) => finding.actual),
  ).toEqual([12_345]);
});

it("a finding keeps its name when its words move", () => {
  const moved = findingsIn({
    ...sampleReport,
    narratives: { ...sampleReport.narratives, s1: [paragraph("又一段。"), ...s1] },
  });
  expect(nameFindings(orderFindings(moved)).map(({ key }) => key)).toEqual(named.map(({ key }) => key));
});

it("findings about words come in the order of the page", () => {
  const places = orderFindings(findings.toReversed())
    .filter(({ part }) => part === "s1")
    .map(({ place }: Finding) => (place === undefined ? -1 : place.block * 1000 + place.from));
  expect(places.filter((place) => place >= 0).length).toBeGreaterThan(2);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it("goes through all of them and round the end, both ways", () => {
  expect(keyOf(nextFinding(named, undefined, 1))).toBe(named[0]?.key);
  expect(keyOf(nextFinding(named, undefined, -1))).toBe(named.at(-1)?.key);
  expect(keyOf(nextFinding(named, at(0), 1))).toBe(named[1]?.key);
  expect(keyOf(nextFinding(named, at(named.length - 1), 1))).toBe(named[0]?.key);
  expect(keyOf(nextFinding(named, at(0), -1))).toBe(named.at(-1)?.key);
});

it("passes none over when the present one is settled", () => {
  expect(keyOf(nextFinding(without(1), at(1), 1))).toBe(named[2]?.key);
  expect(keyOf(nextFinding(without(1), at(1), -1))).toBe(named[0]?.key);
  expect(keyOf(nextFinding(without(named.length - 1), at(named.length - 1), 1))).toBe(named[0]?.key);
});

it("has nowhere to go without findings", () => {
  expect(nextFinding([], at(0), 1)).toBeUndefined();
  expect(nextFinding([], undefined, -1)).toBeUndefined();
});

it("counts every finding under exactly one severity, explained ones as explained", () => {
  const report = sampleWith({
    "t3.received.naturalPerson": 99,
    "t2.regulation.issued": 3,
    "t2.penalty.decided": null,
    "t4.review.upheld": null,
  });
  const v6 = findingsIn(report).filter(({ code }) => code === "V6");
  const waivers = v6.map((finding) => waiverFor(finding, report, { reason: "由上级授权" }));
  const ordered = orderFindings(findingsIn({ ...report, waivers }));
  const kinds = ["errors", "warnings", "hints", "explained"] as const;
  for (const finding of ordered) expect(kinds.filter((kind) => passes(finding, kind))).toHaveLength(1);
  expect(ordered.filter((finding) => passes(finding, "explained")).map(({ code }) => code)).toEqual(["V6"]);
  expect(ordered.map(({ part }) => part)).toEqual(ordered.map(({ part }) => part).toSorted());
});
