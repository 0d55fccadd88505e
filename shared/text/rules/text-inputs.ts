import type { Input } from "../../checks/rule.ts";
import type { Form } from "../../forms/form.ts";

const inputsByForm = new WeakMap<Form, readonly Input[]>();

/**
 * What the checks of the text read: the narratives, what their words refer to (year, unit, last year's report), and every cell, because
 * any of them may stand in the words as a bound figure.
 */
export function textInputs(form: Form): readonly Input[] {
  const known = inputsByForm.get(form);
  if (known !== undefined) return known;
  const inputs = ["s1", "s5", "s6", "year", "unit", "previous", ...form.cells.map(({ id }) => id)];
  inputsByForm.set(form, inputs);
  return inputs;
}
