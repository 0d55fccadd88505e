import type { Events } from "../../shared/ipc/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { FileKind, MenuAction } from "../../shared/words/app-menu.ts";
import type { Language } from "../../shared/words/language.ts";

/** What the program needs from its surroundings; Electron and a local Chromium each provide it. */
export interface Platform {
  readonly name: "electron" | "chromium";
  readonly folders: Folders;
  /** Where the page comes from; calls from anywhere else are refused. */
  readonly origin: string;
  readonly openWindow: (options: WindowOptions) => Promise<Result<AppWindow>>;
  /** Whether the system has dialogs in which somebody can choose files and folders. */
  readonly hasDialogs: () => Promise<boolean>;
  /** Lets somebody choose a folder; null where they changed their mind. */
  readonly chooseFolder: (language: Language, start?: string) => Promise<Result<string | null>>;
  /** Lets somebody choose a file of a kind; null where they changed their mind. */
  readonly chooseFile: (language: Language, kind: FileKind) => Promise<Result<string | null>>;
  /** Lets somebody choose report files and documents to import, as many as they like; none where they changed their mind. */
  readonly chooseDocuments: (language: Language) => Promise<Result<readonly string[]>>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => Promise<Result<null>>;
  /** Opens a document with the program that the system has for it. */
  readonly openFile: (path: string) => Promise<Result<null>>;
  /** Shows the application menu in a language, where the platform has one. */
  readonly setMenu: (language: Language, choose: (action: MenuAction) => void) => void;
  /** Tells of every later start of the program, with the report it was given. */
  readonly onSecondStart: (listener: (path: string | null) => void) => void;
  /** Closes the window; the program ends once everything is written. */
  readonly quit: () => Promise<void>;
}

/** The system's folders for this user. */
export interface Folders {
  readonly documents: string;
  readonly appData: string;
  readonly logs: string;
}

/** Where a window stands on the screen. */
export interface WindowBounds {
  readonly width: number;
  readonly height: number;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly maximized: boolean;
}

/** Who sent a message. */
export interface Sender {
  /** False for frames inside the page and for other windows. */
  readonly isMainFrame: boolean;
  readonly url: string;
}

/** Answers a message of the window. Never throws. */
export type Answer = (sender: Sender, command: unknown, payload: unknown) => Promise<Result<unknown>>;

/** What a window is opened with. */
export interface WindowOptions {
  readonly title: string;
  /** Where it stood last; absent at the first start. */
  readonly bounds: WindowBounds | undefined;
  readonly answer: Answer;
  /** Told where the window stands, when somebody moved it and when it closes. */
  readonly onBounds: (bounds: WindowBounds) => void;
}

/** How a window came to its end: somebody closed it, or the page in it broke down. */
export type WindowEnd = "closed" | "crashed";

/** The open window. */
export interface AppWindow {
  readonly send: <E extends keyof Events>(event: E, payload: Events[E]) => void;
  readonly focus: () => void;
  /** Fulfilled when it is gone. */
  readonly closed: Promise<WindowEnd>;
}
