import { contextBridge, ipcRenderer } from "electron";
import { callChannel, eventChannel } from "./ipc/channels.ts";

/** What the page sees of the program: these two methods and nothing else. See `Bridge` in shared/ipc/contract.ts. */
contextBridge.exposeInMainWorld("gouji", {
  call: (command: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, command, input),
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    const heard = (_event: unknown, name: unknown, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(eventChannel, heard);
    return () => {
      ipcRenderer.off(eventChannel, heard);
    };
  },
});
