import type { Handlers } from "../../shared/ipc/contract.ts";
import { type Result, success } from "../../shared/result.ts";
import type { Disk } from "../files/disk.ts";
import { readPrevious } from "../files/read-previous.ts";
import { readReportFile } from "../files/read-report-file.ts";
import { parsePayload } from "../ipc/parse-payload.ts";
import type { Library } from "./create-library.ts";

/** The commands that the library answers. */
export type LibraryCommand = Exclude<
  Extract<keyof Handlers, `library.${string}` | `report.${string}`>,
  "report.export"
>;

/** The handlers of the library's commands; other reports are read from `disk`. */
export function createLibraryHandlers(library: Library, disk: Disk): Pick<Handlers, LibraryCommand> {
  return {
    "library.list": () => library.list(),
    "library.create": async (start) => asPath(await library.create(start)),
    "library.sample": async () => asPath(await library.sample()),
    "library.add": async ({ name, text }) => asPath(await library.add(name, text)),
    "library.duplicate": async ({ path }) => asPath(await library.duplicate(path)),
    "library.trash": async ({ path }) => {
      const token = await library.trash(path);
      return token.ok ? success({ token: token.value }) : token;
    },
    "library.removed": () => library.removed(),
    "library.restore": async ({ token }) => asPath(await library.restore(token)),
    "report.open": ({ path, mode }) => library.open(path, mode),
    "report.read": ({ path }) => readReportFile(disk, path),
    "report.draft": async ({ path, stamp, report }) => {
      const parsed = parsePayload(report, path);
      return parsed.ok ? asNothing(await library.draft(path, stamp, parsed.value)) : parsed;
    },
    "report.save": async ({ path, stamp, report, overwrite }) => {
      const parsed = parsePayload(report, path);
      return parsed.ok ? library.save(path, { stamp, report: parsed.value, overwrite }) : parsed;
    },
    "report.saveCopy": async ({ path, report }) => {
      const parsed = parsePayload(report, path);
      return parsed.ok ? asPath(await library.saveCopy(path, parsed.value)) : parsed;
    },
    "report.discardDraft": async ({ path }) => asNothing(await library.discardDraft(path)),
    "report.close": async ({ path }) => asNothing(await library.close(path)),
    "report.versions": ({ path }) => library.versions(path),
    "report.previous": ({ path }) => readPrevious(disk, path),
    "report.version": ({ path, id }) => library.version(path, id),
    "report.nameVersion": async ({ path, id, name }) => asNothing(await library.nameVersion(path, id, name)),
  };
}

function asPath(path: Result<string>): Result<{ readonly path: string }> {
  return path.ok ? success({ path: path.value }) : path;
}

function asNothing(done: Result<void>): Result<null> {
  return done.ok ? success(null) : done;
}
