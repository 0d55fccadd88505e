// Plain JavaScript on purpose: see install.mjs. `npm start`: installs what is missing, builds, and shows the sample.
import { join } from "node:path";
import { ensureInstalled, root, run } from "./install.mjs";

ensureInstalled();
if (run("npm", ["run", "--silent", "build"]) !== 0) process.exit(2);
const folder = join(root, "dist", "demo");
const status = run("node", [join(root, "dist", "gouji.mjs"), "demo", folder, "--force"]);
if (status === 0) console.log(`\n示例文件在 / The sample files are in: ${folder}`);
process.exit(status);
