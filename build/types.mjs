// Checks each layer in a compiler world of its own: shared/ knows neither Node nor the DOM.
import { root, run } from "./install.mjs";
import { join } from "node:path";

const layers = ["shared", "electron", "renderer", "test"];
const failed = layers.filter((layer) => run("tsc", ["-p", join(root, layer)]) !== 0);
process.exit(failed.length === 0 ? 0 : 1);
