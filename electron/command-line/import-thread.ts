import { fail, type Result, success } from "../../shared/result.ts";
import type { Language } from "../../shared/words/language.ts";
import { createThreadPool, type ThreadPool } from "../import/thread-pool.ts";
import { importResult, importText } from "./import-output.ts";
import { type FileReading, isClean, readImportedFile } from "./imported-file.ts";

/** One of the files of `gouji import`, read beside others; `json` asks for what is printed to programs instead of people. */
export interface ImportJob {
  readonly path: string;
  readonly json: boolean;
  readonly language: Language;
}

/** What is printed of such a file, and whether it is in order. */
export interface ImportAnswer {
  readonly printed: string | ReturnType<typeof importResult>;
  readonly clean: boolean;
}

/** The threads in which `gouji import` reads several files. */
export type ImportThreads = ThreadPool<ImportJob, Result<ImportAnswer>>;

/** Reads a file, checks it, and makes of it what is printed, so that only this has to go from thread to thread. */
export async function performImport(job: ImportJob, surroundings: FileReading): Promise<Result<ImportAnswer>> {
  const imported = await readImportedFile(job.path, surroundings, {});
  if (!imported.ok) return imported;
  const { value } = imported;
  return success({
    printed: job.json ? importResult(value) : importText(value, job.language),
    clean: isClean(value),
  });
}

/** A thread comes up in the time of some twenty files, and is as fast as this one only after some fifty more, when its code is compiled as well. */
const filesForThread = 60;
/** In bytes: a report with its pictures has seldom more. What is larger may be too much, and is read where nothing else is lost with it. */
const largestForThis = 4 * 1024 * 1024;

/** The threads of `gouji import`, which run a program; with what this thread needs where it reads a file by itself. */
export function createImportThreads(program: string, surroundings: FileReading): ImportThreads {
  return createThreadPool({
    program,
    alone: (job: ImportJob) => performImport(job, surroundings),
    worth: filesForThread,
    helps: async ({ path }) => {
      // What cannot be read is nothing to be careful with.
      const size = await surroundings.disk.status(path).then(
        (status) => status.size,
        () => 0,
      );
      return size <= largestForThis;
    },
    lost: ({ path }) => fail({ code: "readingStopped", path }),
  });
}
