import { parentPort } from "node:worker_threads";
import type { ThreadWord } from "./thread-pool.ts";

/** The other end of a thread pool: does the jobs that this thread is given, one after another, so that answers come in their order. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what comes in is a job of the pool that this thread belongs to
export function serveThread<Job, Answer>(perform: (job: Job) => Promise<Answer>): void {
  const say = (word: ThreadWord<Answer>): void => parentPort?.postMessage(word, []);
  const answer = async (job: Job): Promise<void> => {
    try {
      say({ answer: await perform(job) });
    } catch (error) {
      say({ bug: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  let last = Promise.resolve();
  parentPort?.on("message", (job: Job) => {
    last = last.then(() => answer(job));
  });
  say("ready");
}
