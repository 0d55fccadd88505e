import { defaultFontPreset, fontPresets, type PaperFonts } from "../../shared/paper/fonts.ts";
import { fail, type Result, success } from "../../shared/result.ts";

/** The typefaces that --fonts names; the usual ones where it names none. */
export function readFonts(name: string | undefined): Result<PaperFonts> {
  if (name === undefined) return success(fontPresets[defaultFontPreset]);
  const found = Object.entries(fontPresets).find(([preset]) => preset === name);
  if (found !== undefined) return success(found[1]);
  const known = Object.keys(fontPresets).join(", ");
  return fail({ code: "unknownChoice", option: "--fonts", value: name, known });
}
