import type { FrameField } from "../../../shared/failure.ts";
import { frameFields, readFrame, typedFrame } from "../../../shared/paper/typed-frame.ts";
import { withFrame } from "../../../shared/report/paper-setup.ts";
import type { Report } from "../../../shared/report/report.ts";
import { fail, type Result, success } from "../../../shared/result.ts";
import { frameFieldWords } from "../../../shared/words/frame.ts";
import type { Language } from "../../../shared/words/language.ts";
import type { Arguments } from "../arguments.ts";
import { changeReport } from "../change-report.ts";
import { type Command, failed } from "../command.ts";
import { textTable } from "../text-table.ts";

/** The option of each element around the report. */
const options = {
  head: "head",
  number: "number",
  copy: "copy",
  secrecy: "secrecy",
  urgency: "urgency",
  addressee: "to",
  attachments: "attachments",
  copiesTo: "copies-to",
  issuer: "issuer",
  issued: "issued",
  coverTo: "cover-to",
  coverNumber: "cover-number",
  coverText: "cover-text",
  coverDate: "cover-date",
} as const satisfies Readonly<Record<FrameField, string>>;

/** `gouji frame`: what an official document carries around the report, set in the report's own file; then what is set. */
export const frameCommand: Command = {
  name: "frame",
  options: {
    ...Object.fromEntries(Object.values(options).map((option) => [option, "value"] as const)),
    without: "value",
    sealed: "flag",
    unsealed: "flag",
  },
  positionals: { least: 1, most: 1, name: "FILE" },
  run: async (given, context) => {
    const change = readChange(given);
    if (!change.ok) return failed(change.failure);
    const changed = await changeReport(given.positionals[0] ?? "", context, change.value);
    if (!changed.ok) return failed(changed.failure);
    context.out(frameText(changed.value, context.language));
    return { status: 0 };
  },
};

function readChange(given: Arguments): Result<(report: Report) => Result<Report>> {
  const names = given.value("without")?.split(/[,，、\s]+/u) ?? [];
  const without = new Set<FrameField>();
  for (const name of names) {
    const field = frameFields.find((one) => options[one] === name);
    if (field === undefined) {
      return fail({
        code: "unknownChoice",
        option: "--without",
        value: name,
        known: Object.values(options).join(", "),
      });
    }
    without.add(field);
  }
  return success((report) => {
    const before = typedFrame(report.paper ?? {});
    // Several attachments stand on one line here.
    const typedOf = (field: FrameField): string | undefined =>
      field === "attachments" ? given.value(options[field])?.replaceAll(/[;；]/gu, "\n") : given.value(options[field]);
    const changed = frameFields.flatMap((field): readonly (readonly [FrameField, string])[] => {
      const text = typedOf(field) ?? (without.has(field) ? "" : undefined);
      return text === undefined ? [] : [[field, text]];
    });
    const typed = { ...before, ...Object.fromEntries(changed) };
    const { setup, unfit } = readFrame(typed);
    const [first] = unfit;
    if (first !== undefined) {
      return fail({ code: "frameUnfit", option: `--${options[first]}`, value: typed[first], field: first });
    }
    const framed = withFrame(report, setup);
    const { sealed: _, ...paper } = framed.paper ?? {};
    if (given.flag("sealed")) return success({ ...framed, paper: { ...paper, sealed: true } });
    return success(given.flag("unsealed") ? { ...framed, paper } : framed);
  });
}

function frameText({ paper = {} }: Report, language: Language): string {
  const typed = typedFrame(paper);
  const rows = frameFields.flatMap((field): readonly (readonly string[])[] =>
    typed[field] === ""
      ? []
      : [[`--${options[field]}`, frameFieldWords[field].name[language], typed[field].replaceAll("\n", "；")]],
  );
  return textTable(rows, []);
}
