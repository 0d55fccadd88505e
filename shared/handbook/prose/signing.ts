import { type HandbookPage, write } from "../page.ts";
import { localRule } from "../meaning.ts";

/** Who signs and when a report is due, what follows its publication. */
export const signingPages: readonly HandbookPage[] = [
  {
    id: "signing",
    chapter: "signing",
    title: { zh: "审签的五个环节", en: "The five steps of signing" },
    blocks: [
      write.steps(
        ["编制：填报人完成表格和文字，没有未处理的错误。", "Prepared: tables and text are done and no error is open."],
        [
          "复核：由他人核对数据和文字，可在格子或句子上提出意见，退回修改。",
          "Reviewed: somebody else looks at figures and words, and may send it back with remarks.",
        ],
        ["保密审查：先审查、后公开，逐项进行。", "Cleared: what is published is examined for secrets before."],
        [
          "审签：由负责人签署；签署后报告不能再改，要改须退回并写明理由。",
          "Signed: by the head; from then on it is closed, and opened again only by sending it back with a reason.",
        ],
        [
          "公开：记录公开的日期；公开后要改的，另存为更正，并写明改了什么。",
          "Published: with its date; later changes are a correction that says what changed.",
        ],
      ),
      write.text(
        "每个环节都与当时的内容（指纹）绑定：此后改动任何一格、一句，这个环节和它之后的环节即失效，并说明是哪里改了；改回原样，签署恢复有效。",
        "Each step is bound to the content of its time (its fingerprint): whatever is changed later voids it and says what changed; changed back, it holds again.",
      ),
      {
        kind: "picture",
        picture: "sign-off",
        shows: { zh: "审签页：数据、变化、未处理的问题和版面", en: "The page to sign from" },
      },
      { kind: "pages", name: { zh: "接着看", en: "See also" }, ids: ["deadlines"] },
    ],
  },
  {
    id: "deadlines",
    chapter: "signing",
    title: { zh: "时间和报送", en: "When it is due, and to whom" },
    blocks: [
      write.facts(
        [
          { zh: "部门", en: "Departments" },
          {
            zh: "县级以上人民政府部门：1 月 31 日前报送本级政府信息公开工作主管部门，并向社会公布（条例第四十九条）。乡镇、街道一般同此办理。",
            en: "Departments from county level on: by 31 January to the office in charge at their level, and published (article 49). Towns and streets as a rule likewise.",
          },
        ],
        [
          { zh: "政府", en: "Governments" },
          {
            zh: "县级以上地方人民政府的报告由其主管部门在 3 月 31 日前向社会公布（条例第四十九条）。",
            en: "The report of a government from county level on is published by 31 March (article 49).",
          },
        ],
        [
          { zh: "本地时间", en: "Local dates" },
          {
            zh: "许多地方要求更早，以通知为准；在“设置”中可改两个日期，报告库按此显示还剩几天。",
            en: "Many places want it earlier. The two dates can be changed in the settings; the library counts the days by them.",
          },
        ],
        [
          { zh: "公布位置", en: "Where" },
          {
            zh: "政府网站的政府信息公开专栏“政府信息公开年报”栏目。",
            en: "The column for annual reports on the government's website.",
          },
        ],
        [
          { zh: "责任", en: "Responsibility" },
          {
            zh: "未按要求公布或内容不实的，依照条例第四十七条处理；本单位的信息公开工作机构是责任主体。",
            en: "Late or untrue reports: article 47. The body's own disclosure office is responsible.",
          },
        ],
      ),
      { kind: "caution", text: localRule },
    ],
  },
];
