import { describe, expect, it } from "vitest";
import {
  askForFiles,
  askNatively,
  openNatively,
  showNatively,
  tellNatively,
} from "../../../../electron/platform/chromium/native-dialogs.ts";
import {
  dialogPrograms,
  messagePrograms,
  showPrograms,
} from "../../../../electron/platform/chromium/native-programs.ts";
import { type Ended, runProgram, type RunProgram } from "../../../../electron/platform/run-program.ts";
import { success } from "../../../../shared/result.ts";

const question = {
  kind: "folder",
  title: `选择 "$(rm -rf /)'`,
  reportFiles: "勾稽报告",
  extensions: ["gouji", "docx"],
  start: "/家/报告",
} as const;

/** Programs that end as listed; the others are not there. */
function endings(known: Readonly<Record<string, Ended>>): RunProgram & { readonly ran: string[] } {
  const ran: string[] = [];
  const run: RunProgram = ({ program }) => {
    ran.push(program);
    return Promise.resolve(known[program] ?? { kind: "notStarted" });
  };
  return Object.assign(run, { ran });
}
const ended = (status: number, text = ""): Ended => ({ kind: "ended", status, text });

describe("asking for a path", () => {
  it("gives the path as chosen, spaces and all", async () => {
    expect(await askNatively(question, "linux", endings({ zenity: ended(0, "/家/我的 报告 \n") }))).toEqual(
      success("/家/我的 报告 "),
    );
  });

  it("gives several files, one a line, and none where somebody cancelled", async () => {
    const files = { ...question, kind: "documents" } as const;
    const chosen = endings({ zenity: ended(0, "/家/甲 局.docx\r\n/家/乙.xlsx\n") });
    expect(await askForFiles(files, "linux", chosen)).toEqual(success(["/家/甲 局.docx", "/家/乙.xlsx"]));
    expect(await askForFiles(files, "linux", endings({ zenity: ended(1) }))).toEqual(success([]));
    for (const { program, words } of dialogPrograms("linux", files))
      expect([program, ...words]).toContain("--multiple");
  });

  it("gives nothing where somebody cancelled, and does not ask twice", async () => {
    const run = endings({ zenity: ended(1), kdialog: ended(0, "/other") });
    expect(await askNatively(question, "linux", run)).toEqual(success(null));
    expect(run.ran).toEqual(["zenity"]);
  });

  it("tries the next program where one is missing or broken", async () => {
    expect(await askNatively(question, "linux", endings({ kdialog: ended(0, "/k\n") }))).toEqual(success("/k"));
    const broken = endings({ zenity: ended(255), kdialog: ended(0, "/k\n") });
    expect(await askNatively(question, "linux", broken)).toEqual(success("/k"));
  });

  it("says what it tried where there is no dialog", async () => {
    expect(await askNatively(question, "linux", endings({}))).toEqual({
      ok: false,
      failure: { code: "noDialog", tried: "zenity, kdialog" },
    });
  });

  it.each(["linux", "win32", "darwin"] as const)("on %s a title is never read as program text", (platform) => {
    for (const kind of ["folder", "report", "documents"] as const) {
      for (const { program, words } of dialogPrograms(platform, { ...question, kind })) {
        const scripts = words.filter((word) => /ShowDialog|on run/.test(word));
        expect([program, scripts.length > 0]).toEqual([program, platform !== "linux"]);
        for (const script of scripts) expect(script).not.toContain(question.title);
      }
    }
  });
});

describe("showing a file", () => {
  it("uses the file manager of the system", async () => {
    expect(await showNatively("/a/报 告.docx", "linux", endings({ "xdg-open": ended(0) }))).toEqual(success(null));
    expect(await showNatively("C:\\a.docx", "win32", endings({ "explorer.exe": ended(1) }))).toEqual(success(null));
    expect(showPrograms("darwin", "/a/b", "file:///a/b")).toEqual([{ program: "open", words: ["-R", "/a/b"] }]);
  });

  it("opens it with the system's program", async () => {
    expect(await openNatively("/a/报 告.docx", "linux", endings({ "xdg-open": ended(0) }))).toEqual(success(null));
    expect(await openNatively("C:\\a.docx", "win32", endings({ "explorer.exe": ended(1) }))).toEqual(success(null));
    expect(await openNatively("/a/b", "darwin", endings({ open: ended(1) }))).toMatchObject({
      failure: { code: "noFileManager", path: "/a/b", tried: "open" },
    });
  });

  it("names the file where there is none", async () => {
    expect(await showNatively("/a/b", "linux", endings({ "dbus-send": ended(1) }))).toEqual({
      ok: false,
      failure: { code: "noFileManager", path: "/a/b", tried: "dbus-send, xdg-open" },
    });
  });
});

describe("telling what no window of ours can tell", () => {
  it("takes the first program that is there, and does not tell it twice when it is closed without its button", async () => {
    const closed = endings({ kdialog: ended(1), xmessage: ended(0) });
    await tellNatively("勾稽", "没有浏览器", "linux", closed);
    expect(closed.ran).toEqual(["zenity", "kdialog"]);
    const broken = endings({ zenity: ended(127), "notify-send": ended(0) });
    await tellNatively("勾稽", "没有浏览器", "linux", broken);
    expect(broken.ran).toEqual(["zenity", "kdialog", "xmessage", "notify-send"]);
  });

  it.each(["linux", "win32", "darwin"] as const)("hands the text over on %s, never as program text", (platform) => {
    const text = `"$(rm -rf /)'`;
    for (const { words, environment } of messagePrograms(platform, "勾稽", text)) {
      const handed = [...words, ...Object.values(environment ?? {})];
      expect(handed.some((word) => word === text || word === `--text=${text}`)).toBe(true);
      expect(words.filter((word) => word.includes("rm -rf") && word !== text && word !== `--text=${text}`)).toEqual([]);
    }
  });
});

describe("running a program", () => {
  const node = (script: string) => ({
    program: process.execPath,
    words: ["-e", script],
    environment: { GOUJI_X: "甲" },
  });

  it("gives its output and status, and hands over what it is told", async () => {
    expect(await runProgram(node("process.stdout.write(process.env.GOUJI_X)"))).toEqual(ended(0, "甲"));
    expect(await runProgram(node("process.exit(3)"))).toEqual(ended(3));
  });

  it("says where there is no such program", async () => {
    expect(await runProgram({ program: "/no/such/program", words: [] })).toEqual({ kind: "notStarted" });
  });
});
