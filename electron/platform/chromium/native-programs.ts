import { posix } from "node:path";
import type { NativeProgram } from "../run-program.ts";

/** A question to the user. */
export interface Question {
  readonly kind: "folder" | "report";
  readonly title: string;
  /** What the files are called in the dialog. */
  readonly reportFiles: string;
  /** How they end, without the point. */
  readonly extensions: readonly string[];
  readonly start?: string | undefined;
}

/** The programs that can ask for a folder or a report on a system, best first. Each prints the path; a cancelled one ends with status 1. */
export function dialogPrograms(platform: NodeJS.Platform, question: Question): readonly NativeProgram[] {
  const environment = {
    GOUJI_TITLE: question.title,
    GOUJI_START: question.start ?? "",
    GOUJI_FILES: question.extensions.map((extension) => `*.${extension}`).join(";"),
  };
  if (platform === "win32") {
    const words = ["-NoProfile", "-STA", "-Command", question.kind === "folder" ? windowsFolder : windowsReport];
    return [{ program: "powershell.exe", words, environment }];
  }
  if (platform === "darwin") {
    const chooser = question.kind === "folder" ? "choose folder" : "choose file";
    const script = `on run argv\nreturn POSIX path of (${chooser} with prompt (item 1 of argv))\nend run`;
    return [{ program: "osascript", words: ["-e", script, question.title] }];
  }
  const start = question.start ?? "";
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
            `--title=${question.title}`,
            `--file-filter=${question.reportFiles} | ${patterns}`,
          ],
        },
        {
          program: "kdialog",
          words: ["--title", question.title, "--getopenfilename", ".", `${patterns}|${question.reportFiles}`],
        },
      ];
}

const windowsOutput = "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Add-Type -AssemblyName System.Windows.Forms; ";
const windowsFolder =
  `${windowsOutput}$d=New-Object System.Windows.Forms.FolderBrowserDialog; $d.Description=$env:GOUJI_TITLE; ` +
  "$d.SelectedPath=$env:GOUJI_START; if($d.ShowDialog() -eq 'OK'){[Console]::Out.Write($d.SelectedPath)}else{exit 1}";
const windowsReport =
  `${windowsOutput}$d=New-Object System.Windows.Forms.OpenFileDialog; $d.Title=$env:GOUJI_TITLE; ` +
  "$d.Filter=$env:GOUJI_FILES+'|'+$env:GOUJI_FILES; if($d.ShowDialog() -eq 'OK'){[Console]::Out.Write($d.FileName)}else{exit 1}";

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
