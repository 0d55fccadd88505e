// Plain JavaScript on purpose: see install.mjs. `npm run typefaces`: free typefaces (SIL Open Font License, Tinos: Apache 2.0) for printing on computers that
// have not those of the standard, into dist/typefaces. They are no part of the program: some 250 MB that most offices have no use for.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./install.mjs";

const folder = join(root, "dist", "typefaces");
const packages = [
  "@fontsource/noto-sans-sc@5.3.0",
  "@fontsource/noto-serif-sc@5.3.0",
  "@fontsource/tinos@5.3.0",
  "lxgw-wenkai-webfont@1.7.0",
];

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), "{}\n");
const status = run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", ...packages]);
if (status === 0)
  console.log(`The typefaces are in ${folder}. Copy this folder beside the program, or name it by GOUJI_TYPEFACES.`);
process.exit(status);
