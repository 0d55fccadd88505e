import "@mantine/core/styles.css";
import "./theme/theme.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Bridge } from "../shared/ipc/contract.ts";
import { readBridge } from "./bridge/read-bridge.ts";
import { openAhead } from "./shell/first-opening.ts";
import { App, type Beginning } from "./window/app.tsx";
import { loadEditor } from "./window/screens.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

const bridge = readBridge(Reflect.get(window, "gouji"));
// All of it is under way while the window itself is drawn for the first time.
const beginning = bridge === undefined ? undefined : begin(bridge);

createRoot(root).render(
  <StrictMode>
    <App beginning={beginning} />
  </StrictMode>,
);

function begin(way: Bridge): Beginning {
  const starting = way.call("app.start", {});
  loadEditor();
  return { bridge: way, starting, firstOpening: openAhead(way, starting) };
}
