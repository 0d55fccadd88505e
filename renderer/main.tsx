import "@mantine/core/styles.css";
import "./theme/theme.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { readBridge } from "./bridge/read-bridge.ts";
import { App } from "./window/app.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

createRoot(root).render(
  <StrictMode>
    <App bridge={readBridge(Reflect.get(window, "gouji"))} />
  </StrictMode>,
);
