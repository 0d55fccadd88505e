import { nodeDisk } from "./files/disk.ts";
import { type AskedFile, readForWindow } from "./import/read-for-window.ts";
import { serveThread } from "./import/serve-thread.ts";
import { shutNetwork } from "./offline/shut-network.ts";

// A thread beside the main process, in which it reads one of several files for the window.
shutNetwork();
serveThread((asked: AskedFile) => readForWindow(nodeDisk, asked));
