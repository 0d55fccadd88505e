import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widthInCharacters, widthOnPaper } from "../../../shared/paper/lines-by-meaning.ts";
import { nameWords } from "../../../shared/paper/name-words.ts";
import { titleLines, titleRoom } from "../../../shared/paper/title-lines.ts";
import { reportTitle } from "../../../shared/report/report.ts";

const titled = (name: string) => ({ unit: { name, level: "" }, year: 2025 });
const kind = "2025年政府信息公开工作年度报告";

describe("the words of a name", () => {
  it.each([
    ["北京市市场监督管理局", "北京市 市场监督管理局"],
    ["中国（云南）自由贸易试验区昆明片区管委会", "中国 （云南） 自由贸易试验区 昆明片区 管委会"],
    ["内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗", "内蒙古自治区 呼伦贝尔市 莫力达瓦达斡尔族自治旗"],
    ["石家庄市长安区住房和城乡建设局", "石家庄市 长安区 住房和城乡建设局"],
    ["成都市青羊区人民政府府南街道办事处", "成都市 青羊区 人民政府 府南街道 办事处"],
    ["沙市区人民政府", "沙市区 人民政府"],
  ])("%s are %s", (name, words) => {
    expect(nameWords(name).map(({ text }) => text)).toEqual(words.split(" "));
  });

  it("are the name, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("省市区县自治人民政府（）局和ab1 九𠮷")) }),
        (name) => {
          expect(
            nameWords(name)
              .map(({ text }) => text)
              .join(""),
          ).toBe(name);
        },
      ),
    );
  });
});

describe("the title", () => {
  it.each([
    ["东山县局", [`东山县局${kind}`]],
    // Exactly as wide as the line by its characters: what stands between Chinese and digits would push 告 onto a line of its own.
    ["甲区教育局", ["甲区教育局", kind]],
    ["甲区司法局", ["甲区司法局", kind]],
    ["示例区人民政府", ["示例区人民政府", kind]],
    ["中国（云南）自由贸易试验区昆明片区管委会", ["中国（云南）自由贸易试验区昆明片区管委会", kind]],
    ["中国（上海）自由贸易试验区临港新片区管理委员会", ["中国（上海）", "自由贸易试验区临港新片区管理委员会", kind]],
    [
      "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿合奇县住房和城乡建设局城市管理综合行政执法大队",
      ["新疆维吾尔自治区", "克孜勒苏柯尔克孜自治州阿合奇县", "住房和城乡建设局城市管理综合行政执法大队", kind],
    ],
  ])("of %s breaks where its meaning pauses", (name, lines) => {
    expect(titleLines(titled(name))).toEqual(lines);
  });

  it("stands on the lines that the user has set, as long as they say the title", () => {
    const own = ["示例区人民政府2025年", "政府信息公开工作年度报告"];
    const report = { ...titled("示例区人民政府"), paper: { titleLines: own } };
    expect(titleLines(report)).toEqual(own);
    expect(titleLines({ ...report, year: 2026 })).toEqual(["示例区人民政府", "2026年政府信息公开工作年度报告"]);
  });

  const places = ["甲区", "东山县", "石家庄市长安区", "内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗", ""];
  const offices = [
    "人民政府",
    "人民政府办公室",
    "教育局",
    "住房和城乡建设局",
    "人力资源和社会保障局",
    "经济技术开发区管理委员会",
    "人民政府府南街道办事处",
    "市场监督管理局",
    "发展和改革委员会",
    "政务服务数据管理局",
  ];
  const names = places.flatMap((place) => offices.map((office) => `${place}${office}`));

  it.each(names)("of %s breaks inside no word, and never has the end of a name with the year on a line", (name) => {
    const lines = titleLines(titled(name));
    const words = [...nameWords(name).map(({ text }) => text), "2025年", "政府信息公开", "工作年度报告"];
    const ends = new Set(words.map((_, place) => words.slice(0, place + 1).join("").length));
    let at = 0;
    for (const line of lines) {
      expect(widthOnPaper(line)).toBeLessThanOrEqual(titleRoom);
      expect(at === 0 || at >= name.length || at + line.length <= name.length).toBe(true);
      at += line.length;
      expect(ends).toContain(at);
    }
  });

  it("is whole, and fits its lines, whatever the unit is called", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("省市区县自治人民政府（）局和ab九")), maxLength: 200 }),
        (name) => {
          const lines = titleLines(titled(name));
          expect(lines.join("")).toBe(reportTitle(titled(name)));
          expect(Math.max(...lines.map(widthInCharacters))).toBeLessThanOrEqual(titleRoom);
        },
      ),
    );
  });
});
