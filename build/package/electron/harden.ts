import { readFile, writeFile } from "node:fs/promises";
import { flipFuses, type FuseConfig, FuseV1Options, FuseVersion } from "@electron/fuses";
import { Data, NtExecutable, NtExecutableResource, Resource } from "resedit";
import { windowsIcon } from "../windows/icon.ts";

/**
 * What is burnt into the runtime, so that it runs our program and nothing else: not as a bare Node, without the environment's options for Node,
 * without a debugger, only from the archive and only while its sum is right; cookies are encrypted; files on disk are no pages.
 */
const fuses: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Burns the fuses into a program. */
export async function burnFuses(program: string): Promise<void> {
  await flipFuses(program, fuses);
}

/** Chinese as written on the mainland, and UTF-16. */
const language = { lang: 0x0804, codepage: 1200 };

/**
 * Gives Electron's program for Windows our icon, name and version, and the sum of the archive that it has to find: Electron reads it from a
 * resource of its own (INTEGRITY, ELECTRONASAR).
 */
export async function brand(program: string, version: string, archiveSum: string): Promise<void> {
  const executable = NtExecutable.from(await readFile(program));
  const resources = NtExecutableResource.from(executable);
  const icon = Data.IconFile.from(await windowsIcon());
  const [group] = Resource.IconGroupEntry.fromEntries(resources.entries);
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    group?.id ?? 1,
    group?.lang ?? 1033,
    icon.icons.map(({ data }) => data),
  );
  // What says Electron's name would be shown beside ours.
  resources.entries = resources.entries.filter(({ type }) => type !== versionResource);
  const told = Resource.VersionInfo.createEmpty();
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  told.setFileVersion(major, minor, patch, 0);
  told.setProductVersion(major, minor, patch, 0);
  told.setStringValues(language, {
    FileDescription: "勾稽",
    ProductName: "勾稽",
    FileVersion: version,
    ProductVersion: version,
    LegalCopyright: "MIT",
    OriginalFilename: "Gouji.exe",
  });
  told.lang = language.lang;
  told.outputToResourceEntries(resources.entries);
  const integrity = JSON.stringify([{ file: "resources\\app.asar", alg: "SHA256", value: archiveSum }]);
  resources.entries.push({
    type: "INTEGRITY",
    id: "ELECTRONASAR",
    lang: 1033,
    codepage: 1200,
    bin: new Uint8Array(new TextEncoder().encode(integrity)).buffer,
  });
  resources.outputResource(executable);
  await writeFile(program, new Uint8Array(executable.generate()));
}

/** The number that Windows gives to resources which tell a version (RT_VERSION). */
const versionResource = 16;
