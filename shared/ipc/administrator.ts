import { z } from "zod";
import { isUnitName } from "../report/unit-name.ts";
import { type Settings, settingsSchema } from "./settings.ts";

const { fonts, vocabulary } = settingsSchema.shape;

/**
 * What an administrator gives to everybody who uses the program on a computer: a file beside the program that it only reads. All of it may be
 * left out.
 */
export const administratorSchema = z.strictObject({
  /** The units to choose from where a name is asked for; others can be typed. */
  units: z
    .array(z.strictObject({ name: z.string().refine(isUnitName), level: z.string().max(100).optional() }))
    .max(5000)
    .optional(),
  /** The levels to choose from, in place of the usual ones. */
  levels: z.array(z.string().trim().min(1).max(100)).min(1).max(50).optional(),
  /** A sentence that stands above the list of reports. */
  notice: z.string().trim().min(1).max(200).optional(),
  fonts: fonts.optional(),
  vocabulary: vocabulary.optional(),
  /** An absolute path. */
  libraryFolder: z.string().min(1).max(1000).optional(),
});

/** What an administrator gives to everybody. */
export type Administrator = z.output<typeof administratorSchema>;

/** The settings that hold: what the administrator has given wins over what somebody has chosen. */
export function withAdministrator(chosen: Settings, given: Administrator): Settings {
  return {
    ...chosen,
    ...(given.fonts === undefined ? {} : { fonts: given.fonts }),
    ...(given.vocabulary === undefined ? {} : { vocabulary: given.vocabulary }),
    ...(given.libraryFolder === undefined ? {} : { libraryFolder: given.libraryFolder }),
  };
}
