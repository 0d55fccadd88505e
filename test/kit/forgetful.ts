import * as kept from "../../shared/remembered.ts";

/**
 * In place of `shared/remembered.ts` while `npm run mutants` runs: nothing that was derived under one break may be found under the next.
 */
export const remembered: typeof kept.remembered = (derive) => untilForgotten(() => kept.remembered(derive));

export const rememberedWithLookUps: typeof kept.rememberedWithLookUps = (derive) =>
  untilForgotten(() => kept.rememberedWithLookUps(derive));

let times = 0;

/** Forgets everything that was ever derived. */
export function forget(): void {
  times += 1;
}

function untilForgotten<A extends readonly unknown[], V>(make: () => (...args: A) => V): (...args: A) => V {
  let made = make();
  let at = times;
  return (...args) => {
    if (at !== times) {
      made = make();
      at = times;
    }
    return made(...args);
  };
}
