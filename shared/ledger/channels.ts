import { channelWords } from "../report/channels.ts";
import { wordReaders } from "./word-table.ts";

/** Reads the words for ways of applying, with those that the user has taught. */
export const channelReader = wordReaders(channelWords, "申请 方式 提交");
