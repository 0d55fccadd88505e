import { describe, expect, it } from "vitest";
import { markup, words } from "../../../../electron/export/html/markup.ts";

describe("markup", () => {
  it("escapes words and keeps markup", () => {
    const inner = markup`<b>${"a<b & \"c\" 'd'"}</b>`;
    expect(markup`<p title="${'"'}">${inner}${[1, undefined, "<"]}</p>`.text).toBe(
      '<p title="&quot;"><b>a&lt;b &amp; &quot;c&quot; &#39;d&#39;</b>1&lt;</p>',
    );
  });

  it("writes line ends as line breaks", () => {
    expect(words("一\r\n二\n<三>").text).toBe("一<br>二<br>&lt;三&gt;");
  });
});
