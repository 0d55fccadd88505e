import type { Term, Topic } from "./lexicon/term.ts";
import type { ReadNumber } from "./reading.ts";
import { type Segment, tells } from "./segments.ts";
import { hasAny, hasSort, isProceeding, joined, meanings, says } from "./terms.ts";
import type { TermToken } from "./token.ts";
import { authorityIn, isShareOfOthers, namesNoSubject } from "./whose-figure.ts";

/** What the words so far have been about; it goes on from clause to clause. */
export interface Scene {
  /** What the heading is about. */
  readonly base: Topic | undefined;
  /** The heading itself is about applications. */
  readonly headed: boolean;
  /** The sentence sorts documents into those that are published, given on application, or withheld. */
  readonly classing: boolean;
  readonly topic: Topic | "foreign" | undefined;
  /** The kinds of lawsuit that the sentence has narrowed itself to. */
  readonly routes: readonly ("direct" | "afterReview")[];
  /** What the sentence before was about. */
  readonly before: Topic | "foreign" | undefined;
  /** This paragraph counted something else before; verbs still speak of that until a subject is named again. */
  readonly strayed: boolean;
  readonly period: "thisYear" | "lastYear" | "nextYear" | "other";
  readonly authority: "own" | "government" | "other" | undefined;
  /** What holds again behind a segment: whose figures it was behind a share of another authority's (收到31件，占全市的4.1%，办结…), the period behind an aside (3件，不足上年的一半；废止6件). */
  readonly resumes: Partial<Pick<Scene, "authority" | "period">> | undefined;
  /** Information disclosure has been named in this sentence or its heading. */
  readonly disclosure: boolean;
  /** It has been named in the paragraph itself. */
  readonly named: boolean;
  /** The number last told in this sentence. */
  readonly last: ReadNumber | undefined;
  /** The last number of the sentence that tells what came in, or was dealt with. */
  readonly told: ReadNumber | undefined;
  /** The number that is being broken down (after 其中, or before a bracket). */
  readonly whole: ReadNumber | undefined;
  /** Whose figures the whole that is being broken down was told of. */
  readonly wholeOf: Scene["authority"];
  /** What stands outside the brackets that are open. */
  readonly outer: readonly Outside[];
}

/** What goes on behind a bracket as it was in front of it: （上年1件） says nothing of what follows. */
type Outside = Pick<Scene, "whole" | "last" | "authority" | "period" | "topic" | "strayed">;

/** The scene at the start of a passage. */
export function openingScene(base: Topic | undefined, disclosure: boolean): Scene {
  return {
    base,
    headed: base === "applications",
    classing: false,
    topic: base,
    routes: [],
    before: undefined,
    strayed: false,
    period: "thisYear",
    authority: undefined,
    resumes: undefined,
    disclosure,
    named: false,
    last: undefined,
    told: undefined,
    whole: undefined,
    wholeOf: undefined,
    outer: [],
  };
}

/** The scene of a segment: after what stands in front of its number. */
export function enter(scene: Scene, segment: Segment): Scene {
  const { before, left, right, number } = segment;
  // Most pieces between two marks have no word that the reader knows.
  if (left.length + right.length === 0 && number === undefined && (before === "comma" || before === "list"))
    return scene;
  // 一是…；二是…: each point tells of its own.
  const next = before === "stop" || says(left, "point");
  const start = next
    ? nextSentence(scene, segment)
    : scene.resumes === undefined
      ? scene
      : { ...scene, ...scene.resumes };
  const opened = inBrackets(start, segment);
  const own = joined(left, right);
  const { topic, base, strayed } = topicOf(opened, own, segment);
  const discloses = own.some(isDisclosure);
  const from = closesList(opened, segment) ? { ...opened, authority: opened.wholeOf } : opened;
  // Every field by its name: a scene is made for each segment, and a copy with changes takes several times as long.
  return {
    topic,
    base,
    strayed,
    headed: opened.headed,
    before: opened.before,
    last: opened.last,
    told: opened.told,
    outer: opened.outer,
    routes: routesOf(opened, own),
    classing: opened.classing || (segment.number !== undefined && segment.left.some(isProactive)),
    period: periodOf(opened, segment.left),
    authority: authorityIn(from, segment),
    resumes: resumed(opened, segment),
    disclosure: opened.disclosure || discloses,
    named: opened.named || discloses,
    whole: wholeOf(opened, segment),
    wholeOf: says(segment.left, "ofWhich", "including") ? opened.authority : opened.wholeOf,
  };
}

/** 许可20件，其中学校设立16件、县局发证4件；处罚3件: behind a list, another figure of table two is told of the unit again. */
function closesList({ whole, topic }: Scene, { before, left }: Segment): boolean {
  if (whole === undefined || (before !== "semicolon" && before !== "comma")) return false;
  return meanings(left, "topic").some((named) => named !== topic && !isProceeding(named) && named !== "applications");
}

/** The scene at the start of a new sentence: what still holds from the sentence before. */
function nextSentence(scene: Scene, { left }: Segment): Scene {
  const [first] = left;
  // 收到24件，23件已答复。其中重复申请1件: the list goes on with what the sentence before told.
  const goesOn = first?.term.sort === "sign" && first.term.is === "ofWhich" && scene.told !== undefined;
  return {
    ...scene,
    topic: goesOn ? scene.topic : scene.strayed ? "foreign" : scene.base,
    last: goesOn ? scene.told : undefined,
    before: scene.topic,
    told: undefined,
    routes: [],
    classing: false,
    period: "thisYear",
    authority: goesOn ? scene.authority : undefined,
    whole: undefined,
    outer: nothingOpen,
  };
}

/** Outside of all brackets. */
const nothingOpen: Scene["outer"] = [];

function inBrackets(scene: Scene, { before }: Segment): Scene {
  if (before === "open")
    return {
      ...scene,
      outer: [...scene.outer, scene].slice(-deepest).map(outside),
      whole: scene.last,
    };
  const back = scene.outer.at(-1);
  if (before === "close" && back !== undefined)
    // 收到申请（政府信息公开申请）32件: what was not clear in front of them they may say.
    return { ...scene, ...back, topic: back.topic ?? scene.topic, outer: scene.outer.slice(0, -1) };
  return scene;
}

/** The reader follows brackets inside brackets to this depth; deeper ones are read as if they stood side by side. */
const deepest = 8;

function outside({ whole, last, authority, period, topic, strayed }: Outside): Outside {
  return { whole, last, authority, period, topic, strayed };
}

function isDisclosure({ term }: TermToken): boolean {
  return (term.sort === "sign" && term.is === "disclosure") || (term.sort === "topic" && term.is === "applications");
}

/**
 * The topic after a segment. Reviews and lawsuits win over applications, and these over what the sentence was about so far. Where a segment
 * names both applications and a foreign matter, the later one counts.
 */
function topicOf(
  scene: Scene,
  own: readonly TermToken[],
  { number, before: mark }: Segment,
): Pick<Scene, "topic" | "base" | "strayed"> {
  if (!hasAny(own, topical) && !(scene.topic === "foreign" && says(own, "whoApplied"))) return scene;
  const begins = mark === "stop" && number !== undefined;
  let { topic, base, strayed } = scene;
  let named: Topic | "foreign" | undefined;
  let last: TermToken | undefined;
  for (const token of own) {
    const { term, from } = token;
    const before = last;
    last = token;
    if (term.sort === "topic") {
      if (term.is === "applications") {
        named = isProceeding(named) ? named : "applications";
        base ??= "applications";
      } else named = term.is;
    } else if (term.sort === "route") named = isProceeding(named) ? named : "lawsuit";
    else if (term.sort === "foreign" && term.is === "matter") named = "foreign";
    else if (term.sort === "application" && named === undefined && base === "applications") {
      named = isProceeding(topic) ? undefined : "applications";
    } else if (term.sort === "application" && named === undefined && topic === undefined) {
      // 收到申请, 收到的151件申请 without a word between; 收到低保申请 is about something else.
      if (before?.term.sort === "event" && (before.to === from || number?.end === from)) named = "applications";
    }
  }
  // 申请人为自然人21件: who applied is told of applications, whatever was spoken of between.
  if (named === undefined && topic === "foreign" && base === "applications" && says(own, "whoApplied")) {
    if (hasSort(own, "applicant") || number === undefined) named = "applications";
  }
  // 不予公开3件 begins a sentence of its own behind whatever applications were about.
  if (named === undefined && topic === "foreign" && base === "applications" && begins && hasSort(own, "result")) {
    if (!hasSort(own, "foreign", "document")) named = "applications";
  }
  if (named !== undefined) {
    topic = named;
    strayed = named === "foreign";
  }
  return { topic, base, strayed };
}

/** The sorts of words that can change what is spoken of. */
const topical: readonly Term["sort"][] = ["topic", "route", "foreign", "application", "result"];

/** 主动公开, counted. */
function isProactive({ term, from, to }: TermToken): boolean {
  return term.sort === "document" && term.is === "published" && to - from === "主动公开".length;
}

function routesOf({ routes }: Scene, own: readonly TermToken[]): Scene["routes"] {
  const named = meanings(own, "route");
  if (named.length > 0) return named;
  return routes.length > 0 && hasSort(own, "topic") ? [] : routes;
}

/** A period named in front of the number; not the one that something is compared with or carried over from. */
function periodOf(scene: Scene, left: readonly TermToken[]): Scene["period"] {
  // 由2020年的120件增至151件: what last year's number became is this year's.
  if (!hasSort(left, "period")) return says(left, "reached") && scene.period === "lastYear" ? "thisYear" : scene.period;
  const compared = says(left, "than");
  const carried = left.some(({ term }) => term.sort === "event" && term.is === "carried");
  let { period } = scene;
  let behind: number | undefined;
  for (const { term, from, to } of left) {
    if (term.sort !== "period") continue;
    // 2020年全年, 去年全年: the whole of the year just named.
    const goesOn = from === behind && term.is === "thisYear";
    behind = to;
    if (goesOn) continue;
    if (term.is === "other" || term.is === "thisYear" || !(compared || carried)) period = term.is;
  }
  return compared && period === "lastYear" ? scene.period : period;
}

/** What a segment names only for itself: the authority of a share, and a period that does not open its clause. */
function resumed(scene: Scene, segment: Segment): Scene["resumes"] {
  const { left, from, to, before, number } = segment;
  let [first, last]: (TermToken | undefined)[] = [];
  let names = false;
  for (const token of left) {
    names ||= token.term.sort === "authority";
    if (token.term.sort !== "period") continue;
    first ??= token;
    last = token;
  }
  // By far the most segments name neither.
  if (first === undefined && !names) return undefined;
  const ofItself = names && (isShareOfOthers(segment) || namesNoSubject(scene, segment));
  // 创近五年新高: without a number it opens a clause where nothing stands around it.
  const farthest = number === undefined && (last?.to ?? to) < to ? 0 : 1;
  const opens =
    before === "stop" ||
    before === "open" ||
    first === undefined ||
    first.from - from <= farthest ||
    says(left, "than");
  const keeps = opens && (first === undefined || !isAside(segment));
  if (!ofItself && keeps) return undefined;
  return { ...(ofItself && { authority: scene.authority }), ...(!keeps && { period: scene.period }) };
}

/** 部分公开9件，上年为0件；不予公开6件: last year's number of what was told, and nothing else. */
function isAside({ left, right, number, before }: Segment): boolean {
  if (number === undefined || (before !== "comma" && before !== "open")) return false;
  return meanings(left, "period").join() === "lastYear" && !tells(left) && !tells(right) && !hasSort(left, "authority");
}

function wholeOf(scene: Scene, { left, depth, before, number }: Segment): ReadNumber | undefined {
  // （新收31件、含结转4件）: one more part.
  if (says(left, "including") && before === "list" && depth > 0 && scene.whole !== undefined) return scene.whole;
  if (says(left, "ofWhich", "including")) return scene.last ?? scene.whole;
  if (isSource(left) && scene.last?.part === "source") return scene.last.whole;
  const verb = left.findLast(({ term }) => term.sort === "event");
  // 办结的133件中，受理的125件: which ones, not what was done.
  const acts = verb !== undefined && number?.from !== verb.to + 1;
  return acts && depth === 0 && !says(left, "others") && endsBreakdown(left) ? undefined : scene.whole;
}

/** What was carried in continues the list that began with what is new: 其中新收…, 上年结转…. */
function isSource(left: readonly TermToken[]): boolean {
  return left.some(({ term }) => term.sort === "event" && term.is === "carriedIn");
}

/** A verb without an applicant, a result or a way beside it tells something new instead of a part: 办结…, 结转…. */
function endsBreakdown(left: readonly TermToken[]): boolean {
  return !left.some(({ term }) => ["applicant", "result", "channel", "authority"].includes(term.sort));
}
