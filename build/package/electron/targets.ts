/** A kind of computer for which Electron's makers publish a runtime, and for which packages are made. */
export interface ElectronTarget {
  readonly platform: "linux" | "win32";
  readonly architecture: "x64" | "arm64";
  /** The program in the runtime, and what it is called in a package. */
  readonly program: string;
  readonly called: string;
  /** What its first bytes say: the number of the machine (ELF, PE). */
  readonly machine: number;
}

/** All of them. There is none for LoongArch: Electron's makers publish no runtime for it. */
export const electronTargets: readonly ElectronTarget[] = [
  { platform: "linux", architecture: "x64", program: "electron", called: "runtime/gouji", machine: 0x3e },
  { platform: "linux", architecture: "arm64", program: "electron", called: "runtime/gouji", machine: 0xb7 },
  { platform: "win32", architecture: "x64", program: "electron.exe", called: "Gouji.exe", machine: 0x8664 },
  { platform: "win32", architecture: "arm64", program: "electron.exe", called: "Gouji.exe", machine: 0xaa64 },
];
