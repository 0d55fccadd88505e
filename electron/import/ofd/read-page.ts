import { type Result, success } from "../../../shared/result.ts";
import type { LayoutPage, PlacedWords, Rule } from "../layout/layout-page.ts";
import { identity, type Matrix, matrixOf, placed, type Point, times } from "../layout/matrix.ts";
import { ordinarySigns } from "../layout/ordinary-signs.ts";
import { addRules, rulesOfShape } from "../layout/shape-rules.ts";
import { faultOf, type OfficePackage } from "../package/office-package.ts";
import type { XmlScanner } from "../package/xml-scanner.ts";

/** A rectangle in millimetres, from the upper left corner of the page. */
export interface OfdBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pointsPerMillimetre = 72 / 25.4;
const mostRules = 20_000;
const mostSteps = 20_000;
/** Pictures smaller than this, in millimetres, are dots and lines of the layout. */
const smallestPicture = 8;
/** Signs farther apart than this part of their width belong to different words. */
const apart = 1.4;

/** A rectangle as the format writes it; undefined where it is none. */
export function boxIn(text: string): OfdBox | undefined {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbersIn(text);
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** Reads a page with the templates that stand behind it. */
export function readPage(
  from: OfficePackage,
  part: string,
  around: { readonly templates: ReadonlyMap<string, string>; readonly box: OfdBox },
): Result<{ readonly page: LayoutPage; readonly pictures: number }> {
  const drawn: Drawn = { words: [], rules: [], pictures: 0 };
  let { box } = around;
  const behind: string[] = [];
  const walked = walk(from, part, (scanner) => {
    scanner.elements((name) => {
      if (name === "ofd:PhysicalBox") box = boxIn(scanner.words()) ?? box;
      else if (name === "ofd:Template") behind.push(scanner.attribute("TemplateID") ?? "");
      else draw(scanner, name, drawn);
    });
  });
  if (!walked.ok) return walked;
  for (const id of new Set(behind)) {
    const template = around.templates.get(id);
    if (template === undefined) continue;
    const read = walk(from, template, (scanner) => {
      scanner.elements((name) => draw(scanner, name, drawn));
    });
    if (!read.ok) return read;
  }
  const [width, height] = [box.width * pointsPerMillimetre, box.height * pointsPerMillimetre];
  return success({ page: { width, height, words: drawn.words, rules: drawn.rules }, pictures: drawn.pictures });
}

/** Walks through a part; fails as the part does. */
export function walk(from: OfficePackage, part: string, visit: (scanner: XmlScanner) => void): Result<null> {
  const markup = from.markup(part);
  if (!markup.ok) return markup;
  visit(markup.value);
  return faultOf(markup.value, from.path, part) ?? success(null);
}

interface Drawn {
  readonly words: PlacedWords[];
  readonly rules: Rule[];
  pictures: number;
}

function draw(scanner: XmlScanner, name: string, drawn: Drawn): void {
  if (scanner.attribute("Visible") === "false") return scanner.children(() => undefined);
  if (name === "ofd:TextObject") drawText(scanner, drawn);
  else if (name === "ofd:PathObject") drawPath(scanner, drawn);
  else if (name === "ofd:ImageObject") {
    const box = boxIn(scanner.attribute("Boundary") ?? "");
    if (box !== undefined && Math.min(box.width, box.height) >= smallestPicture) drawn.pictures += 1;
  }
}

/** From an object's own places to the page, in points. */
function viewOf(scanner: XmlScanner): Matrix | undefined {
  const box = boxIn(scanner.attribute("Boundary") ?? "");
  if (box === undefined) return undefined;
  const own = scanner.attribute("CTM");
  const matrix = own === undefined ? identity : matrixOf(numbersIn(own));
  if (matrix === undefined) return undefined;
  const onPage: Matrix = [pointsPerMillimetre, 0, 0, pointsPerMillimetre, 0, 0];
  return times(onPage, times([1, 0, 0, 1, box.x, box.y], matrix));
}

function drawText(scanner: XmlScanner, { words }: Drawn): void {
  const view = viewOf(scanner);
  const size = Number(scanner.attribute("Size") ?? "");
  const direction = scanner.attribute("ReadDirection") ?? "0";
  const scale = Number(scanner.attribute("HScale") ?? 1) || 1;
  let [x, y] = [0, 0];
  scanner.children((child) => {
    if (child !== "ofd:TextCode") return;
    const [atX, atY] = [Number(scanner.attribute("X") ?? x), Number(scanner.attribute("Y") ?? y)];
    if (Number.isFinite(atX)) x = atX;
    if (Number.isFinite(atY)) y = atY;
    const steps = stepsIn(scanner.attribute("DeltaX") ?? "");
    const isDown = scanner.attribute("DeltaY") !== undefined && steps.length === 0;
    const text = scanner.words();
    // Words that run another way are seals and watermarks.
    if (view === undefined || !(size > 0) || direction !== "0" || isDown || !isLevel(view)) return;
    for (const run of runsOf(text, steps, size * scale)) {
      const [left, baseline] = placed(view, x + run.from, y);
      const [right] = placed(view, x + run.to, y);
      const shown = ordinarySigns(run.text);
      if (shown.trim() !== "")
        words.push({ text: shown, left, right, baseline, size: size * Math.hypot(view[2], view[3]) });
    }
  });
}

function isLevel([a, b]: Matrix): boolean {
  return a > 0 && Math.abs(b) < a * 0.05;
}

/** Words that stand close together, with where they begin and end. */
function runsOf(text: string, steps: readonly number[], size: number) {
  const runs: { text: string; readonly from: number; to: number }[] = [];
  let at = 0;
  let [last] = runs;
  for (const [place, sign] of Array.from(text).entries()) {
    const width = /[\u1100-\uffdc]/.test(sign) ? size : size / 2;
    if (last === undefined) runs.push((last = { text: sign, from: at, to: at + width }));
    else {
      last.text += sign;
      last.to = at + width;
    }
    const step = steps[place] ?? width;
    if (step > width * apart) last = undefined;
    at += step;
  }
  return runs;
}

/** Distances from sign to sign; "g 3 4.5" stands for three of 4.5. */
function stepsIn(text: string): readonly number[] {
  const steps: number[] = [];
  const words = text.trim().split(/\s+/);
  for (let at = 0; at < words.length && steps.length < mostSteps; at += 1) {
    if (words[at] !== "g") {
      const step = Number(words[at]);
      if (words[at] !== "" && Number.isFinite(step)) steps.push(step);
      continue;
    }
    const [count, step] = [Number(words[at + 1]), Number(words[at + 2])];
    at += 2;
    if (Number.isFinite(step)) {
      for (let more = 0; more < Math.min(count, mostSteps - steps.length); more += 1) steps.push(step);
    }
  }
  return steps;
}

function drawPath(scanner: XmlScanner, { rules }: Drawn): void {
  const view = viewOf(scanner);
  const isDrawn = scanner.attribute("Stroke") !== "false";
  const isFilled = scanner.attribute("Fill") === "true";
  scanner.children((child) => {
    if (child !== "ofd:AbbreviatedData" || view === undefined || rules.length > mostRules) return;
    if (!isDrawn && !isFilled) return;
    for (const points of shapesIn(scanner.words(), view)) addRules(rules, rulesOfShape(points, isDrawn));
  });
}

/** How many numbers each step of a path is given; the last two are where it ends. */
const numbersOf: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corners of each shape of a path. Curves count as the straight way to their end. */
function shapesIn(data: string, view: Matrix): readonly (readonly Point[])[] {
  const words = data.trim().split(/\s+/);
  const shapes: Point[][] = [];
  for (let at = 0; at < words.length;) {
    const step = words[at] ?? "";
    const count = numbersOf[step];
    if (count === undefined) break;
    const shape = shapes.at(-1);
    if (step === "C") {
      const [first] = shape ?? [];
      if (first !== undefined) shape?.push(first);
    } else {
      const [x, y] = [Number(words[at + count - 1]), Number(words[at + count])];
      if (!Number.isFinite(x) || !Number.isFinite(y)) break;
      const point = placed(view, x, y);
      if (step === "M" || step === "S" || shape === undefined) shapes.push([point]);
      else shape.push(point);
    }
    at += count + 1;
  }
  return shapes;
}

function numbersIn(text: string): readonly number[] {
  return text.trim().split(/\s+/).slice(0, 10).map(Number);
}
