import type { ApplicantColumn } from "../../../forms/form.ts";

/** What a report on information disclosure speaks about where it gives numbers. */
export type Topic =
  "applications" | "review" | "lawsuit" | "regulation" | "normative" | "licensing" | "penalty" | "coercion" | "fees";

/** What happens to an application. */
export type Event = "received" | "handled" | "concluded" | "carriedIn" | "carriedOut" | "carried" | "open";

/** What is done with a document. */
export type DocumentVerb = "issued" | "published" | "repealed" | "lapsed" | "inForce";

/** Small words that steer the reading. */
export type Sign =
  | "ofWhich"
  | "altogether"
  | "cumulative"
  | "count"
  | "kindOf"
  | "reached"
  | "because"
  | "charge"
  | "deadline"
  | "each"
  | "respectively"
  | "all"
  | "none"
  | "not"
  | "rest"
  | "including"
  | "than"
  | "up"
  | "down"
  | "share"
  | "concludedRate"
  | "grantedRate"
  | "disputes"
  | "strictly"
  | "answeredRate"
  | "inTimeRate"
  | "point"
  | "rank"
  | "rate"
  | "about"
  | "over"
  | "under"
  | "disclosure"
  | "arose"
  | "manyWays"
  | "whoApplied"
  | "others"
  | "list";

/** The meaning of a word that the reader knows. Words that merely hide others (申请人 hides 申请) are `neutral`. */
export type Term =
  | {
      readonly sort: "topic";
      readonly is: Topic;
      /** 依申请公开: the applications, but also a way of classing documents. */
      readonly loose?: true;
    }
  /** 申请 alone: an application where the text speaks of applications anyway. */
  | { readonly sort: "application"; readonly is: "weak" }
  | { readonly sort: "event"; readonly is: Event }
  /** A result of table three: the row, or the group of rows ("refused"). */
  | { readonly sort: "result"; readonly is: string }
  | {
      readonly sort: "outcome";
      readonly is: "upheld" | "corrected" | "other" | "pending" | "unsettled";
    }
  | { readonly sort: "route"; readonly is: "direct" | "afterReview" }
  /** A column of table three, or a word for several of them. */
  | { readonly sort: "applicant"; readonly is: Exclude<ApplicantColumn, "total"> | "organisation" | "enterprise" }
  | { readonly sort: "document"; readonly is: DocumentVerb }
  | { readonly sort: "channel"; readonly is: "channel" }
  | {
      readonly sort: "period";
      readonly is: "thisYear" | "lastYear" | "nextYear" | "other";
    }
  | { readonly sort: "authority"; readonly is: "own" | "government" | "other" }
  /** Something else that is received and answered (proposals, hotlines), or merely counted; views come in tens of millions. */
  | { readonly sort: "foreign"; readonly is: "matter" | "thing" | "views" }
  | { readonly sort: "sign"; readonly is: Sign }
  | { readonly sort: "neutral"; readonly is: "neutral" };

/** A meaning and the words that carry it. */
export interface LexiconEntry {
  readonly term: Term;
  readonly words: readonly string[];
}

/** An entry from words written in a row. */
export function entry(term: Term, words: string): LexiconEntry {
  return { term, words: words.split(/\s+/).filter((word) => word !== "") };
}

/** Words made of each beginning with each end: 结转 and 转入 with 下年 and 次年. */
export function joinedEach(beginnings: string, ends: string): string {
  const last = ends.split(" ");
  return beginnings
    .split(" ")
    .flatMap((first) => last.map((end) => first + end))
    .join(" ");
}
