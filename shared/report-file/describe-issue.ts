import type { z } from "zod";
import { editions, formOf } from "../forms/registry.ts";
import type { Expectation, Failure } from "../failure.ts";
import { describeValue, isObject } from "./json-error.ts";

/** Turns what the schema found into a failure that names the place, what should stand there, and what stands there. */
export function describeIssue(issues: readonly z.core.$ZodIssue[], json: unknown, path: string): Failure {
  const [issue] = issues;
  if (issue === undefined) return { code: "notReport", path };
  const deepest = deepestIssue(issue);
  const expected = cellExpectation(deepest.path, json);
  // A cell's value is one thing to whoever reads the message, whatever its parts.
  const where = expected === undefined ? deepest.path : deepest.path.slice(0, 2);
  const place = formatPlace(where);
  if (deepest.code === "unrecognized_keys" && expected === undefined) {
    return { code: "unknownKey", path, place, key: deepest.keys.join("”、“") };
  }
  const actual = describeValue(valueAt(json, where));
  return { code: "unfitReport", path, place, expected: expected ?? expectationOf(deepest), actual };
}

/** For a place among the report's own cells: what the cell should hold. */
function cellExpectation(path: readonly PropertyKey[], json: unknown): Expectation | undefined {
  const [top, id] = path;
  const edition = editions.find((known) => known === valueAt(json, ["edition"]));
  if ((top !== "cells" && top !== "declared") || edition === undefined || typeof id !== "string") return undefined;
  return formOf(edition).cellById.get(id)?.kind;
}

/** Of the branches of a union, the one that got furthest says best what is wrong. */
function deepestIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const inner = issue.errors.flatMap((branch) => branch.map(deepestIssue));
  const best = inner.reduce<z.core.$ZodIssue | undefined>(
    (deepest, next) => (next.path.length > (deepest?.path.length ?? 0) ? next : deepest),
    undefined,
  );
  return best === undefined ? issue : { ...best, path: [...issue.path, ...best.path] };
}

function expectationOf(issue: z.core.$ZodIssue): Expectation {
  const last = issue.path.at(-1);
  if (last === "edition") return "edition";
  if (last === "year") return "year";
  if (last === "id" && issue.path.length === 1) return "uuid";
  if (last === "name" && issue.path.at(-2) === "unit") return "unitName";
  if (last === "date") return "date";
  if (last === "bytes") return "base64";
  if (issue.code !== "invalid_type") return "known";
  switch (issue.expected) {
    case "string":
      return "text";
    case "number":
    case "int":
      return "number";
    case "array":
      return "list";
    case "object":
    case "record":
      return "object";
    default:
      return "known";
  }
}

function formatPlace(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`))
    .join("");
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isObject(value) && typeof step === "string") value = value[step];
    else return undefined;
  }
  return value;
}
