import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What a browser offers by itself and nobody wants over a report: translation, passwords, addresses, suggestions from afar. */
const preferences = {
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
  search: { suggest_enabled: false },
  net: { network_prediction_options: 2 },
  spellcheck: { use_spelling_service: false },
  safebrowsing: { enabled: false },
};

/** Makes the browser's own profile with these preferences, unless there is one; the browser keeps it from then on. */
export async function prepareProfile(folder: string): Promise<void> {
  const own = join(folder, "Default");
  try {
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "Preferences"), JSON.stringify(preferences), { flag: "wx" });
  } catch {
    // There is a profile already; or it cannot be written, and then the browser says so.
  }
}
