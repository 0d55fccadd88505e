import type { Topic } from "./lexicon/term.ts";
import type { Reading } from "./reading.ts";
import type { Segment } from "./segments.ts";
import { meanings } from "./terms.ts";
import type { TermToken } from "./token.ts";

/** What the words so far have been about; it goes on from clause to clause. */
export interface Scene {
  /** What the heading is about. */
  readonly base: Topic | undefined;
  readonly topic: Topic | "foreign" | undefined;
  /** The kinds of lawsuit that the sentence has narrowed itself to. */
  readonly routes: readonly ("direct" | "afterReview")[];
  /** What the sentence before was about. */
  readonly before: Topic | "foreign" | undefined;
  /** Something else was counted in this paragraph; its verbs go on until a subject is named again. */
  readonly strayed: boolean;
  readonly period: "thisYear" | "lastYear" | "nextYear" | "other";
  readonly authority: "own" | "government" | "other" | undefined;
  /** Information disclosure has been named in this sentence or its heading. */
  readonly disclosure: boolean;
  /** The number last told in this sentence. */
  readonly last: Reading | undefined;
  /** The number that is being broken down (after 其中, or before a bracket). */
  readonly whole: Reading | undefined;
  /** The breakdowns outside the brackets that are open. */
  readonly outer: readonly (Reading | undefined)[];
}

/** The scene at the start of a passage. */
export function openingScene(base: Topic | undefined, disclosure: boolean): Scene {
  return {
    base,
    topic: base,
    routes: [],
    before: undefined,
    strayed: false,
    period: "thisYear",
    authority: undefined,
    disclosure,
    last: undefined,
    whole: undefined,
    outer: [],
  };
}

/** The scene of a segment: after what stands in front of its number. */
export function enter(scene: Scene, segment: Segment): Scene {
  const start = segment.before === "stop" ? nextSentence(scene) : scene;
  const opened = inBrackets(start, segment);
  const own = [...segment.left, ...segment.right];
  const topic = topicOf(opened, own);
  return {
    ...opened,
    ...topic,
    routes: routesOf(opened, own),
    period: periodOf(opened, segment.left),
    authority: authorityOf(opened, segment),
    disclosure: opened.disclosure || own.some(isDisclosure),
    whole: wholeOf(opened, segment),
  };
}

/** What a new sentence still knows of the last. */
function nextSentence(scene: Scene): Scene {
  return {
    ...scene,
    before: scene.topic,
    topic: scene.strayed ? "foreign" : scene.base,
    routes: [],
    period: "thisYear",
    authority: undefined,
    last: undefined,
    whole: undefined,
    outer: [],
  };
}

function inBrackets(scene: Scene, { before }: Segment): Scene {
  if (before === "open") return { ...scene, outer: [...scene.outer, scene.whole].slice(-8), whole: scene.last };
  if (before === "close") return { ...scene, outer: scene.outer.slice(0, -1), whole: scene.outer.at(-1) };
  return scene;
}

function isDisclosure({ term }: TermToken): boolean {
  return (term.sort === "sign" && term.is === "disclosure") || (term.sort === "topic" && term.is === "applications");
}

/** Complaints outdo applications outdo what the sentence was about; of applications and foreign matters the later counts. */
function topicOf(scene: Scene, own: readonly TermToken[]): Pick<Scene, "topic" | "base" | "strayed"> {
  let { topic, base, strayed } = scene;
  let named: Topic | "foreign" | undefined;
  for (const { term } of own) {
    if (term.sort === "topic") {
      if (term.is === "applications") {
        named = isProceeding(named) ? named : "applications";
        base ??= "applications";
      } else named = term.is;
    } else if (term.sort === "route") named = isProceeding(named) ? named : "lawsuit";
    else if (term.sort === "foreign" && term.is === "matter") named = "foreign";
    else if (term.sort === "application" && named === undefined && base === "applications") {
      named = isProceeding(topic) ? undefined : "applications";
    }
  }
  if (named !== undefined) {
    topic = named;
    strayed = named === "foreign";
  }
  return { topic, base, strayed };
}

function routesOf({ routes }: Scene, own: readonly TermToken[]): Scene["routes"] {
  const named = meanings(own, "route");
  if (named.length > 0) return named;
  return meanings(own, "topic").length > 0 ? [] : routes;
}

/** Whether a topic belongs to table four. */
export function isProceeding(topic: Topic | "foreign" | undefined): boolean {
  return topic === "review" || topic === "lawsuit";
}

/** A period named in front of the number; not the one that something is compared with or carried over from. */
function periodOf(scene: Scene, left: readonly TermToken[]): Scene["period"] {
  const compared = left.some(({ term }) => term.sort === "sign" && term.is === "than");
  const carried = left.some(({ term }) => term.sort === "event" && term.is === "carried");
  let { period } = scene;
  for (const { term } of left) {
    if (term.sort !== "period") continue;
    if (term.is === "other" || term.is === "thisYear" || !(compared || carried)) period = term.is;
  }
  return compared && period === "lastYear" ? scene.period : period;
}

/** Words for another authority count where it acts: beside a number, or as the subject that opens a clause. */
function authorityOf(scene: Scene, { left, number, from }: Segment): Scene["authority"] {
  let found: Scene["authority"];
  for (const token of left) {
    if (token.term.sort !== "authority") continue;
    if (number === undefined && token.from - from > 6) continue;
    if (found === undefined || (token.term.is === "own" && scene.whole === undefined)) found = token.term.is;
    else if (found === "own" && scene.whole !== undefined) found = token.term.is;
    else if (found === "government") found = token.term.is;
  }
  return found ?? scene.authority;
}

function wholeOf(scene: Scene, { left, depth }: Segment): Reading | undefined {
  const says = (is: string): boolean => left.some(({ term }) => term.sort === "sign" && term.is === is);
  if (says("ofWhich")) return scene.last ?? scene.whole;
  const acts = left.some(({ term }) => term.sort === "event");
  return acts && depth === 0 && !says("others") && endsBreakdown(left) ? undefined : scene.whole;
}

/** A verb without an applicant, a result or a way beside it tells something new instead of a part: 办结…, 结转…. */
function endsBreakdown(left: readonly TermToken[]): boolean {
  return !left.some(({ term }) => ["applicant", "result", "channel", "authority"].includes(term.sort));
}
