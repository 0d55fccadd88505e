import { z } from "zod";
import { channels } from "../report/channels.ts";
import { chartNames } from "../report/narrative.ts";

const quantity = z.strictObject({ cells: z.array(z.string()), from: z.enum(["report", "previous"]) });

const channelCount = z.strictObject({ channel: z.enum(channels), from: z.literal("ledger") });

const formula = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("value"), of: z.union([quantity, channelCount]) }),
  z.strictObject({ kind: z.literal("share"), of: z.union([quantity, channelCount]), in: quantity }),
  z.strictObject({ kind: z.literal("difference"), of: quantity, less: quantity }),
  z.strictObject({ kind: z.literal("growth"), of: quantity, over: quantity }),
]);

const figure = z.strictObject({
  formula,
  decimals: z.int().min(0).max(6).exactOptional(),
  magnitude: z.literal(true).exactOptional(),
});

const inline = z.union([z.strictObject({ text: z.string() }), z.strictObject({ figure })]);

const content = z.array(inline);

/** SHA-256 of the bytes of a picture. */
export const pictureHash = z.string().regex(/^[0-9a-f]{64}$/);

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), content, pattern: z.boolean().exactOptional() }),
  z.strictObject({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2)]),
    content,
    runIn: z.boolean().exactOptional(),
  }),
  z.strictObject({ kind: z.literal("point"), content }),
  z.strictObject({
    kind: z.literal("picture"),
    sha256: pictureHash,
    description: z.string(),
    width: z.number().min(10).max(100),
    caption: z.string().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("chart"),
    chart: z.enum(chartNames),
    width: z.number().min(10).max(100),
    caption: z.string().exactOptional(),
  }),
]);

/** The text of a part, as it is edited. */
export const narrative = z.array(block);

/** The text of a part as it was printed, line by line, when somebody signed it. */
export const printedText = z.array(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.enum(["paragraph", "heading", "point", "chart"]),
      number: z.string(),
      runsIn: z.literal(true).exactOptional(),
      text: z.string(),
    }),
    z.strictObject({
      kind: z.literal("picture"),
      sha256: pictureHash,
      width: z.number(),
      description: z.string(),
      caption: z.string().exactOptional(),
    }),
  ]),
);
