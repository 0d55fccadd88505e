import "@mantine/core/styles.css";
import "./theme/theme.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readBridge } from "./bridge/read-bridge.ts";
import { App } from "./window/app.tsx";
import { loadEditor } from "./window/screens.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

const bridge = readBridge(Reflect.get(window, "gouji"));
// Both are under way while the window itself is drawn for the first time.
const starting = bridge?.call("app.start", {});
if (bridge !== undefined) loadEditor();

createRoot(root).render(
  <StrictMode>
    <App bridge={bridge} starting={starting} />
  </StrictMode>,
);
