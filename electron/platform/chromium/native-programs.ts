import { posix } from "node:path";
import type { NativeProgram } from "../run-program.ts";

/** A question to the user. */
export interface Question {
  /** `documents`: as many files as somebody likes. */
  readonly kind: "folder" | "report" | "documents";
  readonly title: string;
  /** What the files are called in the dialog. */
  readonly reportFiles: string;
  /** How they end, without the point. */
  readonly extensions: readonly string[];
  readonly start?: string | undefined;
}

/**
 * The programs that can ask for a folder or for files on a system, best first. Each prints
 * the path, or of several files one path a line; a cancelled one ends with status 1.
 */
export function dialogPrograms(platform: NodeJS.Platform, question: Question): readonly NativeProgram[] {
  const environment = {
    GOUJI_TITLE: question.title,
    GOUJI_START: question.start ?? "",
    GOUJI_FILES: question.extensions.map((extension) => `*.${extension}`).join(";"),
  };
  if (platform === "win32") {
    const words = ["-NoProfile", "-STA", "-Command", windowsScripts[question.kind]];
    return [{ program: "powershell.exe", words, environment }];
  }
  if (platform === "darwin") {
    return [{ program: "osascript", words: ["-e", macScripts[question.kind], question.title] }];
  }
  const start = question.start ?? "";
  const several = question.kind === "documents";
  const patterns = question.extensions.map((extension) => `*.${extension}`).join(" ");
  return question.kind === "folder"
    ? [
        {
          program: "zenity",
          words: [
            "--file-selection",
            "--directory",
            `--title=${question.title}`,
            ...(start === "" ? [] : [`--filename=${posix.join(start, "/")}`]),
          ],
        },
        {
          program: "kdialog",
          words: ["--title", question.title, "--getexistingdirectory", start === "" ? "." : start],
        },
      ]
    : [
        {
          program: "zenity",
          words: [
            "--file-selection",
            ...(several ? ["--multiple", "--separator=\n"] : []),
            `--title=${question.title}`,
            `--file-filter=${question.reportFiles} | ${patterns}`,
          ],
        },
        {
          program: "kdialog",
          words: [
            ...(several ? ["--multiple", "--separate-output"] : []),
            "--title",
            question.title,
            "--getopenfilename",
            ".",
            `${patterns}|${question.reportFiles}`,
          ],
        },
      ];
}

const windowsOutput = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Add-Type -AssemblyName System.Windows.Forms; ";
const windowsFiles =
  `${windowsOutput}$d=New-Object System.Windows.Forms.OpenFileDialog; $d.Title=$env:GOUJI_TITLE; ` +
  "$d.Filter=$env:GOUJI_FILES+'|'+$env:GOUJI_FILES; ";
const windowsScripts: Readonly<Record<Question["kind"], string>> = {
  folder:
    `${windowsOutput}$d=New-Object System.Windows.Forms.FolderBrowserDialog; $d.Description=$env:GOUJI_TITLE; ` +
    "$d.SelectedPath=$env:GOUJI_START; if($d.ShowDialog() -eq 'OK'){[Console]::Out.Write($d.SelectedPath)}else{exit 1}",
  report: `${windowsFiles}if($d.ShowDialog() -eq 'OK'){[Console]::Out.Write($d.FileName)}else{exit 1}`,
  documents:
    `${windowsFiles}$d.Multiselect=$true; ` +
    "if($d.ShowDialog() -eq 'OK'){[Console]::Out.Write([string]::Join([char]10,$d.FileNames))}else{exit 1}",
};

const macScripts: Readonly<Record<Question["kind"], string>> = {
  folder: "on run argv\nreturn POSIX path of (choose folder with prompt (item 1 of argv))\nend run",
  report: "on run argv\nreturn POSIX path of (choose file with prompt (item 1 of argv))\nend run",
  documents:
    'on run argv\nset paths to ""\n' +
    "repeat with one in (choose file with prompt (item 1 of argv) with multiple selections allowed)\n" +
    "set paths to paths & POSIX path of one & linefeed\nend repeat\nreturn paths\nend run",
};

/** The programs that can show a message on a system where no window of ours is, best first. */
export function messagePrograms(platform: NodeJS.Platform, title: string, text: string): readonly NativeProgram[] {
  if (platform === "win32") {
    const script =
      "Add-Type -AssemblyName System.Windows.Forms; " +
      "[void][System.Windows.Forms.MessageBox]::Show($env:GOUJI_TEXT,$env:GOUJI_TITLE)";
    const environment = { GOUJI_TITLE: title, GOUJI_TEXT: text };
    return [{ program: "powershell.exe", words: ["-NoProfile", "-STA", "-Command", script], environment }];
  }
  if (platform === "darwin") {
    const script = "on run argv\ndisplay alert (item 1 of argv) message (item 2 of argv)\nend run";
    return [{ program: "osascript", words: ["-e", script, title, text] }];
  }
  return [
    { program: "zenity", words: ["--error", "--no-markup", `--title=${title}`, `--text=${text}`] },
    { program: "kdialog", words: ["--title", title, "--error", text] },
    { program: "xmessage", words: ["-center", "-title", title, text] },
    { program: "notify-send", words: ["--urgency=critical", title, text] },
  ];
}

/** The programs that can show a file in the file manager of a system, best first. */
export function showPrograms(platform: NodeJS.Platform, path: string, address: string): readonly NativeProgram[] {
  if (platform === "win32") return [{ program: "explorer.exe", words: [`/select,${path}`] }];
  if (platform === "darwin") return [{ program: "open", words: ["-R", path] }];
  return [
    {
      program: "dbus-send",
      words: [
        "--session",
        "--print-reply",
        "--reply-timeout=3000",
        "--dest=org.freedesktop.FileManager1",
        "--type=method_call",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1.ShowItems",
        `array:string:${address}`,
        "string:",
      ],
    },
    { program: "xdg-open", words: [posix.dirname(path)] },
  ];
}

/** The programs that open a document as a double click does; the first that starts does it. */
export function openPrograms(platform: NodeJS.Platform, path: string): readonly NativeProgram[] {
  if (platform === "win32") return [{ program: "explorer.exe", words: [path] }];
  return [{ program: platform === "darwin" ? "open" : "xdg-open", words: [path] }];
}
