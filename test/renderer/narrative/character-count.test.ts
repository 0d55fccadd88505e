import { expect, it } from "vitest";
import { countCharacters } from "../../../renderer/narrative/character-count.tsx";

it("counts Chinese characters and digits, bound figures by what they show, and nothing else", () => {
  const sources = { report: (id: string) => (id === "t3.received.total" ? 151 : undefined), previous: undefined };
  const figure = { formula: { kind: "value", of: { cells: ["t3.received.total"], from: "report" } } } as const;
  expect(
    countCharacters(
      [
        { kind: "heading", level: 1, content: [{ text: "主动公开" }] },
        { kind: "paragraph", content: [{ text: "新收 " }, { figure }, { text: "件。（PDF）" }] },
        { kind: "picture", sha256: "", description: "不计", width: 50, caption: "图一" },
      ],
      sources,
    ),
  ).toBe(4 + 2 + 3 + 1 + 2);
});
