import type { Cells } from "../../../shared/report/report.ts";
import { describe, expect, it } from "vitest";
import { balanceState } from "../../../shared/table-editing/balance-state.ts";

const [a, b, c, d] = ["t3.received.total", "t3.carriedIn.total", "t3.concluded.total", "t3.carriedOut.total"] as const;
const balance = { column: "total", left: [a, b], right: [c, d] } as const;

describe("the balance of a column", () => {
  it.each([
    [{}, { state: "empty" }],
    [{ [a]: 1 }, { state: "incomplete", left: 1, right: 0 }],
    [
      { [a]: 1, [c]: 1 },
      { state: "balanced", left: 1, right: 1 },
    ],
    [
      { [a]: 1, [b]: "/", [c]: 1, [d]: 2 },
      { state: "unbalanced", left: 1, right: 3 },
    ],
    [
      { [a]: { raw: "减4" }, [c]: 1 },
      { state: "unknown", right: 1 },
    ],
    [
      { [a]: { raw: "—" }, [b]: 2, [c]: 2 },
      { state: "balanced", left: 2, right: 2 },
    ],
  ])("over %j is %j", (cells: Cells, state) => {
    expect(balanceState(balance, (id) => cells[id])).toEqual(state);
  });
});
