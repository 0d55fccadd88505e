import { sep } from "node:path";

/** The signs that no name on Windows may hold. */
export const refusedSigns = /[<>:"/\\|?*]/;

/** Control characters, which no name on Windows may hold either. */
const control = /[\u0000-\u001f]/;

/** Names that Windows keeps for devices, whatever follows their first point. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3]) *(?:\.|$)/i;

/** Whether Windows takes a name for one of its devices: what is written there goes to nobody. */
export function isDeviceName(name: string): boolean {
  return devices.test(name);
}

/**
 * The name of a file that Windows cannot have, out of a path to it; undefined where every system can. With `a:b` Windows writes into a hidden
 * second content of `a`, with `CON` to a terminal, and it drops points and spaces at the end: the file would not be where it is said to be.
 * Refused on every system, since files go on to other people's computers.
 */
export function refusedName(path: string): string | undefined {
  const name = path.split(sep === "\\" ? /[\\/]/ : "/").at(-1) ?? "";
  if (name === "" || name === "." || name === "..") return undefined;
  const refused = refusedSigns.test(name) || control.test(name) || /[. ]$/.test(name) || isDeviceName(name);
  return refused ? name : undefined;
}
