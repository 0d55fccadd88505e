import { join } from "node:path";
import type { Handlers } from "../../shared/ipc/contract.ts";
import { success } from "../../shared/result.ts";
import type { Placing } from "../files/aside.ts";
import { refuseTargets } from "../files/refuse-targets.ts";
import { placeTogether } from "../files/write-whole.ts";
import { plainName } from "../library/file-names.ts";

/** The formats of a table, loaded only when used. */
const writers = {
  csv: async () => (await import("../export/table/write-table-csv.ts")).writeTableCsv,
  xlsx: async () => (await import("../export/table/write-table-xlsx.ts")).writeTableXlsx,
} as const;

/** Writes a table that the window shows, such as a comparison, into a file named after its title. */
export function createTableHandler(placing: Placing): Pick<Handlers, "table.save"> {
  return {
    "table.save": async ({ title, table, format, folder, replace }) => {
      const path = join(folder, `${plainName(title)}.${format}`);
      const allowed = await refuseTargets(placing.disk, [path], replace);
      if (!allowed.ok) return allowed;
      const bytes = await (await writers[format]())({ title, ...table });
      const written = await placeTogether(placing, [{ path, bytes }], replace);
      return written.ok ? success({ path }) : written;
    },
  };
}
