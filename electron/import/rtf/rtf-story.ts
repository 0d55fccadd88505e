import type { SourceDocument } from "../../../shared/recognition/source-document.ts";
import { megabyte } from "../package/limits.ts";
import { FlatStory } from "../story/flat-story.ts";
import { characters, Charsets } from "./charsets.ts";
import { destinations } from "./destinations.ts";
import { bare, type GroupState, isStory, onLine, plain, start } from "./group-state.ts";
import type { OldBookReader } from "../xlsx/embedded-book.ts";
import { RtfObjects } from "./objects.ts";
import { RtfPictures } from "./pictures.ts";
import { RowDefinition } from "./row-definition.ts";
import type { RtfToken } from "./rtf-tokens.ts";
import { whiteColours } from "./white-colours.ts";

/** In half points. */
const usualSize = 24;

/** Numbers of heading styles: by the level that they state, else by their names. */
const headingNames = /^(?:heading|标题)\s*(\d)$/i;
const deepestHeading = 9;

/** In bytes; a report has some hundred thousand. */
const mostText = 8 * megabyte;

/** Takes the tokens of rich text one by one and tells its story. */
export class StoryOfRtf {
  readonly #bytes: Uint8Array;
  #story = new FlatStory();
  /** The stories in which text boxes hang whose own story is told. */
  readonly #around: FlatStory[] = [];
  readonly #pictures = new RtfPictures();
  readonly #objects: RtfObjects;
  readonly #groups: GroupState[] = [];
  readonly #charsets = new Charsets();
  readonly #headings = new Map<number, number>();
  readonly #white: ReadonlySet<number>;
  #state = start;
  #row = new RowDefinition();
  #nestedRow = new RowDefinition();
  #waiting: Uint8Array[] = [];
  #skip = 0;
  /** How much text there was so far, in bytes. */
  #told = 0;
  /** The words of the number before a paragraph, and those of the name of a style or an object. */
  #number = "";
  #name = "";
  /** The group has just begun, so that its first control may say where its words go; or it has said that it may be passed over. */
  #fresh: "open" | "optional" | undefined;

  constructor(bytes: Uint8Array, readOldBook?: OldBookReader) {
    this.#bytes = bytes;
    this.#white = whiteColours(bytes);
    this.#objects = new RtfObjects(readOldBook);
  }

  get isEndless(): boolean {
    return this.#told > mostText || this.#story.isEndless || this.#around.some((story) => story.isEndless);
  }

  end(): Pick<SourceDocument, "blocks" | "pictures" | "lost" | "objects"> {
    this.#flush();
    if (!this.#story.isBlank) this.#endParagraph();
    const { found: pictures, lost } = this.#pictures;
    return { blocks: this.#story.blocks(), pictures, lost, objects: this.#objects.found };
  }

  take(token: RtfToken): void {
    switch (token.kind) {
      case "open":
        this.#flush();
        this.#groups.push(this.#state);
        this.#skip = 0;
        this.#fresh = "open";
        return;
      case "close":
        this.#flush();
        this.#close();
        return;
      case "control":
        this.#control(token.name, token.value);
        return;
      case "text":
        this.#text(token.from, token.to);
        return;
      case "byte":
        this.#fresh = undefined;
        if (this.#skip > 0) this.#skip -= 1;
        else this.#waiting.push(Uint8Array.of(token.byte));
        return;
      case "binary":
        this.#fresh = undefined;
        if (this.#state.destination === "picture") this.#pictures.addBytes(this.#bytes.subarray(token.from, token.to));
    }
  }

  #text(from: number, to: number): void {
    this.#fresh = undefined;
    const skipped = Math.min(this.#skip, to - from);
    this.#skip -= skipped;
    if (this.#state.destination === "picture") this.#pictures.addDigits(this.#bytes, from, to);
    else if (this.#state.destination === "objectData") this.#objects.add(this.#bytes, from, to);
    else if (this.#state.destination !== "none") {
      this.#told += to - from;
      if (this.#told <= mostText) this.#waiting.push(this.#bytes.subarray(from + skipped, to));
    }
  }

  #control(name: string, value: number | undefined): void {
    if (name === "*") {
      this.#fresh = this.#fresh === "open" ? "optional" : undefined;
      return;
    }
    const fresh = this.#fresh;
    this.#fresh = undefined;
    if (name === "u") return this.#unicode(value ?? 0);
    if (this.#skip > 0 && characters[name] !== undefined) {
      this.#skip -= 1;
      return;
    }
    this.#flush();
    this.#skip = 0;
    if (fresh !== undefined && this.#state.destination !== "none") this.#enter(name, fresh === "optional");
    const character = characters[name];
    if (character !== undefined) this.#put(character);
    else this.#apply(name, value);
  }

  /** A character by its number; those beyond the first 65,536 come as two. */
  #unicode(value: number): void {
    this.#flush();
    this.#put(String.fromCharCode(value & 0xffff));
    this.#skip = this.#state.unicodeSkip;
  }

  #enter(name: string, isOptional: boolean): void {
    // Only there a group that begins so is a style; elsewhere it has one.
    if (name === "s" && this.#state.destination !== "styles") return;
    const destination = destinations[name];
    if (destination === "box" && this.#state.destination !== "box") {
      this.#around.push(this.#story);
      this.#story = new FlatStory();
    }
    if (destination !== undefined) this.#set({ destination });
    else if (isOptional) this.#set({ destination: "none" });
    if (destination === "picture") this.#pictures.begin();
    if (destination === "number") this.#number = "";
    if (destination === "style" || destination === "object") this.#name = "";
  }

  #close(): void {
    const inside = this.#state;
    const outside = this.#groups.pop() ?? start;
    if (inside.destination === "picture" && outside.destination !== "picture") {
      const picture = this.#pictures.end();
      if (picture !== undefined && !inside.deleted && !inside.hidden) this.#story.addPicture(picture);
    }
    if (inside.destination === "box" && outside.destination !== "box") {
      const blocks = this.#story.blocks();
      this.#story = this.#around.pop() ?? this.#story;
      this.#story.addBeside(blocks);
    }
    if (inside.destination === "style") this.#endStyle(inside);
    if (inside.destination === "object" && outside.destination !== "object") this.#objects.begin(this.#name.trim());
    if (inside.destination === "objectData" && outside.destination !== "objectData") {
      const blocks = this.#objects.end();
      if (blocks !== undefined && !inside.deleted && !inside.hidden) this.#story.addBeside(blocks);
    }
    this.#state = outside;
    this.#fresh = undefined;
  }

  #endStyle({ style, outline }: GroupState): void {
    const named = headingNames.exec(this.#name.replace(/;.*$/s, "").trim())?.[1];
    const level = named === undefined ? outline : Number(named);
    if (level !== undefined && level >= 1 && level <= deepestHeading) this.#headings.set(style, level);
    this.#name = "";
  }

  #apply(name: string, value: number | undefined): void {
    const on = value !== 0;
    switch (name) {
      case "ansicpg":
        return this.#charsets.setDocument(value ?? 0);
      case "uc":
        return this.#set({ unicodeSkip: Math.min(10, Math.max(0, value ?? 1)) });
      case "f":
        return this.#set({ font: value ?? 0 });
      case "fcharset":
        if (this.#state.destination === "fonts") this.#charsets.setFont(this.#state.font, value ?? 0);
        return;
      case "plain":
        return this.#set(plain);
      case "strike":
        return this.#set({ struck: on });
      case "striked":
        return this.#set({ struckTwice: on });
      case "deleted":
        return this.#set({ deleted: on });
      case "v":
        return this.#set({ hidden: on });
      case "fs":
        return this.#set({ size: (value ?? usualSize) / 2 });
      case "cf":
        return this.#set({ white: this.#white.has(value ?? 0) });
      case "super":
        return this.#set({ ...onLine, raised: on });
      case "up":
        return this.#set({ lifted: (value ?? 6) > 0 });
      case "nosupersub":
        return this.#set({ raised: false, lowered: false });
      case "sub":
        return this.#set({ ...onLine, lowered: on });
      case "pard":
        return this.#set(bare);
      case "s":
        return this.#set({ style: value ?? 0 });
      case "outlinelevel":
        return this.#set({ outline: (value ?? 0) + 1 });
      case "intbl":
        return this.#set({ inTable: true });
      case "itap":
        return this.#set({ depth: Math.max(1, value ?? 1), inTable: (value ?? 1) > 0 });
      default:
        if (isStory(this.#state.destination)) this.#structure(name, value);
    }
  }

  /** Ends of paragraphs, cells and rows, and how rows are made. */
  #structure(name: string, value: number | undefined): void {
    const { inTable, depth, destination } = this.#state;
    const isNested = destination === "nested";
    if (name === "par" || name === "sect") this.#endParagraph();
    else if (name === "cell" || name === "nestcell") {
      this.#story.endCell({ ...this.#ending(), depth: name === "cell" ? 1 : Math.max(2, depth) });
      this.#number = "";
    } else if (name === "row" || name === "nestrow") {
      const row = name === "row" ? this.#row : this.#nestedRow;
      this.#story.endRow(name === "row" ? 1 : Math.max(2, inTable ? depth : 2), row.shape());
    } else if (name === "trowd") this.#define(new RowDefinition(), isNested);
    else (isNested ? this.#nestedRow : this.#row).take(name, value);
  }

  #define(row: RowDefinition, isNested: boolean): void {
    if (isNested) this.#nestedRow = row;
    else this.#row = row;
  }

  #endParagraph(): void {
    this.#story.endParagraph(this.#ending());
    this.#number = "";
  }

  #ending(): { readonly depth: number; readonly heading: number | undefined; readonly number: string | undefined } {
    const { inTable, depth, style, outline } = this.#state;
    const level = outline ?? this.#headings.get(style);
    const number = this.#number.trim();
    return {
      depth: inTable ? depth : 0,
      heading: level !== undefined && level <= deepestHeading ? level : undefined,
      number: number === "" ? undefined : number,
    };
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#put(this.#charsets.decode(bytes, this.#state.font));
  }

  #put(words: string): void {
    const { destination, struck, struckTwice, deleted, hidden, raised, lowered, lifted, white, size } = this.#state;
    if (destination === "style" || destination === "object") this.#name += words;
    if (destination === "number") this.#number += words;
    if (!isStory(destination) || deleted || hidden) return;
    this.#story.add(words, {
      struck: struck || struckTwice,
      raised,
      lowered,
      lifted,
      white,
      ...(size !== undefined && { size }),
    });
  }

  #set(change: Partial<GroupState>): void {
    this.#state = { ...this.#state, ...change };
  }
}
