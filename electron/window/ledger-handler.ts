import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Disk } from "../files/disk.ts";

/** Reads registers of applications for the window, which counts them itself. Nothing of them is kept. */
export function createLedgerHandler(disk: Disk): Pick<Handlers, "ledger.read"> {
  return {
    "ledger.read": async (input) => {
      const { readRegister, readRegisterBytes } = await import("../ledger/read-register.ts");
      return "path" in input
        ? readRegister(disk, input.path)
        : readRegisterBytes(Buffer.from(input.bytes, "base64"), input.name);
    },
  };
}
