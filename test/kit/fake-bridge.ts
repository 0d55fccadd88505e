import { checkerFor } from "../../shared/catalogue/checker-for.ts";
import { summarize } from "../../shared/checks/finding.ts";
import { editionForYear, formOf } from "../../shared/forms/registry.ts";
import type { AppStart, Bridge, CommandInput, CommandName, CommandOutputs, Events } from "../../shared/ipc/contract.ts";
import type { ReadFile } from "../../shared/ipc/import.ts";
import type { LibraryEntry, LockHolder, Version } from "../../shared/ipc/library.ts";
import { defaultSettings, type Settings } from "../../shared/ipc/settings.ts";
import { newReport, previousOf } from "../../shared/report/new-report.ts";
import { outlineOf } from "../../shared/report/outline.ts";
import { parseReport, readReport } from "../../shared/report-file/read-report.ts";
import { writeReport } from "../../shared/report-file/write-report.ts";
import type { Verified } from "../../shared/compare/verify.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Failure } from "../../shared/failure.ts";
import { fail, type Result, success } from "../../shared/result.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";

/** How a library in memory begins. */
export interface FakeLibrary {
  readonly reports?: readonly Report[];
  readonly settings?: Partial<Settings>;
  readonly damaged?: boolean;
  readonly holder?: LockHolder;
  readonly draft?: Report;
  readonly openAtOnce?: boolean;
  readonly afterCrash?: boolean;
  /** What the documents hold that can be read, by their names. */
  readonly documents?: Readonly<Record<string, ReadFile>>;
  /** The file that the next dialog gives. */
  readonly chosen?: string;
  /** What verifying an exported file finds. */
  readonly verified?: Verified;
}

/** A bridge over a library in memory, with handles to disturb it. */
export interface FakeBridge {
  readonly bridge: Bridge;
  readonly calls: CommandName[];
  /** The next saves fail with this, until it is undefined again. */
  failSaves: Failure | undefined;
  readonly emit: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  /** The text of a file as it stands. */
  readonly text: (path: string) => string | undefined;
  readonly paths: () => readonly string[];
}

const folder = "/文档/勾稽";
const at = "2022-01-12T02:42:00.000Z";

/** Makes a bridge that answers every command of the contract from memory. */
export function createFakeBridge(start: FakeLibrary = {}): FakeBridge {
  const files = new Map<string, string>();
  const versions = new Map<string, { version: Version; text: string }[]>();
  const trash = new Map<string, { path: string; text: string }>();
  const exported = new Set<string>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  let settings: Settings = { ...defaultSettings, ...start.settings };
  let { draft } = start;
  let serial = 0;

  const pathFor = (report: Report): string => `${folder}/${report.unit.name}${report.year}.gouji`;
  const free = (path: string): string => {
    if (!files.has(path)) return path;
    serial += 1;
    return path.replace(".gouji", ` (${serial + 1}).gouji`);
  };
  const put = (report: Report): { path: string } => {
    const path = free(pathFor(report));
    files.set(path, writeReport(report));
    return { path };
  };
  for (const report of start.reports ?? []) put(report);
  if (start.damaged === true)
    files.set(`${folder}/旧电脑拷贝.gouji`, '{ "format": "gouji-report", "version": 1, "id": ');

  const read = (path: string): Result<Report> => {
    const text = files.get(path);
    return text === undefined ? fail({ code: "fileMissing", path }) : readReport(text, path);
  };
  const entry = (path: string): LibraryEntry => {
    const name = path.split("/").at(-1) ?? path;
    const report = read(path);
    if (!report.ok) return { kind: "unreadable", path, name, savedAt: at, failure: report.failure };
    const { id, unit, year, edition, cells } = report.value;
    const typed = formOf(edition).cells.filter((cell) => !cell.computed);
    return {
      kind: "report",
      path,
      name,
      id,
      unit,
      year,
      edition,
      ...summarize(checkerFor(edition).check(report.value).findings),
      filled: typed.filter((cell) => cells[cell.id] !== undefined).length / typed.length,
      savedAt: at,
      hasDraft: draft?.id === id,
    };
  };
  const emit: FakeBridge["emit"] = (event, payload) => {
    for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, undefined, [payload]);
  };
  const appStart: AppStart = {
    version: "0.1.0",
    platform: "chromium",
    settings,
    open: start.openAtOnce === true ? ([...files.keys()][0] ?? null) : null,
    afterCrash: start.afterCrash === true,
    drafts: [],
  };

  const answers: { [C in CommandName]: (input: CommandInput<C>) => Result<CommandOutputs[C]> } = {
    "app.start": () => success(appStart),
    "app.quit": () => success(null),
    "app.licences": () => success({ text: "Gouji is made with these packages.\n" }),
    "library.list": () => success([...files.keys()].map(entry)),
    "library.create": ({ unit, level, year, previous }) => {
      const edition = editionForYear(year);
      if (edition === undefined) return fail({ code: "yearNotCovered", year: String(year) });
      const begin = { id: crypto.randomUUID(), edition, year, unit: { name: unit, level }, at };
      if (previous === undefined) return success(put(newReport(begin)));
      const last = read(previous);
      if (!last.ok) return last;
      const outline = outlineOf(last.value, year);
      return success(put(newReport({ ...begin, previous: previousOf(last.value, "last.gouji"), outline })));
    },
    "library.sample": () => success(put(sampleReport)),
    "library.add": ({ name, text }) => {
      const report = readReport(text, name);
      return report.ok ? success(put(report.value)) : report;
    },
    "library.duplicate": ({ path }) => {
      const report = read(path);
      return report.ok ? success(put({ ...report.value, id: crypto.randomUUID() })) : report;
    },
    "library.trash": ({ path }) => {
      const text = files.get(path);
      if (text === undefined) return fail({ code: "fileMissing", path });
      files.delete(path);
      trash.set(path, { path, text });
      return success({ token: path });
    },
    "library.restore": ({ token }) => {
      const file = trash.get(token);
      if (file === undefined) return fail({ code: "fileMissing", path: token });
      files.set(file.path, file.text);
      return success({ path: file.path });
    },
    "report.open": ({ path, mode }) => {
      const report = read(path);
      if (!report.ok) return report;
      const recent = [path, ...settings.recent.filter((each) => each !== path)];
      settings = { ...settings, recent };
      emit("recent.changed", { recent });
      const holder = mode === "takeOver" ? null : (start.holder ?? null);
      return success({
        path,
        report: report.value,
        stamp: files.get(path) ?? "",
        savedAt: at,
        readOnly: holder !== null,
        holder,
        draft: draft === undefined ? null : { report: draft, savedAt: at, stamp: files.get(path) ?? "" },
      });
    },
    "report.read": ({ path }) => read(path),
    "report.draft": () => success(null),
    "report.save": ({ path, stamp, report, overwrite }) => {
      if (fake.failSaves !== undefined) return fail(fake.failSaves);
      const before = files.get(path);
      if (!overwrite && before !== stamp) return fail({ code: "changedOutside", path });
      const parsed = parseReport(report, path);
      if (!parsed.ok) return parsed;
      const text = writeReport(parsed.value);
      const kept = versions.get(path) ?? [];
      const version = { id: String(kept.length), savedAt: at, size: before?.length ?? 0 };
      versions.set(path, [{ version, text: before ?? "" }, ...kept]);
      files.set(path, text);
      return success({ stamp: text, savedAt: at });
    },
    "report.saveCopy": ({ path, report }) => {
      const parsed = parseReport(report, path);
      return parsed.ok ? success(put({ ...parsed.value, id: crypto.randomUUID() })) : parsed;
    },
    "report.discardDraft": () => {
      draft = undefined;
      return success(null);
    },
    "report.close": () => success(null),
    "report.versions": ({ path }) => success((versions.get(path) ?? []).map(({ version }) => version)),
    "report.version": ({ path, id }) => {
      const kept = versions.get(path)?.find(({ version }) => version.id === id);
      return kept === undefined ? fail({ code: "fileMissing", path }) : readReport(kept.text, path);
    },
    "report.previous": ({ path }) => {
      const report = read(path);
      return report.ok ? success(previousOf(report.value, path.split("/").at(-1))) : report;
    },
    "report.export": ({ report, formats, folder: into, replace }) => {
      const parsed = parseReport(report, into);
      if (!parsed.ok) return parsed;
      const targets = formats.map((format) => `${into}/${parsed.value.unit.name}${parsed.value.year}.${format}`);
      const taken = targets.find((target) => exported.has(target));
      if (taken !== undefined && !replace) return fail({ code: "targetExists", path: taken });
      for (const target of targets) exported.add(target);
      return success({ files: targets });
    },
    "table.save": ({ title, format, folder: into, replace }) => {
      const path = `${into}/${title}.${format}`;
      if (exported.has(path) && !replace) return fail({ code: "targetExists", path });
      exported.add(path);
      return success({ path });
    },
    "export.verify": ({ path }) =>
      path.endsWith(".pdf")
        ? fail({ code: "notVerifiable", path })
        : success(start.verified ?? { same: true, differences: [] }),
    "export.cancel": () => success(null),
    "import.read": (input) => {
      const name = "path" in input ? (input.path.split("/").at(-1) ?? "") : input.name;
      const found = start.documents?.[name];
      return found === undefined ? fail({ code: "foreignKind", path: name, kind: "pdf" }) : success(found);
    },
    "import.create": ({ name, report }) => {
      const parsed = parseReport(report, name);
      return parsed.ok ? success(put({ ...parsed.value, id: crypto.randomUUID() })) : parsed;
    },
    "dialog.chooseFolder": () => success({ path: "/文档/导出" }),
    "dialog.chooseReport": () => success({ path: start.chosen ?? null }),
    "shell.showInFolder": () => success(null),
    "settings.set": (changes) => {
      settings = {
        ...settings,
        ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
      };
      return success(settings);
    },
  };

  const calls: CommandName[] = [];
  const fake: FakeBridge = {
    calls,
    failSaves: undefined,
    emit,
    text: (path) => files.get(path),
    paths: () => [...files.keys()],
    bridge: {
      call: async (command, input) => {
        calls.push(command);
        return answers[command](input);
      },
      on: (event, listener) => {
        const heard = listeners.get(event) ?? new Set();
        listeners.set(event, heard.add(listener));
        return () => heard.delete(listener);
      },
    },
  };
  return fake;
}
