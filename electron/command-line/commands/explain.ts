import { editionForYear, formOf } from "../../../shared/forms/registry.ts";
import { isUnitName } from "../../../shared/report/unit-name.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { explain } from "../../../shared/text/claims/explain.ts";
import type { Arguments } from "../arguments.ts";
import { type Command, failed } from "../command.ts";
import { explanationResult, explanationText, type Surrounding } from "../explain-output.ts";

/** The longest text that is explained, in characters; a paragraph of a report has a tenth of that. */
const longestSentence = 10_000;

/** `gouji explain`: how a sentence is read, stage by stage; nothing is compared with the figures of a report. */
export const explainCommand: Command = {
  name: "explain",
  options: { unit: "value", year: "value", under: "value", json: "flag" },
  positionals: { least: 1, most: 1, name: "SENTENCE" },
  run: async (given, context) => {
    const sentence = readSentence(given.positionals[0] ?? "");
    if (!sentence.ok) return failed(sentence.failure);
    const around = readSurrounding(given, context.now().getFullYear() - 1);
    if (!around.ok) return failed(around.failure);
    const { unit, year, edition, under } = around.value;
    const setting = { form: formOf(edition), year, unitName: unit, under: under === undefined ? [] : [under] };
    const explanation = explain(sentence.value, setting);
    context.out(
      given.flag("json")
        ? `${JSON.stringify(explanationResult(sentence.value, around.value, explanation, context.language), null, 2)}\n`
        : explanationText(around.value, explanation, context.language),
    );
    return { status: 0 };
  },
};

/** A sentence is one that can be printed again; line ends and tabs are spaces to the reader. */
function readSentence(text: string): Result<string> {
  if (text.trim() === "") return fail({ code: "sentenceEmpty", command: "gouji explain" });
  if (text.length > longestSentence)
    return fail({ code: "sentenceTooLong", length: text.length, limit: longestSentence });
  const place = text.search(/(?![\t\r\n])\p{Cc}|\p{Cs}/u);
  return place < 0 ? success(text) : fail({ code: "sentenceUnprintable", place: place + 1 });
}

function readSurrounding(given: Arguments, usualYear: number): Result<Surrounding> {
  const unit = given.value("unit")?.trim() ?? sampleReport.unit.name;
  if (!isUnitName(unit)) {
    return fail({ code: "unitNameUnfit", option: "--unit", length: unit.length });
  }
  const yearText = given.value("year") ?? String(usualYear);
  const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
  const edition = editionForYear(year);
  if (edition === undefined) return fail({ code: "yearNotCovered", year: yearText });
  return success({ unit, year, edition, under: given.value("under") });
}
