import { EventEmitter } from "node:events";
import { vi } from "vitest";

type Listener = (...given: never[]) => unknown;

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
  loadURL = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve());
  show = (): void => void (this.shown = true);
  maximize = vi.fn<() => void>();
  restore = (): void => void (this.minimized = false);
  focus = (): void => void (this.focused += 1);
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => false;
  isDestroyed = (): boolean => false;
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
  exposed: new Map<string, Record<string, Listener>>(),
  exposeInMainWorld: (name: string, api: Record<string, Listener>): void => void contextBridge.exposed.set(name, api),
};

export const session = { defaultSession: new SessionStandIn() };

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: unknown) => void>(),
  handle: vi.fn<(scheme: string, handler: Listener) => void>(),
};

export const dialog = {
  answer: { canceled: true, filePaths: [] as readonly string[] },
  asked: [] as unknown[][],
  showOpenDialog: (...given: unknown[]): Promise<unknown> => {
    dialog.asked.push(given);
    return Promise.resolve(dialog.answer);
  },
};

export const Menu = {
  shown: undefined as unknown,
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (menu: unknown): void => void (Menu.shown = menu),
};

export const shell = { showItemInFolder: vi.fn<(path: string) => void>() };

// oxlint-disable-next-line import/no-default-export -- the electron module has one, and electron-store takes it
export default { app: undefined, ipcMain: undefined, shell };
