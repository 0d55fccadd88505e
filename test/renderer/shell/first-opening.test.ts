import { describe, expect, it } from "vitest";
import type { Bridge } from "../../../shared/ipc/contract.ts";
import { fail } from "../../../shared/result.ts";
import { openAhead } from "../../../renderer/shell/first-opening.ts";

/** A main process that notes what is asked of it and has nothing. */
function emptyHouse(): { readonly bridge: Bridge; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const bridge: Bridge = {
    call: (command, input) => {
      asked.push([command, input]);
      return Promise.resolve(fail({ code: "internal", log: "" }));
    },
    on: () => () => undefined,
  };
  return { bridge, asked };
}

describe("the report that the program was started with", () => {
  it("is asked for at once, and its answer is given once, for itself alone", async () => {
    const { bridge, asked } = emptyHouse();
    const first = openAhead(bridge, "/报告/一.gouji");
    expect(asked).toEqual([["report.open", { path: "/报告/一.gouji", mode: "edit" }]]);
    expect(first.take("/报告/二.gouji")).toBeUndefined();
    expect(await first.take("/报告/一.gouji")).toEqual(fail({ code: "internal", log: "" }));
    expect(first.take("/报告/一.gouji")).toBeUndefined();
  });

  it("has come once it is settled, until somebody takes it", async () => {
    const first = openAhead(emptyHouse().bridge, "/报告/一.gouji");
    expect(first.come("/报告/一.gouji")).toBeUndefined();
    await first.settled;
    expect(first.come("/报告/二.gouji")).toBeUndefined();
    expect(first.come("/报告/一.gouji")).toEqual(fail({ code: "internal", log: "" }));
    await first.take("/报告/一.gouji");
    expect(first.come("/报告/一.gouji")).toBeUndefined();
  });

  it("is not asked for where there is none", async () => {
    const { bridge, asked } = emptyHouse();
    const first = openAhead(bridge, null);
    await first.settled;
    expect(first.take("/报告/一.gouji")).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
