import type { Difference } from "../compare/difference.ts";
import type { Failure } from "../failure.ts";
import type { PacketPart } from "../report/packet-part.ts";

/** A file of a packet as it was read back: whether it says what the report says, or why that could not be told. */
export interface PacketFile {
  readonly part: PacketPart;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly same: boolean;
  readonly differences: readonly Difference[];
  readonly failure?: Failure;
}

/** A packet that was written: its folder and its files, and why there is no PDF in it, where there is none. */
export interface WrittenPacket {
  readonly folder: string;
  readonly files: readonly PacketFile[];
  readonly withoutPdf?: "wished" | "noBrowser";
}
