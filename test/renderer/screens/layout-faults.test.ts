import { describe, expect, it } from "vitest";
import { sharedBrowser } from "../../kit/browser.ts";
import { layoutFaults } from "../../kit/layout-faults.ts";
import { missing } from "../../kit/programs.ts";

const style = "<style>body{margin:0}button{position:absolute;top:40px;white-space:nowrap}</style>";

describe.skipIf(missing("chromium"))("what is measured on a screen", () => {
  it.each([
    ["nothing", '<button style="left:0">完整</button><button style="left:90px">也完整</button>', []],
    [
      "a label wider than its button",
      '<button style="left:0;width:30px;overflow:hidden">只改为 151</button>',
      ["cut: "],
    ],
    [
      "a button under another",
      '<button style="left:0">下面</button><div style="position:absolute;top:30px;width:200px;height:60px">上面</div>',
      ["covered: "],
    ],
    [
      "a button that nothing leads to",
      '<div style="position:relative;width:200px;height:90px;overflow:hidden"><button style="left:190px">外面</button></div>',
      ["out of reach: "],
    ],
    [
      "a column that only scrolling shows",
      '<div class="table" style="width:200px;overflow-x:auto"><div style="width:400px;height:10px"></div></div>',
      ["scrolls sideways: "],
    ],
    ["a window that scrolls", '<div style="height:3000px"></div>', ["the window itself scrolls"]],
    [
      "a panel over the next",
      '<div class="parts" style="position:absolute;width:90px;height:90px">各部分</div><div class="centre" style="position:absolute;left:60px;width:90px;height:90px">正文</div>',
      ["over each other: "],
    ],
  ])("sees %s", async (_, body, faults) => {
    const page = await (await sharedBrowser()).newPage({ viewport: { width: 800, height: 600 } });
    await page.setContent(`<!doctype html>${style}${body}`);
    const found = await layoutFaults(page);
    expect(found.map((fault) => faults.find((begin) => fault.startsWith(begin)) ?? fault)).toEqual(faults);
    await page.close();
  });
});
