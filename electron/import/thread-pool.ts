import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";

/** What a thread says: that it has come up, what a job gave, or the bug that the job ran into. */
export type ThreadWord<Answer> = "ready" | { readonly answer: Answer } | { readonly bug: Error };

/** What a pool is made of. Jobs and answers go from thread to thread, so they are plain values. */
export interface ThreadPoolParts<Job, Answer> {
  /** The file that a thread runs (`serve-thread.ts` is its other end). */
  readonly program: string;
  /** Does a job in this thread: where it is alone, and where no thread comes up. */
  readonly alone: (job: Job) => Promise<Answer>;
  /** What a job gives whose thread died over it. */
  readonly lost: (job: Job) => Answer;
  /** At most so many threads; as many as there are cores, but not more than four, where nothing is said. */
  readonly most?: number;
  /** With fewer jobs than so many for each of two threads, `runAll` does them in this one; 1 where nothing is said. */
  readonly worth?: number;
  /**
   * Whether this thread may do a job itself while others do the rest, as one that cannot be too much for it. It then counts as one of `most`:
   * a thread costs its start, and is slow until its code is compiled as well as that of this one is.
   */
  readonly helps?: (job: Job) => Promise<boolean>;
  /** A thread may hold so many megabytes; over that it dies, and nothing else. */
  readonly memory?: number;
  /** A thread that has had nothing to do for so many milliseconds ends; it waits for the end of the pool where nothing is said. */
  readonly idle?: number;
}

/** Threads that do jobs beside each other. */
export interface ThreadPool<Job, Answer> {
  /**
   * Does a job as soon as a thread is free, those that came first before the others. A thread that dies costs the job that it was at, and
   * another takes its place. Rejects only with the bug that the job ran into.
   */
  readonly run: (job: Job) => Promise<Answer>;
  /**
   * Does all of them and gives their answers in the same order. Where there is one core, or threads are not worth it, it does them one after
   * another in this thread.
   */
  readonly runAll: (jobs: readonly Job[]) => Promise<readonly Answer[]>;
  /** Ends the threads. What is not done by then is lost; a pool may be used again afterwards. */
  readonly end: () => Promise<void>;
}

/** A job somebody waits for. */
interface Order<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (bug: Error) => void;
}

interface Thread<Job, Answer> {
  readonly worker: Worker;
  ready: boolean;
  /** What it is at, and what waits for it alone, so that it goes on while this thread is busy. */
  readonly orders: Order<Job, Answer>[];
  ending: NodeJS.Timeout | undefined;
}

/** So many megabytes are far more than any report needs, and leave room for the other threads. */
const usualMemory = 1024;
const mostThreads = 4;
/** Of it for what was made just now, which nearly all is forgotten at once: with more a thread is no faster, and never gives it back. */
const youngMemory = 24;
/** So many jobs a thread has where this one may be too busy to give it the next. */
const jobsAhead = 3;

/** A pool that has no threads yet: each comes up when there is a job that no other is free for. */
export function createThreadPool<Job, Answer>(parts: ThreadPoolParts<Job, Answer>): ThreadPool<Job, Answer> {
  const { program, lost, idle, helps, worth = 1, memory = usualMemory } = parts;
  // A copy, as from another thread: a few words that were cut out of a document hold all of it in memory for as long as somebody keeps them.
  const alone = async (job: Job): Promise<Answer> => structuredClone(await parts.alone(job));
  const most = parts.most ?? Math.min(mostThreads, availableParallelism());
  const [beside, ahead] = helps === undefined ? [most, 1] : [most - 1, jobsAhead];
  const waiting: Order<Job, Answer>[] = [];
  const threads = new Set<Thread<Job, Answer>>();
  let isEnding = false;
  const ending = new Set<Thread<Job, Answer>>();

  const give = (): void => {
    for (const thread of threads) occupy(thread);
    while (waiting.length > 0 && threads.size < beside) occupy(begin());
  };

  const occupy = (thread: Thread<Job, Answer>): void => {
    for (const order of waiting.splice(0, ahead - thread.orders.length)) {
      clearTimeout(thread.ending);
      thread.ending = undefined;
      thread.orders.push(order);
      thread.worker.ref();
      thread.worker.postMessage(order.job, []);
    }
    if (thread.orders.length === 0 && idle !== undefined) {
      thread.ending ??= setTimeout(() => dismiss(thread), idle).unref();
    }
  };

  /** Ends a thread that has nothing to do. It counts no more from now on, so that no job is given to it while it ends. */
  const dismiss = (thread: Thread<Job, Answer>): void => {
    threads.delete(thread);
    ending.add(thread);
    void thread.worker.terminate();
  };

  const begin = (): Thread<Job, Answer> => {
    if (helps !== undefined) leaveCoresToThreads();
    const worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
    });
    const thread: Thread<Job, Answer> = { worker, ready: false, orders: [], ending: undefined };
    threads.add(thread);
    worker.on("message", (word: ThreadWord<Answer>) => hear(thread, word));
    // Its end follows, which is all that counts.
    worker.on("error", () => undefined);
    worker.on("exit", () => bury(thread));
    return thread;
  };

  const hear = (thread: Thread<Job, Answer>, word: ThreadWord<Answer>): void => {
    if (word === "ready") {
      thread.ready = true;
      return;
    }
    const order = thread.orders.shift();
    if ("answer" in word) order?.resolve(word.answer);
    else order?.reject(word.bug);
    // Keeps nothing running that only waits for it.
    if (thread.orders.length === 0) thread.worker.unref();
    give();
  };

  const bury = (thread: Thread<Job, Answer>): void => {
    threads.delete(thread);
    ending.delete(thread);
    clearTimeout(thread.ending);
    const { orders, ready } = thread;
    const [order, ...others] = orders.splice(0);
    if (order !== undefined) order.resolve(ready ? lost(order.job) : alone(order.job));
    if (isEnding) for (const { job, resolve } of others) resolve(lost(job));
    else waiting.unshift(...others);
    give();
  };

  const run = (job: Job): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      give();
    });

  /** Does in this thread what waits and is light. Between two jobs the others are heard. */
  const help = async (isLight: (job: Job) => Promise<boolean>): Promise<void> => {
    const heavy = new Set<Order<Job, Answer>>();
    for (;;) {
      const order = waiting.find((one) => !heavy.has(one));
      if (order === undefined) return;
      const light = await isLight(order.job);
      const place = waiting.indexOf(order);
      if (place === -1) continue;
      if (!light) heavy.add(order);
      else {
        waiting.splice(place, 1);
        await alone(order.job).then(order.resolve, order.reject);
        await nextTurn();
      }
    }
  };

  return {
    run,
    runAll: async (jobs) => {
      if (most > 1 && jobs.length >= 2 * worth) {
        const answers = Promise.all(jobs.map(run));
        return (await Promise.all([answers, helps && help(helps)]))[0];
      }
      const answers: Answer[] = [];
      for (const job of jobs) answers.push(await alone(job));
      return answers;
    },
    end: async () => {
      isEnding = true;
      for (const { job, resolve } of waiting.splice(0)) resolve(lost(job));
      await Promise.all([...threads, ...ending].map(({ worker }) => worker.terminate()));
      isEnding = false;
    },
  };
}

/**
 * From now on each thread does by itself what V8 would have helpers do: clearing up what was made just now, and compiling what is often used. Where threads take
 * all cores, one that needs a helper's work waits until another lets go of a core: with both switches 600 files took 14 seconds of processor time instead of 18.
 */
function leaveCoresToThreads(): void {
  setFlagsFromString("--no-parallel-scavenge");
  setFlagsFromString("--no-concurrent-recompilation");
}
