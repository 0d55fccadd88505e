import type { Gauge, Measurement } from "./measurement.ts";
import { boardScroll, boardWork } from "./measurements/board-scroll.ts";
import { documentImport } from "./measurements/document-import.ts";
import { docx } from "./measurements/docx.ts";
import { formatImport } from "./measurements/format-import.ts";
import { fullChecks } from "./measurements/full-check.ts";
import { gatheringMany, gatheringManyLong, mergingMany } from "./measurements/gathering.ts";
import { gatheringMemory, gatheringMemoryLong } from "./measurements/gathering-memory.ts";
import { keyPress, layouts } from "./measurements/key-press.ts";
import { library, listing, listingKey } from "./measurements/library.ts";
import { manyImports } from "./measurements/many-imports.ts";
import { longHistory, longMemory, memory } from "./measurements/memory.ts";
import { rechecks } from "./measurements/recheck.ts";
import { packets } from "./measurements/packets.ts";
import { classification, registers } from "./measurements/register.ts";
import { reportFile } from "./measurements/report-file.ts";
import { scriptSize } from "./measurements/script-size.ts";
import { sessionMemory } from "./measurements/session-memory.ts";
import { start } from "./measurements/start.ts";
import { textChecks } from "./measurements/text-checks.ts";
import { xlsx } from "./measurements/xlsx.ts";
import { xmlWalk } from "./measurements/xml-walk.ts";

/** Everything that takes turns with a peer, in the order of the table. */
export const measurements: readonly Measurement[] = [
  ...fullChecks,
  ...rechecks,
  ...textChecks,
  docx,
  xlsx,
  ...documentImport,
  ...formatImport,
  ...xmlWalk,
  ...registers,
  ...reportFile,
  ...mergingMany,
  library,
  listing,
];

/** Everything that is measured once as a whole, in the order of the table. */
export const gauges: readonly Gauge[] = [
  ...manyImports,
  ...gatheringMany,
  ...gatheringMemory,
  boardScroll,
  boardWork,
  ...packets,
  keyPress,
  layouts,
  listingKey,
  ...classification,
  start,
  scriptSize,
  sessionMemory,
  memory,
];

/** Gauges that take many minutes: only with `--long`. */
export const longGauges: readonly Gauge[] = [longMemory, longHistory, ...gatheringManyLong, ...gatheringMemoryLong];
