// By its default export: with names an old Node would stop before the program can say that it is old.
import zlib from "node:zlib";
import type { Failure } from "../../../shared/failure.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import {
  largestContent,
  largestMarkup,
  largestMarkupTogether,
  largestPicture,
  largestRatio,
  megabyte,
  mostParts,
  ratioMatters,
} from "./limits.ts";
import { type XmlFault, XmlScanner } from "./xml-scanner.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** The parts of a DOCX or XLSX file, unpacked one by one when asked for. Names as in the package, without a slash at the beginning. */
export interface OfficePackage {
  readonly path: string;
  /** The names of all parts. */
  readonly parts: readonly string[];
  readonly has: (part: string) => boolean;
  /** A part's bytes; fails where it is missing, damaged, or larger than a picture may be. */
  readonly bytes: (part: string) => Result<Uint8Array>;
  /** A part's markup, ready to be walked through. Ask `faultOf` when the walk has ended. */
  readonly markup: (part: string) => Result<XmlScanner>;
}

/** What goes wrong with a part while it is walked through; undefined where it was well-formed. */
export function faultOf(
  scanner: XmlScanner,
  path: string,
  part: string,
): { readonly ok: false; readonly failure: Failure } | undefined {
  return scanner.fault === undefined ? undefined : fail({ code: faultCodes[scanner.fault], path, part });
}

const faultCodes = {
  broken: "partBroken",
  entities: "partWithEntities",
  deep: "partTooDeep",
} as const satisfies Record<XmlFault, string>;

/**
 * Opens a file as a package of parts. Refuses, before anything is unpacked, what is no archive, is encrypted, or would become larger than any
 * report.
 */
export function openPackage(bytes: Uint8Array, path: string): Result<OfficePackage> {
  const directory = readZipDirectory(bytes);
  if (directory === "encrypted") return fail({ code: "packageLocked", path });
  if (directory === "damaged") return fail({ code: "packageDamaged", path });
  if (directory.length > mostParts || directory.some(isSuspicious)) return fail({ code: "packageUnnatural", path });
  if (directory.reduce((sum, { unpacked }) => sum + unpacked, 0) > largestContent) return tooLarge(path);
  const entries = new Map(directory.map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (part: string): ZipEntry | undefined => entries.get(part.toLowerCase());
  const read = (part: string, largest: number): Result<Uint8Array> => {
    const entry = find(part);
    if (entry === undefined) return fail({ code: "partMissing", path, part });
    if (entry.unpacked > largest) return tooLarge(path);
    const content = unpackEntry(bytes, entry);
    return content === undefined ? fail({ code: "packageDamaged", path }) : success(content);
  };
  let room = largestMarkupTogether;
  return success({
    path,
    parts: directory.map(({ name }) => name),
    has: (part) => find(part) !== undefined,
    bytes: (part) => read(part, largestPicture),
    markup: (part) => {
      const content = read(part, largestMarkup);
      if (!content.ok) return content;
      room -= content.value.length;
      if (room < 0) return tooLarge(path);
      const text = decode(content.value);
      return text === undefined ? fail({ code: "partBroken", path, part }) : success(new XmlScanner(text));
    },
  });
}

function tooLarge(path: string) {
  return fail({ code: "packageTooLarge", path, limit: largestMarkup / megabyte });
}

function isSuspicious({ packed, unpacked }: ZipEntry): boolean {
  return unpacked > ratioMatters && unpacked > packed * largestRatio;
}

/** The content of an entry; undefined where it is not what the directory says. Never unpacks more than that says. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  try {
    const content = entry.deflated
      ? zlib.inflateRawSync(packed, {
          maxOutputLength: Math.max(1, entry.unpacked),
          chunkSize: Math.max(64, entry.unpacked),
        })
      : packed;
    return content.length === entry.unpacked && zlib.crc32(content) === entry.checksum ? content : undefined;
  } catch {
    return undefined;
  }
}

const strict = { fatal: true } as const;
const utf8 = new TextDecoder("utf-8", strict);
const utf16Little = new TextDecoder("utf-16le", strict);
const utf16Big = new TextDecoder("utf-16be", strict);

/** Markup is UTF-8 or UTF-16; undefined where it is neither. Source: ISO/IEC 29500-2, 8.1.1. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const decoder = first === 0xff && second === 0xfe ? utf16Little : first === 0xfe && second === 0xff ? utf16Big : utf8;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
