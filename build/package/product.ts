import { type PackageProgram, lacking } from "./programs.ts";

/** The whole program in a folder, ready to be packed. */
export interface Product {
  /** What its packages are called, and the program's name in a menu of packages. */
  readonly name: string;
  readonly version: string;
  readonly architecture: "x64" | "arm64";
  readonly folder: string;
  /** Where packages go, and a folder for what is in between. */
  readonly out: string;
  readonly work: string;
  /** How hard to compress, 1 to 9. */
  readonly level: number;
  /** What a Linux system has to have, and what does it good. */
  readonly needs: LinuxNeeds;
}

/** What a Linux system has to have, as the two families of packages name it. */
export interface LinuxNeeds {
  readonly debian: readonly string[];
  readonly debianSuggests: readonly string[];
  readonly rpm: readonly string[];
  /** Another package that holds the same program, which this one takes the place of. */
  readonly insteadOf: string;
  /** The last sentence of the description. */
  readonly window: string;
}

/** One way of packing, and the programs that it takes. */
export interface Packing {
  readonly what: string;
  readonly programs: readonly PackageProgram[];
  /** Makes the package and returns its file. */
  readonly pack: (product: Product) => Promise<string>;
}

/** How packages are made. */
export interface PackingOptions {
  /** A folder for what is in between, and one for the packages. */
  readonly work: string;
  readonly out: string;
  /** How hard to compress, 1 to 9. */
  readonly level: number;
  /** Only these ways of packing, by their names; all where absent. */
  readonly only?: readonly string[];
}

/** The packages that were made, and a sentence for each that was not. */
export interface Packed {
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Files of a package have the time of this version, so that the same contents make the same package: midnight of 1 January 2026, in seconds.
 */
export const packageTime = 1_767_225_600;

/** The environment in which programs that make packages take that time for now. */
export const timeless: NodeJS.ProcessEnv = {
  ...process.env,
  SOURCE_DATE_EPOCH: String(packageTime),
  TZ: "UTC",
  LC_ALL: "C.UTF-8",
};

/** Packs a product in several ways, or in those of them that are wanted; one whose programs are not here is left out, with a sentence that says what to install. */
export async function packAll(
  product: Product,
  packings: readonly Packing[],
  only: PackingOptions["only"],
): Promise<Packed> {
  const files: string[] = [];
  const missing: string[] = [];
  for (const { what, programs, pack } of packings) {
    if (only?.includes(what) === false) continue;
    const install = lacking(programs);
    if (install === undefined) files.push(await pack(product));
    else missing.push(`${what} not made: ${install}`);
  }
  return { files, missing };
}
