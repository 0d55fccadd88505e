/** Words of the published page that no reader sees and that search and the site's own programs read. */
export const publicationWords = {
  column: "政府信息公开年报",
  columnType: "政府信息公开",
  keywords: ["政府信息公开", "年度报告"],
} as const;
