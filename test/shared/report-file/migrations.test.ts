import { describe, expect, it } from "vitest";
import { currentVersion, migrate, migrations } from "../../../shared/report-file/migrations.ts";

describe("migrate", () => {
  const steps = {
    1: (file: Readonly<Record<string, unknown>>) => ({ ...file, b: file["a"] }),
    2: (file: Readonly<Record<string, unknown>>) => ({ ...file, c: file["b"] }),
  };

  it("takes every step from the file's version to the target, and counts the version up", () => {
    expect(migrate({ version: 1, a: 7 }, 1, 3, steps)).toEqual({ version: 3, a: 7, b: 7, c: 7 });
    expect(migrate({ version: 2, b: 5 }, 2, 3, steps)).toEqual({ version: 3, b: 5, c: 5 });
  });

  it("leaves a file of the target version alone", () => {
    const file = { version: 3 };
    expect(migrate(file, 3, 3, steps)).toBe(file);
  });

  it("has a step for every version before the current one", () => {
    for (let version = 1; version < currentVersion; version += 1) expect(migrations[version]).toBeDefined();
  });
});
