import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "./journey.ts";

/** Expects axe-core to find nothing on what is shown. Asks until what moves has come to rest: a dialog that fades in has no contrast yet. */
export async function expectNoViolation(page: Page, where: string): Promise<void> {
  const violations = async (): Promise<readonly string[]> => {
    // The program closes every page but its own, so axe must not open another one.
    const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  };
  await expect.poll(violations, { message: where }).toEqual([]);
}
