// First of all, so that the editor comes while everything else is at work.
import { editorAhead } from "./window/editor-ahead.ts";
import "@mantine/core/styles.css";
import "./theme/theme.css";
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Bridge } from "../shared/ipc/contract.ts";
import { readBridge } from "./bridge/read-bridge.ts";
import { App } from "./window/app.tsx";
import { begin } from "./window/begin.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

void draw(createRoot(root), readBridge(Reflect.get(window, "gouji")));

async function draw(window: Root, bridge: Bridge | undefined): Promise<void> {
  const beginning = bridge === undefined ? undefined : await begin(bridge, editorAhead);
  window.render(
    <StrictMode>
      <App beginning={beginning} />
    </StrictMode>,
  );
}
