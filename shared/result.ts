import type { FailureCode, FailureParams } from "./words/failures.ts";

/** An expected failure: a stable code and what the sentence about it needs. The wording lives in `words/failures.ts`. */
export type Failure = { readonly [C in FailureCode]: { readonly code: C } & FailureParams<C> }[FailureCode];

/** Either a value or a failure. Expected failures are values; only bugs throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as success. */
export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
