import { mkdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatFailure } from "../../shared/words/failures.ts";
import { buildPage, installedBrowser, libraryIn, openFromSources } from "../from-sources.ts";
import { showNeutralPlace } from "./neutral-place.ts";
import { writeLibrary } from "./library-reports.ts";
import { pictures } from "./pictures.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const targets = { readme: at("../pictures/"), handbook: at("../../renderer/dialogs/handbook/pictures/") };
/** Larger pictures make a README slow. */
const largest = 200_000;

/** All of them, or those of the READMEs or the handbook alone. */
const wanted = process.argv[2];
const isWanted = ({ of }: { readonly of: string }): boolean => wanted === undefined || of === wanted;

const browser = await installedBrowser();
if (!browser.ok) {
  process.stderr.write(`${formatFailure(browser.failure, "en")}\n`);
  process.exit(2);
}
const own = join(tmpdir(), "gouji-pictures");
await rm(own, { recursive: true, force: true });
try {
  const built = join(own, "page");
  await buildPage(built);
  for (const { name, of, library, take } of pictures.filter((picture) => isWanted(picture))) {
    await mkdir(targets[of], { recursive: true });
    const folder = join(own, of, name);
    if (library) await writeLibrary(libraryIn(folder));
    const app = await openFromSources({ browser: browser.value, page: built, folder });
    try {
      app.page.setDefaultTimeout(20_000);
      await app.page.setViewportSize({ width: 1366, height: 768 });
      await take(app.page);
      await showNeutralPlace(app.page, join(folder, "documents"));
      const path = join(targets[of], `${name}.png`);
      await app.page.screenshot({ path, animations: "disabled", caret: "hide" });
      const { size } = await stat(path);
      process.stdout.write(`${path}: ${Math.round(size / 1000)} kB${size > largest ? ", too large" : ""}\n`);
      if (size > largest) process.exitCode = 1;
    } finally {
      await app.quit();
    }
  }
} finally {
  await rm(own, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
