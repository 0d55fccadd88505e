/** The attribute by which a page of ours marks the article that is the report, so that it is found again in whatever page it is put into. */
export const reportMark = { name: "data-gouji", value: "report" } as const;
