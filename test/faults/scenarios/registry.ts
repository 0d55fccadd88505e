import type { Scenario } from "../scenario.ts";
import { backingUp, restoring } from "./backups.ts";
import { exportingOne, exportingSet } from "./exports.ts";
import { deciding, gathering } from "./gatherings.ts";
import { removing, takingIn } from "./library-files.ts";
import { naming } from "./named-versions.ts";
import { packing, signing } from "./sign-off.ts";
import { settings } from "./settings.ts";
import { bringingBack, drafting, openingAgain, saving } from "./open-report.ts";

/** All work that faults come into: a new one is a chapter here and a line below. */
export const scenarios: readonly Scenario[] = [
  saving,
  drafting,
  openingAgain,
  bringingBack,
  naming,
  takingIn,
  removing,
  exportingOne,
  exportingSet,
  backingUp,
  restoring,
  signing,
  packing,
  gathering,
  deciding,
  settings,
];
