import { EventEmitter } from "node:events";
import { vi } from "vitest";

type Listener = (...given: unknown[]) => unknown;

/** What a preload puts into the page. */
interface Exposed {
  readonly call: (command: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
}

/** Stands in for the session: keeps what was set, so that a test can ask what would happen. */
export class SessionStandIn extends EventEmitter {
  setPermissionRequestHandler = vi.fn<(handler: Listener) => void>();
  setPermissionCheckHandler = vi.fn<(handler: Listener) => void>();
  setDevicePermissionHandler = vi.fn<(handler: Listener) => void>();
  setSpellCheckerEnabled = vi.fn<(enabled: boolean) => void>();
  webRequest = { onBeforeRequest: vi.fn<(handler: Listener) => void>() };
}

/** Stands in for the contents of a window. */
export class ContentsStandIn extends EventEmitter {
  mainFrame = { url: "gouji://app/" };
  sent: unknown[][] = [];
  setWindowOpenHandler = vi.fn<(handler: Listener) => void>();
  setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
  send = (...given: unknown[]): void => {
    this.sent.push(given);
  };
}

/** Stands in for a window. */
export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = [];
  readonly webContents = new ContentsStandIn();
  readonly options: Record<string, unknown>;
  shown = false;
  minimized = false;
  focused = 0;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.opened.push(this);
    app.emit("web-contents-created", {}, this.webContents);
  }
  static loads: () => Promise<void> = () => Promise.resolve();
  loadURL = vi.fn<(url: string) => Promise<void>>(() => BrowserWindow.loads());
  show = (): void => void (this.shown = true);
  maximize = vi.fn<() => void>();
  restore = (): void => void (this.minimized = false);
  focus = (): void => void (this.focused += 1);
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => false;
  destroyed = false;
  isDestroyed = (): boolean => this.destroyed;
  destroy = (): void => {
    this.destroyed = true;
    this.emit("closed");
  };
  getNormalBounds = (): object => ({ x: 10, y: 20, width: 1300, height: 700 });
}

/** Stands in for the program. */
class AppStandIn extends EventEmitter {
  lock = true;
  commandLine = { appendSwitch: vi.fn<(name: string, value?: string) => void>() };
  setName = vi.fn<(name: string) => void>();
  requestSingleInstanceLock = (): boolean => this.lock;
  whenReady = (): Promise<void> => Promise.resolve();
  getPath = (name: string): string => `/system/${name}`;
  getVersion = (): string => "0.0.0";
  quit = vi.fn<() => void>();
  exit = vi.fn<() => void>();
}

export const app = new AppStandIn();

/** Stands in for the channel of the main process. */
export const ipcMain = {
  handlers: new Map<string, Listener>(),
  handle: (channel: string, handler: Listener): void => void ipcMain.handlers.set(channel, handler),
  removeHandler: (channel: string): void => void ipcMain.handlers.delete(channel),
  on: (): void => undefined,
};

/** Stands in for the channel of the page. */
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: vi.fn<(channel: string, ...given: unknown[]) => Promise<unknown>>(() => Promise.resolve("answered")),
});

export const contextBridge = {
  exposed: new Map<string, Exposed>(),
  exposeInMainWorld: (name: string, api: Exposed): void => void contextBridge.exposed.set(name, api),
};

export const session = { defaultSession: new SessionStandIn() };

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: unknown) => void>(),
  handle: vi.fn<(scheme: string, handler: (request: { url: string }) => Promise<Response>) => void>(),
};

export const dialog: {
  answer: { canceled: boolean; filePaths: readonly string[] };
  readonly asked: unknown[][];
  readonly showOpenDialog: (...given: unknown[]) => Promise<unknown>;
  readonly showErrorBox: (title: string, text: string) => void;
} = {
  answer: { canceled: true, filePaths: [] },
  asked: [],
  showOpenDialog: (...given: unknown[]): Promise<unknown> => {
    dialog.asked.push(given);
    return Promise.resolve(dialog.answer);
  },
  showErrorBox: vi.fn<(title: string, text: string) => void>(),
};

/** A menu as it was shown. */
export interface ShownMenu {
  readonly label: string;
  readonly submenu: readonly { readonly label?: string; readonly click?: () => void }[];
}

export const Menu: {
  shown: readonly ShownMenu[];
  readonly buildFromTemplate: (template: readonly ShownMenu[]) => readonly ShownMenu[];
  readonly setApplicationMenu: (menu: readonly ShownMenu[]) => void;
} = {
  shown: [],
  buildFromTemplate: (template) => template,
  setApplicationMenu: (menu) => void (Menu.shown = menu),
};

export const shell = {
  showItemInFolder: vi.fn<(path: string) => void>(),
  openPath: vi.fn<(path: string) => Promise<string>>(() => Promise.resolve("")),
};
