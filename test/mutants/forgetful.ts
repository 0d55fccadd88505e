import * as kept from "../../shared/remembered.ts";

/**
 * In place of `shared/remembered.ts` while `npm run mutants` runs: nothing that was derived under one break may be found under the next.
 */
export function remembered<K extends object, R extends readonly unknown[], V>(
  derive: (first: K, ...rest: R) => V,
): (first: K, ...rest: R) => V {
  const made = untilForgotten(() => kept.remembered(derive));
  return (first, ...rest) => made()(first, ...rest);
}

/** The same for lists. */
export function rememberedEach<K extends object, R extends readonly unknown[], V>(
  derive: (member: K, ...rest: R) => V,
  alike?: kept.Alike<K, V>,
): (members: readonly K[], ...rest: R) => readonly V[] {
  const made = untilForgotten(() => kept.rememberedEach(derive, alike));
  return (members, ...rest) => made()(members, ...rest);
}

/** The same for lists whose members look things up. */
export function rememberedEachWithLookUps<N, L, K extends object, R extends readonly unknown[], V>(
  derive: (lookUps: kept.LookUps<N, L>, member: K, ...rest: R) => V,
  alike?: kept.Alike<K, V>,
): (lookUps: kept.LookUps<N, L>, members: readonly K[], ...rest: R) => readonly V[] {
  const made = untilForgotten(() => kept.rememberedEachWithLookUps(derive, alike));
  return (lookUps, members, ...rest) => made()(lookUps, members, ...rest);
}

/** The same for lists whose members bring inputs of their own. */
export function rememberedByInputs<T, R extends readonly unknown[], V>(
  derive: (one: T, ...inputs: R) => V,
): (list: readonly T[], inputsOf: (one: T, place: number) => R) => readonly V[] {
  const made = untilForgotten(() => kept.rememberedByInputs(derive));
  return (list, inputsOf) => made()(list, inputsOf);
}

/** The same for what looks things up. */
export function rememberedWithLookUps<N, L, K extends object, R extends readonly unknown[], V>(
  derive: (lookUps: kept.LookUps<N, L>, first: K, ...rest: R) => V,
): (lookUps: kept.LookUps<N, L>, first: K, ...rest: R) => V {
  const made = untilForgotten(() => kept.rememberedWithLookUps(derive));
  return (lookUps, first, ...rest) => made()(lookUps, first, ...rest);
}

let times = 0;

/** Forgets everything that was ever derived. */
export function forget(): void {
  times += 1;
}

function untilForgotten<F>(make: () => F): () => F {
  let made = make();
  let at = times;
  return () => {
    if (at !== times) made = make();
    at = times;
    return made;
  };
}

export const { areSame } = kept;
