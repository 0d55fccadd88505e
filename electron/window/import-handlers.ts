import type { Handlers } from "../../shared/ipc/contract.ts";
import { success } from "../../shared/result.ts";
import type { Library } from "../library/create-library.ts";
import type { Disk } from "../files/disk.ts";
import { parsePayload } from "../ipc/parse-payload.ts";

/** Reads documents for the window, and takes what was read from them into the library. Readers are loaded when the first file comes. */
export function createImportHandlers(
  library: Pick<Library, "take">,
  disk: Disk,
): Pick<Handlers, "import.read" | "import.list" | "import.create"> {
  return {
    "import.read": async (input) => {
      const { importBytes, importFile } = await import("../import/import-file.ts");
      const imported =
        "path" in input
          ? await importFile(disk, input.path, input.pick)
          : await importBytes(Buffer.from(input.bytes, "base64"), input.name, input.pick);
      if (!imported.ok) return imported;
      if (imported.value.kind === "report") return success(imported.value);
      const { kind, document, reading } = imported.value;
      // Pictures are large, and the reading has those that matter.
      return success({ kind, document: { ...document, pictures: [] }, reading });
    },
    "import.list": async ({ folder }) => {
      const { documentsIn } = await import("../import/documents-in.ts");
      const found = await documentsIn(disk, folder);
      return found.ok ? success({ paths: found.value }) : found;
    },
    "import.create": async ({ name, report }) => {
      const parsed = parsePayload(report, name);
      if (!parsed.ok) return parsed;
      const path = await library.take(name, parsed.value);
      return path.ok ? success({ path: path.value }) : path;
    },
  };
}
