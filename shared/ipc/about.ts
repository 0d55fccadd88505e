/** What the program says of itself and of where it runs, to be read by somebody before it is given to anybody. Nothing of reports is in it. */
export interface AboutProgram {
  readonly version: string;
  readonly platform: "electron" | "chromium";
  /** 16 hexadecimal digits over every file of the running program: two computers with the same digits run the same program. */
  readonly build: string;
  readonly node: string;
  /** The name and release of the system, and its processor: "Linux 6.1", "x64". */
  readonly system: string;
  readonly processor: string;
  /** Memory of the computer, and what of it is free, in megabytes. */
  readonly memory: { readonly all: number; readonly free: number };
  /** The folders, with "~" for the user's own, whose name may be somebody's. */
  readonly folders: { readonly library: string; readonly program: string; readonly logs: string };
  /** Files in the library: reports, and those that cannot be read. Null where the folder itself cannot be read. */
  readonly library: { readonly reports: number; readonly unreadable: number } | null;
  readonly settings: {
    readonly language: string;
    readonly theme: string;
    readonly zoom: number;
    readonly fonts: string;
  };
  /** The end of the log of what went wrong; empty where nothing did. */
  readonly log: string;
}
