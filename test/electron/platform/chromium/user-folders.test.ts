import { describe, expect, it } from "vitest";
import { userFolders } from "../../../../electron/platform/chromium/user-folders.ts";

const linux = { platform: "linux", home: "/home/王", environment: {}, userDirs: undefined } as const;

describe("the user's folders", () => {
  it("on Linux, as the desktop names them", () => {
    expect(userFolders(linux)).toEqual({
      documents: "/home/王/Documents",
      appData: "/home/王/.config/gouji",
      logs: "/home/王/.config/gouji/logs",
    });
    const userDirs = '# comment\nXDG_DESKTOP_DIR="$HOME/桌面"\nXDG_DOCUMENTS_DIR="$HOME/文档"\n';
    expect(userFolders({ ...linux, userDirs }).documents).toBe("/home/王/文档");
    expect(userFolders({ ...linux, userDirs: 'XDG_DOCUMENTS_DIR="broken"' }).documents).toBe("/home/王/Documents");
    expect(userFolders({ ...linux, environment: { XDG_CONFIG_HOME: "/cfg" } }).appData).toBe("/cfg/gouji");
  });

  it("on Windows and macOS", () => {
    expect(
      userFolders({
        platform: "win32",
        home: "C:\\Users\\王",
        environment: { APPDATA: "D:\\Roaming" },
        userDirs: undefined,
      }),
    ).toEqual({
      documents: "C:\\Users\\王\\Documents",
      appData: "D:\\Roaming\\gouji",
      logs: "D:\\Roaming\\gouji\\logs",
    });
    expect(userFolders({ ...linux, platform: "darwin", home: "/Users/w" }).appData).toBe(
      "/Users/w/Library/Application Support/gouji",
    );
  });
});
