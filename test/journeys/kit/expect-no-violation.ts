import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "./journey.ts";

/** How to look: at a part of what is shown, and in dark too. */
export interface Look {
  /** A selector of the only part to look at, for what lies over a screen that was looked at before. */
  readonly only?: string;
  /** Which colours to judge: of both themes, where the second look is for colours alone; of what is shown, if not told; or none. */
  readonly colours?: "both" | "none";
}

/** The rules about colours, the dearest of all. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Expects axe-core to find nothing on what is shown. Asks until what moves has come to rest: a dialog that fades in has no contrast yet. */
export async function expectNoViolation(page: Page, where: string, look: Look = {}): Promise<void> {
  await expectNone(page, where, look.only, (axe) => (look.colours === "none" ? axe.disableRules(colourRules) : axe));
  if (look.colours !== "both") return;
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(page, `${where}, dark`, look.only, (axe) => axe.withRules(colourRules));
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectNone(
  page: Page,
  where: string,
  only: string | undefined,
  rules: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  const violations = async (): Promise<readonly string[]> => {
    // The program closes every page but its own, so axe must not open another one.
    // What passes is not wanted: telling of it takes longer than finding out.
    const axe = rules(new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }));
    if (only !== undefined) axe.include(only);
    const { violations: found } = await axe.analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  };
  // One look alone may take longer than other expectations may on a busy machine.
  await expect.poll(violations, { message: where, timeout: 60_000 }).toEqual([]);
}
