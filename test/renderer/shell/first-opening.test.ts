import { describe, expect, it } from "vitest";
import type { AppStart, Bridge } from "../../../shared/ipc/contract.ts";
import { defaultSettings } from "../../../shared/ipc/settings.ts";
import { fail, success } from "../../../shared/result.ts";
import { openAhead } from "../../../renderer/shell/first-opening.ts";

const start = (open: string | null): AppStart => ({
  version: "1",
  platform: "electron",
  settings: defaultSettings,
  user: "",
  administrator: {},
  administratorProblem: null,
  damagedSettings: null,
  open,
  afterCrash: false,
  drafts: [],
});

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
  it("is asked for as soon as it is named, and its answer is given once, for itself alone", async () => {
    const { bridge, asked } = emptyHouse();
    const starting = Promise.resolve(success(start("/报告/一.gouji")));
    const first = openAhead(bridge, starting);
    await starting;
    expect(asked).toEqual([["report.open", { path: "/报告/一.gouji", mode: "edit" }]]);
    expect(first.take("/报告/二.gouji")).toBeUndefined();
    expect(await first.take("/报告/一.gouji")).toEqual(fail({ code: "internal", log: "" }));
    expect(first.take("/报告/一.gouji")).toBeUndefined();
  });

  it("is not asked for where there is none, or where the program does not answer", async () => {
    for (const answer of [success(start(null)), fail({ code: "internal", log: "" })]) {
      const { bridge, asked } = emptyHouse();
      const starting = Promise.resolve(answer);
      openAhead(bridge, starting);
      await starting;
      expect(asked).toEqual([]);
    }
  });
});
