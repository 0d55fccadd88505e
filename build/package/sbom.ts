import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import lockFile from "../../package-lock.json" with { type: "json" };
import packageFile from "../../package.json" with { type: "json" };
import { write } from "./contents.ts";

/** A package of npm that is shipped, as the notices name it. */
interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What runs the program, and where it lies in its folder. */
export interface ShippedRuntime {
  readonly name: "node" | "electron";
  readonly version: string;
  readonly file: string;
  /** Packages that the notices name, but that are not in packages with this runtime. */
  readonly without: readonly string[];
}

/**
 * Writes `sbom.cdx.json` (CycloneDX 1.6) beside the program: what the notices name, since they are taken from the bundles themselves, each with
 * the sum that the lock file holds; and the runtime with the sum of the very file that is shipped. No time and no serial number, so that the same
 * contents make the same file.
 */
export async function putSbom(folder: string, runtime: ShippedRuntime): Promise<void> {
  const notices = await readFile(join(folder, "licences", "THIRD_PARTY_NOTICES.txt"), "utf8");
  const sum = createHash("sha256").update(await readFile(join(folder, runtime.file)));
  const { name, version, license } = packageFile;
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": name, name, version, licenses: licencesOf(license) },
    },
    components: [
      {
        type: "platform",
        "bom-ref": `${runtime.name}@${runtime.version}`,
        name: runtime.name,
        version: runtime.version,
        licenses: licencesOf("MIT"),
        purl: `pkg:generic/${runtime.name}@${runtime.version}`,
        hashes: [{ alg: "SHA-256", content: sum.digest("hex") }],
      },
      ...shippedIn(notices)
        .filter((shipped) => !runtime.without.includes(shipped.name))
        .map(component),
    ],
  };
  await write(join(folder, "sbom.cdx.json"), `${JSON.stringify(document, null, 2)}\n`);
}

/** The packages that a text of notices names, and the typeface: the first line of each part is `name version (licence)`. */
export function shippedIn(notices: string): readonly Shipped[] {
  const parts = notices.split(`\n\n${"-".repeat(80)}\n\n`).slice(1);
  return parts.map((part) => {
    const [, name = "", version = "", licence = ""] =
      /^(\S+(?: [^\s(]\S*)*?)(?: +(\d\S*))?(?: +\((.+)\))?$/.exec(part.split("\n")[0]?.trim() ?? "") ?? [];
    if (name === "") throw new Error(`The notices name no package here: ${part.slice(0, 80)}`);
    return { name, version, licence };
  });
}

function component({ name, version, licence }: Shipped) {
  // No package of npm has a space in its name.
  const kind = name.includes(" ") ? "generic" : "npm";
  const purl = `pkg:${kind}/${encodeURI(name).replace("@", "%40")}${version === "" ? "" : `@${version}`}`;
  const sum = sumInLock(name, version);
  return {
    type: "library",
    "bom-ref": version === "" ? name : `${name}@${version}`,
    name,
    ...(version === "" ? {} : { version }),
    ...(licence === "" ? {} : { licenses: licencesOf(licence) }),
    purl,
    ...(sum === undefined ? {} : { hashes: [{ alg: "SHA-512", content: sum }] }),
  };
}

/** One licence by its name of SPDX, or an expression of several. */
function licencesOf(licence: string) {
  return /\s/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];
}

const locked: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>> = lockFile.packages;

/** The SHA-512 of the package as npm delivers it, in hexadecimal digits. */
function sumInLock(name: string, version: string): string | undefined {
  const entry = Object.entries(locked).find(
    ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
  )?.[1];
  const sum = entry?.integrity?.match(/^sha512-(.+)$/)?.[1];
  return sum === undefined ? undefined : Buffer.from(sum, "base64").toString("hex");
}
