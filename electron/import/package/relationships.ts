import { type Result, success } from "../../../shared/result.ts";
import { faultOf, type OfficePackage } from "./office-package.ts";

/** A relationship of a part: the last word of its type ("image", "styles") and the part that it leads to. */
export interface Relationship {
  readonly type: string;
  /** The name of a part in the package; absent where it leads out of the package, where nothing is ever fetched from. */
  readonly target?: string;
  /** Where it leads out of the package, as it stands. */
  readonly outside?: string;
}

/** The relationships of a part by id ("" for those of the package itself). A part without any gives none. */
export function readRelationships(from: OfficePackage, part: string): Result<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!from.has(name)) return success(found);
  const markup = from.markup(name);
  if (!markup.ok) return markup;
  const scanner = markup.value;
  scanner.elements((element) => {
    if (element !== "rel:Relationship") return;
    const [id, type, target] = [scanner.attribute("Id"), scanner.attribute("Type"), scanner.attribute("Target")];
    if (id === undefined || type === undefined || target === undefined || found.has(id)) return;
    const inside = scanner.attribute("TargetMode") !== "External";
    const leads = inside ? { target: resolve(folder, target) } : { outside: target };
    found.set(id, { type: type.slice(type.lastIndexOf("/") + 1), ...leads });
  });
  return faultOf(scanner, from.path, name) ?? success(found);
}

/** The part that a relationship of a type leads to, first come first. */
export function targetOf(relationships: ReadonlyMap<string, Relationship>, type: string): string | undefined {
  for (const one of relationships.values()) if (one.type === type && one.target !== undefined) return one.target;
  return undefined;
}

/** The name of a file at the end of an address outside: of a page, or of a folder of Windows. */
export function nameOutside(address: string): string {
  const step = address.replace(/[?#].*$/s, "").replace(/^.*[\\/]/s, "");
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** A target in a folder as the name of a part. Steps that lead out of the package end at its top. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
