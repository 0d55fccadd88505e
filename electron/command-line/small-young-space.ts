import { setFlagsFromString } from "node:v8";

/**
 * From now on the room for what was made just now grows no more. A program that reads thousands of files makes much and forgets nearly all of it at once; left to
 * itself V8 gives it some hundred megabytes, and never takes them back. An engine without this switch takes no notice of it.
 */
export function keepYoungSpaceSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
