import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { reportTitle } from "../../../../shared/report/report.ts";
import { sampleReport } from "../../../../shared/sample/sample-report.ts";
import { sharedBrowser } from "../../../kit/browser.ts";
import { exported, verified } from "../../../kit/exported.ts";
import { missing } from "../../../kit/programs.ts";
import { inSite } from "../../../kit/site.ts";

/** Rules of a site that are meant for its own pages and reach everything in them. */
const hostile = `*{margin:9px;padding:5px;border:1px dotted red;font-family:monospace;text-transform:uppercase}
table{border:0;display:block;border-collapse:separate;border-spacing:10px} tr{display:flex}
td,th{display:inline-block;border:0;color:#f0f;font-weight:bold} p{float:left;font-size:9px;text-indent:-20px;color:green}
h2,h3,h4,h5,article{display:none} div{overflow:hidden;width:300px} img{width:20px;float:right}`;

const fragment = exported(sampleReport, "fragment");
const text = async (): Promise<string> => new TextDecoder().decode(await fragment);

async function shown(style: string, width: number): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.setContent(inSite(await text(), reportTitle(sampleReport), style));
  return page;
}

const properties = (
  "display color font-size font-family font-weight text-indent text-transform text-align float " +
  "margin-top padding-left border-top-width border-top-style border-collapse"
).split(" ");

/** How every element of the fragment is drawn. */
const looks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (names) =>
      [...document.querySelectorAll("article, article *")].map((element) => {
        const style = getComputedStyle(element);
        return [element.tagName, ...names.map((name) => style.getPropertyValue(name))].join(" ");
      }),
    properties,
  );

describe.skipIf(missing("chromium"))("a piece of a page for any website", () => {
  afterAll(async () => {
    const browser = await sharedBrowser();
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  it("brings no rule, no script, no name and nothing that is fetched, and says what the report says", async () => {
    expect(await text()).not.toMatch(
      /<(?:style|script|link|iframe)|\s(?:id|class|on\w+)="|(?:src|href)="(?!data:)|!important/,
    );
    expect(await verified(sampleReport, await fragment, "fragment")).toEqual({ same: true, differences: [] });
  });

  it("is drawn alike whatever the site's own rules say", async () => {
    const [plain, among] = await Promise.all([shown("", 1000).then(looks), shown(hostile, 1000).then(looks)]);
    expect(plain.length).toBeGreaterThan(300);
    expect(among).toEqual(plain);
  });

  it.each([
    ["a calm site", ""],
    ["a hostile one", `${hostile} body,main{margin:0;padding:0;border:0}`],
  ])("scrolls its tables by keyboard on a telephone, not the page, and axe finds nothing: %s", async (_, style) => {
    const page = await shown(style, 390);
    const article = page.locator("article");
    expect(await article.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    if (style === "") expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const region = page.getByRole("region", { name: "三、收到和处理政府信息公开申请情况" });
    await region.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const { violations } = await new AxeBuilder({ page }).include("article").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
