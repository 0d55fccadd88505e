/** Where pages say it: near their beginning, though some put long scripts before it. */
const glance = 16_384;

/** The encoding that a page says it is in, as a label such as "gb2312"; undefined where it says none. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, glance)).toString("latin1");
  const found =
    /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]{1,30})/i.exec(head) ??
    /<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w-]{1,30})/i.exec(head);
  const label = found?.[1]?.toLowerCase();
  // GB 18030 holds all of GB 2312 and GBK, and pages say the smaller one where they use the larger.
  return label !== undefined && /^(?:gb|x-gbk|cn-gb)/.test(label) ? "gb18030" : label;
}
