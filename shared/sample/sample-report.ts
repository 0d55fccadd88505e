import { formOf } from "../forms/registry.ts";
import { standardPreamble } from "../report/preamble.ts";
import { blankReport, type Report } from "../report/report.ts";
import { sampleCells } from "./figures.ts";
import { samplePartFive, samplePartOne, samplePartSix } from "./narratives.ts";
import { samplePicture } from "./picture.ts";

const unit = { name: "示例区人民政府", level: "county" } as const;

const caption = "2021年依申请公开办理结果";

/** The sample: a complete report of a fictitious district with figures as they occur, without an error. Always the same. */
export const sampleReport: Report = {
  ...blankReport({ id: "6f1d2c3e-8a4b-4c5d-9e6f-102030405060", edition: "2021", year: 2021, unit }),
  cells: sampleCells,
  narratives: {
    preamble: standardPreamble(formOf("2021"), unit.name, 2021),
    s1: samplePartOne({
      kind: "picture",
      sha256: samplePicture.sha256,
      description: "条形图：2021年办结的154件申请中，予以公开22件，不予公开63件，无法提供69件",
      width: 80,
      caption,
    }),
    s5: samplePartFive,
    s6: samplePartSix,
  },
  pictures: [samplePicture],
};

/** The sample as people are given it: what its picture shows follows the tables, as the numbers in its text do. */
export const givenSample: Report = {
  ...sampleReport,
  narratives: {
    ...sampleReport.narratives,
    s1: samplePartOne({ kind: "chart", chart: "results", width: 80, caption }),
  },
  pictures: [],
};
