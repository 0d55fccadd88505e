import type { NarrativeId } from "../../shared/forms/form.ts";
import type { Match, TextPlace } from "./text-places.ts";

/** What an open narrative editor offers to those who point at something in it. */
export interface TextSurface {
  /** Puts the caret into the text: on a place, on the first occurrence of a quotation, or at the beginning. */
  readonly jump: (target: TextTarget) => void;
  /** Scrolls a place into view without taking the focus. */
  readonly reveal: (place: TextPlace) => void;
  /** Marks these places and no others, one of them as the current one. */
  readonly highlight: (places: readonly TextPlace[], current: TextPlace | undefined) => void;
}

/** What can be put into a text at its caret, besides words. */
export interface TextTools {
  /** Opens the dialog in which a bound figure is chosen, or changed where the caret stands on one. */
  readonly bindFigure: () => void;
  /** Opens the menu of outlines and sentences. */
  readonly draft: () => void;
}

/** Where to jump in a narrative. */
export interface TextTarget {
  readonly place?: TextPlace;
  /** A place as checks count, in the words with bound figures filled in. */
  readonly shown?: TextPlace;
  readonly quote?: string;
}

/** The narrative editors on the screen, by part: the way from findings and from the search into the text. */
export interface TextFocus {
  /** Called by an editor when it appears, with its tools where it can be written in. Returns how to leave. */
  readonly register: (part: NarrativeId, surface: TextSurface, tools?: TextTools) => () => void;
  /** The tools of a part's editor; undefined where it is read only or not on the screen. */
  readonly tools: (part: NarrativeId) => TextTools | undefined;
  /** Jumps into a part; where its editor is not on the screen yet, as soon as it appears. */
  readonly jump: (part: NarrativeId, target?: TextTarget) => void;
  /** Marks what a search found in all parts; without matches nothing is marked any more. */
  readonly highlight: (matches: readonly Match[], current: Match | undefined) => void;
  /** Scrolls a match into view; the focus stays where it is. */
  readonly reveal: (match: Match) => void;
}

/** Creates the way into the texts of one open report. */
export function createTextFocus(): TextFocus {
  const surfaces = new Map<NarrativeId, TextSurface>();
  const toolsOf = new Map<NarrativeId, TextTools | undefined>();
  let waiting: { part: NarrativeId; target: TextTarget } | undefined;
  let marked: { matches: readonly Match[]; current: Match | undefined } = { matches: [], current: undefined };

  const mark = (part: NarrativeId, surface: TextSurface): void => {
    const current = marked.current?.part === part ? marked.current : undefined;
    surface.highlight(
      marked.matches.filter((match) => match.part === part),
      current,
    );
  };

  return {
    tools: (part) => toolsOf.get(part),
    register: (part, surface, tools) => {
      surfaces.set(part, surface);
      toolsOf.set(part, tools);
      if (marked.matches.length > 0) mark(part, surface);
      if (waiting?.part === part) {
        surface.jump(waiting.target);
        waiting = undefined;
      }
      return () => {
        if (surfaces.get(part) !== surface) return;
        surfaces.delete(part);
        toolsOf.delete(part);
      };
    },
    jump: (part, target = {}) => {
      const surface = surfaces.get(part);
      waiting = surface === undefined ? { part, target } : undefined;
      surface?.jump(target);
    },
    highlight: (matches, current) => {
      marked = { matches, current };
      for (const [part, surface] of surfaces) mark(part, surface);
    },
    reveal: (match) => surfaces.get(match.part)?.reveal(match),
  };
}
