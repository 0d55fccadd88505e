import { readFileSync } from "node:fs";
import type { TestSpecification } from "vitest/node";

/** Tests by cases before those by properties and those that read the whole labelled set, which take longer: they find most of the breaks already noticed. */
export class CasesFirst {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /fast-check|fixtures\/claims/u.test(readFileSync(moduleId, "utf8"));
    return files.toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)) || a.moduleId.localeCompare(b.moduleId));
  }
}
