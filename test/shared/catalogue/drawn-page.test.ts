import { describe, expect, it } from "vitest";
import { drawCatalogue } from "../../kit/draw-catalogue.ts";

describe("the page of the catalogue", () => {
  it("is as it is drawn", async () => {
    await expect(await drawCatalogue()).toMatchFileSnapshot("../../../build/docs/checks.md");
  });
});
