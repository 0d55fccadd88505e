// Plain JavaScript on purpose: see install.mjs. What the licences of the shipped packages want said, as one text.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.mjs";

/**
 * A package that is shipped.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Notice
 */

const dist = join(root, "dist");
const modules = join(root, "node_modules");

/** The list that vite leaves beside a bundle (`build.license`): the packages that are really in it. */
const lists = [".", "main", "main-chromium", "preload", "renderer"].map((folder) =>
  join(dist, folder, "licenses.json"),
);

/** Shipped as it is, beside the bundles. */
const beside = ["playwright-core"];

/** The characters that charts are drawn with, which are ours to ship under their licence. */
const glyphs = {
  name: "Noto Sans CJK SC",
  version: "",
  licence: "OFL-1.1",
  text: readFileSync(join(root, "shared/drawing/OFL.txt"), "utf8").trim(),
};

/** What stands in the command line where its licences go: they are known only when it is built. */
const placeholder = JSON.stringify("@@third-party-licences@@");

const licenceFiles = /^(licen[cs]e|copying|notice|thirdpartynotices)/i;

/**
 * Writes `dist/THIRD_PARTY_NOTICES.txt` for everything that was built, and into the command line the same for what is in
 * it. Fails where a package says nothing about its licence.
 */
export function writeLicences() {
  const [ofProgram = [], ...others] = lists.map(takeList);
  const program = join(dist, "gouji.mjs");
  const code = readFileSync(program, "utf8");
  if (!code.includes(placeholder)) throw new Error(`${program} has no place for the licences`);
  writeFileSync(
    program,
    code.replace(placeholder, () => JSON.stringify(textOf(noticesOf(ofProgram)))),
  );
  const all = [...ofProgram, ...others.flat(), ...beside];
  writeFileSync(join(dist, "THIRD_PARTY_NOTICES.txt"), textOf(noticesOf(all)));
}

/**
 * The names in a list, which is of no use afterwards.
 * @param {string} file
 * @returns {readonly string[]}
 */
function takeList(file) {
  const packages = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  return packages.map((/** @type {{ name: string }} */ { name }) => name);
}

/**
 * @param {readonly string[]} names
 * @returns {readonly Notice[]}
 */
function noticesOf(names) {
  const notices = new Map();
  for (const name of names)
    for (const notice of [noticeOf(name), ...packedInto(name)]) notices.set(notice.name, notice);
  notices.set(glyphs.name, glyphs);
  return [...notices.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} name
 * @returns {Notice}
 */
function noticeOf(name) {
  const folder = join(modules, name);
  const { version, license, author, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => licenceFiles.test(file));
  if (typeof license !== "string" && files.length === 0) throw new Error(`${name} names no licence`);
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), "utf8").trim());
  const by = typeof author === "string" ? author : author?.name;
  const text = texts.length > 0 ? texts.join("\n\n") : [by, homepage].filter(Boolean).join("\n");
  return { name, version, licence: license ?? "", text };
}

/**
 * What packages come with in their one file. exceljs has a source map that names it; the texts are taken where those packages are installed
 * too. unpdf has pdf.js, for which the tables of Chinese signs are ours to ship.
 * @param {string} name
 * @returns {readonly Notice[]}
 */
function packedInto(name) {
  if (name === "unpdf") {
    const { text: apache } = noticeOf("@e965/xlsx");
    const tables = JSON.parse(readFileSync(join(root, "electron/import/pdf/chinese-maps.json"), "utf8"));
    return [
      { name: "pdf.js", version: "", licence: "Apache-2.0", text: `Copyright Mozilla Foundation\n\n${apache}` },
      { name: "cmap-resources", version: "", licence: "BSD-3-Clause", text: tables.licence },
    ];
  }
  if (name !== "exceljs") return [];
  const map = join(modules, name, "dist", "exceljs.min.js.map");
  /** @type {{ sources: readonly string[] }} */
  const { sources } = JSON.parse(readFileSync(map, "utf8"));
  const inside = new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []));
  return [...inside].map((each) =>
    existsSync(join(modules, each))
      ? noticeOf(each)
      : {
          name: each,
          version: "",
          licence: "",
          text: `Part of ${name}, whose authors packed it in under its own licence (MIT, ISC or BSD).`,
        },
  );
}

/**
 * @param {readonly Notice[]} notices
 */
function textOf(notices) {
  const head = "Gouji 勾稽 is made with the packages named here. Each stands under its own licence.";
  const entries = notices.map(({ name, version, licence, text }) =>
    [`${name} ${version}${licence === "" ? "" : ` (${licence})`}`.trim(), text].filter(Boolean).join("\n\n"),
  );
  return `${[head, ...entries].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
