import { describe, expect, it } from "vitest";
import { type CommandName, commandInputs } from "../../shared/ipc/contract.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { createMemoryDisk } from "../kit/memory-disk.ts";
import { attackedProgram } from "./attacked-program.ts";

const library = "/文档/勾稽报告";
const appData = "/程序";
const chosen = "/U盘/送审";
const secret = "/秘密/私人.gouji";

/** Places that nobody has chosen, however they are written, and what is no place at all. */
const foreignPlaces: readonly unknown[] = [
  secret,
  "/etc/passwd",
  `${library}/../../秘密/私人.gouji`,
  `${library}/./../勾稽报告2/x.gouji`,
  `${appData}/settings.json`,
  "../秘密/私人.gouji",
  "//server/share/x.gouji",
  `${library}/x\0.gouji`,
  `/${"x".repeat(5000)}`,
  "",
  7,
  null,
  ["/etc/passwd"],
  { path: "/etc/passwd" },
];

const table = { columns: ["甲"], rows: [[{ text: "乙" }]] };

/** Each foreign place in one field of a payload that is fit otherwise. */
function withPlace(field: string, rest: Readonly<Record<string, unknown>> = {}): readonly unknown[] {
  return foreignPlaces.map((place) => ({ ...rest, [field]: place }));
}

const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"id":"x","more":1}');

const nothing: readonly unknown[] = [undefined, null, 7, [], "x", { more: 1 }, polluting];

/** What a hostile page sends with each command. A command without a line here does not compile; one without cases fails below. */
const attacks: Readonly<Record<CommandName, readonly unknown[]>> = {
  "app.start": nothing,
  "app.quit": nothing,
  "app.about": nothing,
  "app.licences": nothing,
  "library.list": nothing,
  "library.create": [
    ...withPlace("previous", { unit: "甲局", level: "", year: 2022 }),
    { unit: "甲".repeat(201), level: "", year: 2022 },
    { unit: "甲局", level: "x".repeat(101), year: 2022 },
    ...[1e308, -1, 2022.5, "2022", Number.NaN].map((year) => ({ unit: "甲局", level: "", year })),
  ],
  "library.sample": nothing,
  "library.add": [
    { name: "", text: "{}" },
    { name: "x".repeat(256), text: "{}" },
    { name: "x.gouji", text: "{}" },
    { name: "x.gouji", text: `{"a":${"[".repeat(200_000)}` },
    { name: "x.gouji", text: 7 },
    { name: "../../etc/x.gouji", text: '{"__proto__":{}}' },
  ],
  "library.duplicate": withPlace("path"),
  "library.trash": withPlace("path"),
  "library.restore": ["", "..", "../../秘密", "x/../../y", "x".repeat(1e6), 7].map((token) => ({ token })),
  "library.removed": nothing,
  "report.open": [...withPlace("path", { mode: "edit" }), { path: `${library}/示例.gouji`, mode: "root" }],
  "report.read": withPlace("path"),
  "report.draft": withPlace("path", { stamp: "", report: sampleReport }),
  "report.save": withPlace("path", { stamp: "missing", report: sampleReport, overwrite: true }),
  "report.saveCopy": withPlace("path", { report: sampleReport }),
  "report.discardDraft": withPlace("path"),
  "report.close": withPlace("path"),
  "report.versions": withPlace("path"),
  "report.version": [...withPlace("path", { id: "x" }), { path: `${library}/示例.gouji`, id: "../../../秘密/私人" }],
  "report.nameVersion": [
    ...withPlace("path", { name: "送审稿" }),
    ...withPlace("path", { id: "x", name: "" }),
    { path: `${library}/示例.gouji`, id: "../../../秘密/私人", name: "送审稿" },
    { path: `${library}/示例.gouji`, name: "../../../秘密/私人" },
  ],
  "report.previous": withPlace("path"),
  "report.export": [
    ...withPlace("folder", { report: sampleReport, formats: ["csv"], withSignOff: true, replace: true }),
    { report: {}, formats: ["csv"], withSignOff: true, folder: library, replace: true },
    { report: sampleReport, formats: ["exe"], withSignOff: true, folder: library, replace: true },
  ],
  "export.preview": [...nothing, { report: {} }, { report: sampleReport, folder: library }],
  "export.pages": [...nothing, { report: {} }, { report: sampleReport, folder: library }],
  "export.cancel": nothing,
  "export.verify": withPlace("path", { report: sampleReport }),
  "packet.make": [
    ...withPlace("folder", { report: sampleReport, withPdf: false, replace: true }),
    { report: {}, withPdf: false, folder: library, replace: true },
  ],
  "table.save": [
    ...withPlace("folder", { title: "甲", table, format: "csv", replace: true }),
    { title: "x".repeat(201), table, format: "csv", folder: library, replace: true },
    {
      title: "甲",
      table: { columns: ["甲"], rows: [[{ number: "1e999999999" }]] },
      format: "csv",
      folder: library,
      replace: true,
    },
  ],
  "import.read": [
    ...withPlace("path"),
    { name: "x.docx", bytes: "x".repeat(3) },
    { name: "", bytes: "" },
    { path: library, pick: 0 },
  ],
  "ledger.read": [
    ...withPlace("path"),
    { name: "", bytes: "" },
    { name: "x.xlsx", bytes: 7 },
    { name: "x.xlsx", bytes: "UEsDBA==" },
  ],
  "import.list": withPlace("folder"),
  "import.create": [
    { name: "x.docx", report: {} },
    { name: "x.docx", report: polluting },
    { name: "x".repeat(256), report: sampleReport },
  ],
  "gathering.list": nothing,
  "gathering.create": [
    ...withPlace("previous", { unit: { name: "甲局", level: "" }, year: 2022 }),
    { unit: { name: "甲".repeat(201), level: "" }, year: 2022 },
    { unit: { name: "甲局", level: "x".repeat(101) }, year: 2022 },
    { unit: { name: "甲局", level: "" }, year: 1e308 },
  ],
  "gathering.open": withPlace("path"),
  "gathering.change": [
    ...withPlace("path", { change: { unit: { name: "甲局", level: "" } } }),
    { path: library, change: { roster: { units: [] } } },
    { path: library, change: { own: sampleReport } },
    { path: `${library}/示例.gouji`, change: { unit: { name: "甲局", level: "" } } },
  ],
  "gathering.own": [...withPlace("path"), ...withPlace("own", { path: `${library}/示例.gouji` })],
  "gathering.gather": [
    ...withPlace("path", { from: [library] }),
    ...foreignPlaces.map((place) => ({ path: `${library}/示例.gouji`, from: [place] })),
    { path: `${library}/示例.gouji`, from: [library] },
    { path: `${library}/x.gouji-set`, from: [library] },
  ],
  "gathering.keep": [
    ...withPlace("path", { name: "x.docx", bytes: "" }),
    { path: `${library}/示例.gouji`, name: "../../x.docx", bytes: "eA==" },
    { path: `${library}/x.gouji-set`, name: "x.docx", bytes: "eA==" },
  ],
  "gathering.cancel": nothing,
  "gathering.look": [
    ...withPlace("path", { sha256: "0".repeat(64) }),
    { path: `${library}/示例.gouji`, sha256: "0".repeat(64) },
    { path: library, sha256: "../秘密" },
  ],
  "gathering.roster": [...withPlace("path"), { name: "", bytes: "" }, { name: "x.xlsx", bytes: "UEsDBA==" }],
  "gathering.earlier": withPlace("path"),
  "gathering.merge": [...withPlace("path"), { path: `${library}/示例.gouji` }],
  "gathering.slips": [
    ...withPlace("path", { of: [{ sha256: "0".repeat(64) }], folder: library, by: "甲", replace: true }),
    ...withPlace("folder", {
      path: `${library}/示例.gouji`,
      of: [{ sha256: "0".repeat(64) }],
      by: "甲",
      replace: true,
    }),
    { path: library, of: [], folder: library, by: "甲", replace: true },
  ],
  "gathering.templates": [
    ...withPlace("path", { folder: library, replace: true }),
    ...withPlace("folder", { path: `${library}/示例.gouji`, replace: true }),
    { path: `${library}/示例.gouji`, folder: library, replace: true },
  ],
  "gathering.write": [
    ...withPlace("path", { kinds: ["csv"], folder: library, replace: true }),
    ...withPlace("folder", { path: `${library}/示例.gouji`, kinds: ["csv"], replace: true }),
    { path: `${library}/示例.gouji`, kinds: ["exe"], folder: library, replace: true },
  ],
  "backup.make": withPlace("folder"),
  "backup.restore": withPlace("path"),
  "dialog.chooseFolder": [{ start: 7 }, { start: "" }, { start: "x".repeat(5000) }],
  "dialog.chooseFile": [{ kind: "everything" }, {}],
  "dialog.chooseDocuments": nothing,
  "shell.showInFolder": withPlace("path"),
  "shell.openFile": [
    ...withPlace("path"),
    ...["甲.exe", "甲.sh", "甲.desktop", "甲.docx.bat", "../../秘密/甲.docx"].map((name) => ({
      path: `${library}/${name}`,
    })),
  ],
  "settings.set": [
    ...[secret, "/", "/etc", `${library}/..`].flatMap((folder) => [
      { libraryFolder: folder },
      { exportFolder: folder },
    ]),
    { recent: [secret] },
    { zoom: 1e9 },
    { vocabulary: { flagged: Array.from({ length: 100_000 }, () => "x"), allowed: [] } },
  ],
};

async function program() {
  const disk = createMemoryDisk();
  disk.put(`${library}/示例.gouji`, writeReport(sampleReport));
  disk.put(secret, writeReport(sampleReport));
  disk.put("/etc/passwd", "root:x");
  disk.put(`${appData}/settings.json`, "{}");
  await disk.makeFolder(chosen);
  const attacked = await attackedProgram(disk, { library, appData, chosen });
  const everything = (): unknown => disk.files("/").map((path) => [path, disk.text(path)]);
  return { ...attacked, disk, everything };
}

describe("a page that somebody else has taken over", () => {
  it.each(Object.entries(attacks))(
    "gets nothing by %s but a refusal, and changes nothing",
    async (command, payloads) => {
      expect(payloads.length).toBeGreaterThan(0);
      const { call, bugs, shown, everything, end } = await program();
      const before = everything();
      for (const payload of payloads) {
        const answer = await call(command, payload);
        expect([payload, answer]).toMatchObject([payload, { ok: false }]);
      }
      expect(everything()).toEqual(before);
      expect([bugs, shown]).toEqual([[], []]);
      expect({}).not.toHaveProperty("polluted");
      await end();
    },
  );

  it("is held to all commands that there are", () => {
    expect(Object.keys(attacks).toSorted()).toEqual(Object.keys(commandInputs).toSorted());
  });

  it("may name what somebody chooses, all in a chosen folder, and nothing beside it", async () => {
    const { call, disk, end } = await program();
    disk.put(`${chosen}/乙.gouji`, writeReport(sampleReport));
    disk.put(`${chosen}2/丙.gouji`, writeReport(sampleReport));
    const read = (path: string) => call("report.read", { path });
    expect(await read(`${chosen}/乙.gouji`)).toMatchObject({ failure: { code: "pathNotChosen" } });
    expect(await call("dialog.chooseFolder", {})).toMatchObject({ ok: true });
    expect(await read(`${chosen}/乙.gouji`)).toMatchObject({ ok: true });
    expect(await read(`${chosen}2/丙.gouji`)).toMatchObject({ failure: { code: "pathNotChosen" } });
    expect(await call("settings.set", { exportFolder: chosen })).toMatchObject({ ok: true });
    await end();
  });

  it("may name what was opened before, and what the program has written", async () => {
    const { call, end } = await program();
    expect(await call("report.open", { path: `${library}/示例.gouji`, mode: "edit" })).toMatchObject({ ok: true });
    const copied = await call("report.saveCopy", { path: `${library}/示例.gouji`, report: sampleReport });
    expect(copied).toMatchObject({ ok: true });
    if (copied.ok) expect(await call("report.read", copied.value)).toMatchObject({ ok: true });
    await end();
  });
});
