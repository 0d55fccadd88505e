/** The article of an exported page, or the whole page where it is a fragment. */
export function articleOf(page: string): string {
  return /<article[^]*<\/article>/.exec(page)?.[0] ?? page;
}

/** The article as an editor of a website leaves it: the words and tables, no names and marks. */
export function retold(article: string): string {
  return article
    .replace(/<article[^>]*>/, '<div class="TRS_Editor">')
    .replace("</article>", "</div>")
    .replaceAll(/ (?:data-[a-z]+|class|style|id)="[^"]*"/g, "");
}

/** A page of a website around an article: ways through the site, a list of the parts, tables of its own, other reports, a footer. */
export function inSite(article: string, title: string, style = ""): string {
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>${title}_示例区人民政府网站</title>
<style>.nav a{color:#fff;background:#03a}${style}</style><script>document.title = "示例区";</script></head>
<body>
<div class="top"><a href="/">首页</a> <a href="/zfxxgk">政府信息公开</a><table><tr><td>网站地图</td><td>无障碍</td></tr></table></div>
<nav><a href="/nb">政府信息公开年报</a></nav>
<div class="path">当前位置：首页 &gt; 政府信息公开 &gt; 年报 &gt; ${title}</div>
<ul><li>一、总体情况</li><li>二、主动公开政府信息情况</li><li>六、其他需要报告的事项</li></ul>
<table><tr><td>索引号</td><td>000014349/2022-00012</td><td>发布日期</td><td>2022-01-20</td></tr></table>
<h2>${title}</h2>
<div>发布时间：2022-01-20 09:30 来源：示例区人民政府办公室 浏览次数：123</div>
<div>【字体：大 中 小】 打印</div>
${article}
<div>分享到：</div>
<div>相关文章</div><ul><li>示例区人民政府2020年政府信息公开工作年度报告</li><li>示例镇2021年年报</li></ul>
<table><tr><td>本年新收政府信息公开申请数量</td><td>999</td></tr></table>
<footer>版权所有 某ICP备12345678号</footer>
<script>window.count = 1;</script>
</body></html>`;
}

/** A page as the one file that a browser saves it as, its pictures beside it. Source: RFC 2557. */
export function asMhtml(page: string): Uint8Array {
  const pictures: string[] = [];
  const text = page.replaceAll(/data:(image\/png);base64,([A-Za-z\d+/=]+)/g, (_, type: string, bytes: string) => {
    const address = `cid:picture-${pictures.length}@page`;
    pictures.push(
      `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <${address.slice(4)}>\r\n\r\n${bytes}`,
    );
    return address;
  });
  const parts = [
    `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.example.gov.cn/nb.html\r\n\r\n${Buffer.from(text).toString("base64")}`,
    ...pictures,
  ];
  const body = parts.map((part) => `--page-parts\r\n${part}\r\n`).join("");
  return Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="page-parts"\r\n\r\n${body}--page-parts--\r\n`,
  );
}
