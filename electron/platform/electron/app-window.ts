import { BrowserWindow, ipcMain } from "electron";
import { callChannel, eventChannel } from "./channels.ts";
import type { AppWindow, WindowBounds, WindowEnd, WindowOptions } from "../platform.ts";

/** What a window is opened with. */
export interface ElectronWindowOptions extends WindowOptions {
  /** The built preload. */
  readonly preload: string;
  readonly origin: string;
}

/** An Electron window with what the platform needs of it. */
export interface ElectronWindow extends AppWindow {
  readonly browserWindow: BrowserWindow;
}

/** Opens the window: isolated, sandboxed, without Node, with one channel for calls. */
export async function openAppWindow(options: ElectronWindowOptions): Promise<ElectronWindow> {
  const { bounds } = options;
  const browserWindow = new BrowserWindow({
    title: options.title,
    width: bounds?.width ?? 1320,
    height: bounds?.height ?? 720,
    ...(bounds?.x === undefined || bounds.y === undefined ? {} : { x: bounds.x, y: bounds.y }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (bounds?.maximized === true) browserWindow.maximize();
  const { webContents } = browserWindow;
  ipcMain.handle(callChannel, (event, command: unknown, payload: unknown) =>
    options.answer(
      {
        isMainFrame: event.senderFrame !== null && event.senderFrame === webContents.mainFrame,
        url: event.senderFrame?.url ?? "",
      },
      command,
      payload,
    ),
  );
  // The page has drafts on disk and never holds its window back.
  webContents.on("will-prevent-unload", (event) => event.preventDefault());
  const tellBounds = (): void => options.onBounds(boundsOf(browserWindow));
  browserWindow.on("resized", tellBounds);
  browserWindow.on("moved", tellBounds);
  browserWindow.on("close", tellBounds);
  let end: WindowEnd = "closed";
  const closed = new Promise<WindowEnd>((resolve) => {
    browserWindow.once("closed", () => {
      ipcMain.removeHandler(callChannel);
      resolve(end);
    });
  });
  webContents.once("render-process-gone", () => {
    if (browserWindow.isDestroyed()) return;
    end = "crashed";
    browserWindow.destroy();
  });
  browserWindow.once("ready-to-show", () => browserWindow.show());
  await browserWindow.loadURL(`${options.origin}/`);
  return {
    browserWindow,
    closed,
    send: (event, payload) => {
      if (!browserWindow.isDestroyed()) webContents.send(eventChannel, event, payload);
    },
    focus: () => {
      if (browserWindow.isMinimized()) browserWindow.restore();
      browserWindow.focus();
    },
  };
}

function boundsOf(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}
