import { expect, it } from "vitest";
import { enough } from "../kit/long-run.ts";
import { fuzz } from "./fuzz.ts";

it("whatever is changed in what is read, it ends within two seconds, in a document or a refusal", async () => {
  const { inputs, read, refused, crashes, hangs } = await fuzz(enough(120, 100_000), 11);
  expect([crashes, hangs]).toEqual([[], []]);
  expect(read + refused).toBe(inputs);
  // Else only one side of the law was tried.
  expect([read > 0, refused > 0]).toEqual([true, true]);
}, 3_600_000);
