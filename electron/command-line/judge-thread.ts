import { availableParallelism } from "node:os";
import type { Report } from "../../shared/report/report.ts";
import { fail, success } from "../../shared/result.ts";
import { readers } from "../import/registry.ts";
import { createThreadPool } from "../import/thread-pool.ts";
import { holdAgainst, type Judgement, type MadeFile, ownPdfJudge, type PdfJudge } from "../packet/hold-against.ts";

/** A PDF that is held against its report; "expected" while it is still printed, so that what reads it is fetched. */
export interface JudgeJob {
  readonly judged: MadeFile | "expected";
  readonly report: Report;
  readonly path: string;
}

/** A judge of PDFs that works until it is ended. */
export interface JudgeThread extends PdfJudge {
  readonly end: () => Promise<void>;
}

/** Holds a PDF against its report, as the thread does. */
export async function performJudging({ judged, report, path }: JudgeJob): Promise<Judgement> {
  if (judged !== "expected") return holdAgainst(report, judged, path);
  await readers.pdf();
  return success([]);
}

/** This thread itself as judge. */
export const judgeHere: JudgeThread = { ...ownPdfJudge, end: async () => undefined };

/**
 * A thread beside this one, running a program, that holds the PDFs of packets against their reports: the browser has just printed and rests, and this
 * thread makes the other files meanwhile. Where there is one core this thread does it.
 */
export function createJudgeThread(program: string): JudgeThread {
  if (availableParallelism() === 1) return judgeHere;
  const pool = createThreadPool({
    program,
    most: 1,
    alone: performJudging,
    lost: ({ path }: JudgeJob): Judgement => fail({ code: "packetStopped", path }),
  });
  return {
    expect: (report, path) => void pool.run({ judged: "expected", report, path }),
    judge: (report, judged, path) => pool.run({ judged, report, path }),
    end: pool.end,
  };
}
