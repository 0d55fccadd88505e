import type { Block } from "../../shared/report/narrative.ts";
import type { Report } from "../../shared/report/report.ts";
import { sampleReport } from "../../shared/sample/sample-report.ts";
import { samplePicture } from "./sample-picture.ts";

/** The sample with a picture that somebody made in place of its chart: for all that is about pictures. */
export const sampleWithPicture: Report = {
  ...sampleReport,
  narratives: { ...sampleReport.narratives, s1: sampleReport.narratives.s1.map(asPicture) },
  pictures: [samplePicture],
};

function asPicture(block: Block): Block {
  if (block.kind !== "chart") return block;
  const { width, caption } = block;
  return {
    kind: "picture",
    sha256: samplePicture.sha256,
    description: "条形图：2021年办结的154件申请中，予以公开22件，不予公开63件，无法提供69件",
    width,
    ...(caption !== undefined && { caption }),
  };
}
