import { allTold } from "./all-told.ts";
import { everythingTold } from "./everything-told.ts";
import { nothingTold } from "./nothing-told.ts";
import type { Statement } from "./statement.ts";

/** Every way of stating a fact in words. */
export const statements: readonly Statement[] = [nothingTold, everythingTold, allTold];
