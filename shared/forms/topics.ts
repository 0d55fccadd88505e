/** What part one has to speak about; both editions name the same five topics. Source: the notices named in each edition. */
export const topics: readonly string[] = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
