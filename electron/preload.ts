import { contextBridge, ipcRenderer } from "electron";
import { isEventName } from "../shared/ipc/events.ts";
import { callChannel, eventChannel } from "./platform/electron/channels.ts";

/** What the page sees of the program: these two methods and nothing else. See `Bridge` in shared/ipc/contract.ts. */
contextBridge.exposeInMainWorld("gouji", {
  call: (command: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, command, input),
  on: (event: unknown, listener: (payload: unknown) => void): (() => void) => {
    if (!isEventName(event)) return () => undefined;
    const heard = (_event: unknown, name: unknown, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(eventChannel, heard);
    return () => {
      ipcRenderer.off(eventChannel, heard);
    };
  },
});
