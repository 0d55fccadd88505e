import { type Channel, channelWords } from "../report/channels.ts";
import { remembered } from "../remembered.ts";
import { wordReader } from "./word-table.ts";

/** Reads the words for ways of applying, with those that the user has taught. */
export const channelReader = remembered((taught: ReadonlyMap<string, Channel>) =>
  wordReader(channelWords, "申请 方式 提交", taught),
);
