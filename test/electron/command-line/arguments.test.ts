import { describe, expect, it } from "vitest";
import { readArguments } from "../../../electron/command-line/arguments.ts";
import type { Command } from "../../../electron/command-line/command.ts";

const command: Command = {
  name: "check",
  options: { previous: "value", json: "flag", output: "value" },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async () => ({ status: 0 }),
};

describe("readArguments", () => {
  it("reads positionals, values and flags in any order", () => {
    const read = readArguments(command, ["--json", "a.gouji", "--previous=b.gouji", "-o", "c"]);
    if (!read.ok) throw new Error(read.failure.code);
    expect(read.value.positionals).toEqual(["a.gouji"]);
    expect(read.value.flag("json")).toBe(true);
    expect(read.value.value("previous")).toBe("b.gouji");
    expect(read.value.value("output")).toBe("c");
  });

  it("takes what follows -- as names of files", () => {
    const read = readArguments(command, ["--", "--json"]);
    expect(read.ok && read.value.positionals).toEqual(["--json"]);
  });

  it.each([
    [[], "optionMissing"],
    [["a", "b"], "tooManyArguments"],
    [["a", "--colour"], "unknownOption"],
    [["a", "-x"], "unknownOption"],
    [["a", "--json=yes"], "unknownOption"],
    [["a", "--constructor"], "unknownOption"],
    [["a", "--previous"], "optionWithoutValue"],
    [["a", "--previous", "--json"], "optionWithoutValue"],
    [["a", "--previous="], "optionWithoutValue"],
    [["a", "--json", "--json"], "optionRepeated"],
  ])("%j -> %s", (words, code) => {
    const read = readArguments(command, words);
    expect(read.ok ? undefined : read.failure.code).toBe(code);
  });
});
