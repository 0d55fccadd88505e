import exceljs from "exceljs";
import { read } from "xlsx";
import { readRegisterBytes } from "../../../electron/ledger/read-register.ts";
import { countLedger, type Ledger, type LedgerRows } from "../../../shared/ledger/read-ledger.ts";
import { readRows } from "../../../shared/ledger/read-rows.ts";
import { nothingTold, type RowDecision, type Told } from "../../../shared/ledger/told.ts";
import { type Gauge, type Gauged, type Measurement, repeated, repeatedAsync } from "../measurement.ts";
import { valueOf } from "../value-of.ts";
import { missingBrowser, openBareWindow, openSampleWindow } from "../window/bench-window.ts";
import { type ClickTimes, timeClicks } from "../window/time-clicks.ts";

const rows = 10_000;
const heads = ["登记编号", "申请人", "申请人类别", "申请方式", "收到日期", "答复日期", "答复类型", "适用条款"];
const kinds = ["公民", "企业", "高校", "其他", "律所", "市民", "自然人"];
const results = ["予以公开", "信息不存在", "不予公开（国家秘密）", "重复申请"];

/** A register of 10,000 applications in a workbook. */
async function registerBook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow(heads);
  for (let row = 0; row < rows; row += 1) {
    const [month, day] = [1 + (row % 10), 1 + (row % 28)];
    sheet.addRow([
      `依申请${row}`,
      `申请人${row}`,
      kinds[row % kinds.length],
      "网上",
      `2021-${month}-${day}`,
      `2021-${month + 1}-${day}`,
      results[row % results.length],
      "",
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const reading = { year: 2021, told: nothingTold, today: "2022-01-10" };

/** A register read, classified and counted, against reading the same file alone; and the new count after one decision or one word that is taught, within a frame. */
export const registers: readonly Measurement[] = [
  {
    name: `A register of ${rows} rows, read and counted`,
    peer: "SheetJS, reading alone",
    aim: { ratio: 2 },
    prepare: async () => {
      const bytes = await registerBook();
      return {
        ours: repeatedAsync(async () => {
          const register = valueOf(await readRegisterBytes(bytes, "台账.xlsx"));
          return countLedger(readRows(register, nothingTold), reading);
        }),
        peer: repeated((): unknown => read(bytes, { type: "array" })),
      };
    },
  },
  countedAgain("one decision on a row", (turn) => ({
    rows: new Map<number, RowDecision>([[2 + (turn % rows), { kind: "research" }]]),
  })),
  // One in seven rows has the word, and goes from the tray into the tables or back.
  countedAgain("a taught word of 1,400 rows", (turn) => ({
    kinds: turn % 2 === 0 ? new Map([["市民", { kind: "naturalPerson" }]]) : new Map(),
  })),
];

/** The new count of rows that stay as they were read, after something was told; the peer counts them all anew. */
function countedAgain(after: string, told: (turn: number) => Partial<Told>): Measurement {
  return {
    name: `A register of ${rows} rows, counted again after ${after}`,
    peer: "all rows counted anew",
    aim: { milliseconds: 16 },
    prepare: async () => {
      const register = valueOf(await readRegisterBytes(await registerBook(), "台账.xlsx"));
      const known = readRows(register, nothingTold);
      const count = (over: LedgerRows, turn: number): Ledger =>
        countLedger(over, { ...reading, told: { ...nothingTold, ...told(turn) } });
      count(known, 0);
      return {
        ours: repeated((turn) => count(known, turn + 1)),
        peer: repeated((turn) => count({ ...known, applications: [...known.applications] }, turn + 1)),
      };
    },
  };
}

const clicks = 30;

/** A classification in the window: a row of the tray is decided on with a click, and the new count painted; a button that changes one text beside it, in the same browser. */
export const classification: readonly Gauge[] = [
  classified("a row classified, to the painted count, median", ({ painted }) => painted, { ratio: 2 }),
  classified("a row classified, the thread's work until then", ({ worked }) => worked, { below: 16 }),
];

let clicked: Promise<{ readonly ours: ClickTimes; readonly bare: ClickTimes }> | undefined;

function classified(name: string, of: (times: ClickTimes) => readonly number[], aim: NonNullable<Gauge["aim"]>): Gauge {
  return {
    name: `register of ${rows} rows: ${name}`,
    peer: "a button that changes one text",
    unit: "ms",
    aim,
    missing: missingBrowser,
    gauge: async (): Promise<Gauged> => {
      const { ours, bare } = await (clicked ??= clickInBoth());
      return { ours: median(of(ours)), peer: median(of(bare)) };
    },
  };
}

async function clickInBoth(): Promise<{ readonly ours: ClickTimes; readonly bare: ClickTimes }> {
  const [app, bare] = [await openSampleWindow(), await openBareWindow()];
  try {
    const { page } = app;
    await page.keyboard.press("Control+Shift+K");
    const ledger = page.getByRole("main", { name: "台账" });
    await ledger.waitFor();
    await ledger.evaluate(
      (main, base64) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], "台账.xlsx"));
        main.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      Buffer.from(await registerBook()).toString("base64"),
    );
    const button = page.locator(".ledger-tray li").first().getByRole("button", { name: "不计" });
    await button.waitFor({ timeout: 120_000 });
    const ours = await timeClicks(page, button, ".ledger-head [role=status]", clicks);
    await bare.page.evaluate(() => {
      const made = document.createElement("button");
      let times = 0;
      made.addEventListener("click", () => {
        const output = document.querySelector("output");
        if (output !== null) output.textContent = String((times += 1));
      });
      document.body.append(made);
    });
    return { ours, bare: await timeClicks(bare.page, bare.page.locator("button"), "output", clicks) };
  } finally {
    await app.quit();
    await bare.close();
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
