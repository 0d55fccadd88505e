import type { Command } from "./command.ts";
import { auditCommand } from "./commands/audit.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { demoCommand } from "./commands/demo.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { frameCommand } from "./commands/frame.ts";
import { importCommand } from "./commands/import.ts";
import { ledgerCommand } from "./commands/ledger.ts";
import { mergeCommand } from "./commands/merge.ts";
import { newCommand } from "./commands/new.ts";
import { packetCommand } from "./commands/packet.ts";
import { showCommand } from "./commands/show.ts";
import { signCommand } from "./commands/sign.ts";
import { slipCommand } from "./commands/slip.ts";
import { templateCommand } from "./commands/template.ts";
import { verifyCommand } from "./commands/verify.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  showCommand,
  exportCommand,
  importCommand,
  ledgerCommand,
  templateCommand,
  auditCommand,
  mergeCommand,
  slipCommand,
  compareCommand,
  signCommand,
  frameCommand,
  packetCommand,
  verifyCommand,
  explainCommand,
  demoCommand,
];
