import { readFileSync } from "node:fs";
import type { TestSpecification } from "vitest/node";

/** Tests by cases before those by properties, which take longer: they find most of the breaks already noticed. */
export class CasesFirst {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification): boolean =>
      readFileSync(moduleId, "utf8").includes("fast-check");
    return files.toSorted(
      (a, b) => Number(isProperty(a)) - Number(isProperty(b)) || a.moduleId.localeCompare(b.moduleId),
    );
  }
}
