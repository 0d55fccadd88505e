import { expect, it } from "vitest";
import { orderFindings } from "../../../renderer/findings/order-findings.ts";
import { passes } from "../../../renderer/findings/severity-filter.ts";
import { waiverFor } from "../../../shared/checks/waivers.ts";
import { findingsIn, sampleWith } from "../../kit/findings.ts";

it("counts every finding under exactly one severity, explained ones as explained", () => {
  const report = sampleWith({
    "t3.received.naturalPerson": 99,
    "t2.regulation.issued": 3,
    "t2.penalty.decided": null,
    "t4.review.upheld": null,
  });
  const v6 = findingsIn(report).filter(({ code }) => code === "V6");
  const waivers = v6.map((finding) => waiverFor(finding, report, { reason: "由上级授权" }));
  const findings = orderFindings(findingsIn({ ...report, waivers }));
  const kinds = ["errors", "warnings", "hints", "explained"] as const;
  for (const finding of findings) expect(kinds.filter((kind) => passes(finding, kind))).toHaveLength(1);
  expect(findings.filter((finding) => passes(finding, "explained")).map(({ code }) => code)).toEqual(["V6"]);
  expect(findings.map(({ part }) => part)).toEqual(findings.map(({ part }) => part).toSorted());
});
