/**
 * Derived values are remembered here and nowhere else. Inputs never change, so a value stays true while its inputs are the same; it is
 * forgotten together with its first input. For each first input only the latest value is kept: whoever goes back and forth between two
 * years of one report pays again, but never gets what belongs to the other.
 */

/** A derivation that is done once while its inputs are the same: objects by identity, everything else by value. */
export function remembered<K extends object, R extends readonly unknown[], V>(
  derive: (first: K, ...rest: R) => V,
): (first: K, ...rest: R) => V {
  const known = new WeakMap<K, { readonly rest: R; readonly value: V }>();
  return (first, ...rest) => {
    const before = known.get(first);
    if (before !== undefined && areSame(before.rest, rest)) return before.value;
    const value = derive(first, ...rest);
    known.set(first, { rest, value });
    return value;
  };
}

/**
 * A list derived member by member. Of a list that differs from the one asked about last in one stretch, as a text with a changed paragraph does, only that
 * stretch is derived anew; and where a list comes to the same members as it did last time, it stays the same list.
 */
export function rememberedEach<K extends object, R extends readonly unknown[], V>(
  derive: (member: K, ...rest: R) => V,
): (members: readonly K[], ...rest: R) => readonly V[] {
  const known = new WeakMap<readonly K[], DerivedList<K, R, V>>();
  // The list asked about last is kept, so that the next one can be held against it.
  let latest: DerivedList<K, R, V> | undefined;
  return (members, ...rest) => {
    const own = latest?.members === members ? latest : known.get(members);
    if (own !== undefined && areSame(own.rest, rest)) return own.values;
    const isNext = own === undefined && latest !== undefined && areSame(latest.rest, rest);
    const made =
      isNext && latest !== undefined
        ? withStretch(latest, members, (member) => derive(member, ...rest))
        : members.map((member) => derive(member, ...rest));
    const values = own !== undefined && areSame(own.values, made) ? own.values : made;
    latest = { members, rest, values };
    known.set(members, latest);
    return values;
  };
}

/** A list and what was derived from its members. */
interface DerivedList<K, R, V> {
  readonly members: readonly K[];
  readonly rest: R;
  readonly values: readonly V[];
}

/** The values of a list: those of the one before where both begin and end alike, and derived ones between. */
function withStretch<K, V>(
  { members: before, values }: Pick<DerivedList<K, unknown, V>, "members" | "values">,
  members: readonly K[],
  derive: (member: K) => V,
): readonly V[] {
  const shorter = Math.min(before.length, members.length);
  let head = 0;
  while (head < shorter && before[head] === members[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === members[members.length - 1 - tail]) tail += 1;
  const between = members.slice(head, members.length - tail).map(derive);
  return values.slice(0, head).concat(between, tail === 0 ? [] : values.slice(-tail));
}

/**
 * A list derived member by member, each from itself and from some inputs of its own: only those are derived again whose inputs have become others, and
 * where none have, the list of values is the same one.
 */
export function rememberedByInputs<T, R extends readonly unknown[], V>(
  derive: (one: T, ...inputs: R) => V,
): (list: readonly T[], inputsOf: (one: T, place: number) => R) => readonly V[] {
  const known = new WeakMap<readonly T[], { readonly inputs: R[]; values: readonly V[] }>();
  return (list, inputsOf) => {
    const before = known.get(list);
    if (before === undefined) {
      const inputs = list.map(inputsOf);
      const values = list.map((one, place) => derive(one, ...(inputs[place] ?? inputsOf(one, place))));
      known.set(list, { inputs, values });
      return values;
    }
    let values: V[] | undefined;
    for (const [place, one] of list.entries()) {
      const now = inputsOf(one, place);
      const last = before.inputs[place];
      if (last !== undefined && areSame(last, now)) continue;
      values ??= [...before.values];
      values[place] = derive(one, ...now);
      before.inputs[place] = now;
    }
    if (values !== undefined) before.values = values;
    return before.values;
  };
}

/** Looks something up by its name, such as what stands in a cell. */
export type LookUp<N, L> = (name: N) => L;

/** Where a derivation looks things up: in a report, and in last year's where there is one. */
export interface LookUps<N, L> {
  readonly report: LookUp<N, L>;
  readonly previous: LookUp<N, L> | undefined;
  /** Stands for these look-ups without knowing what they know; the same for look-ups that find the same. */
  readonly identity?: object;
}

/**
 * The same for a derivation that looks up some of many things: it is done again when one of those that it looked up has become another.
 * They are recorded while it runs; nobody has to list them, so nobody can forget one.
 */
export function rememberedWithLookUps<N, L, K extends object, R extends readonly unknown[], V>(
  derive: (lookUps: LookUps<N, L>, first: K, ...rest: R) => V,
): (lookUps: LookUps<N, L>, first: K, ...rest: R) => V {
  const known = new WeakMap<K, Noted<N, L, R, V>>();
  return (lookUps, first, ...rest) => {
    const before = known.get(first);
    if (before !== undefined && areSame(before.rest, rest)) {
      // The same look-ups find the same.
      if (before.by !== undefined && before.by === lookUps.identity) return before.value;
      if (findsAll(lookUps, before.found)) {
        before.by = lookUps.identity;
        return before.value;
      }
    }
    const { recording, found } = record(lookUps);
    const value = derive(recording, first, ...rest);
    known.set(first, { rest, found: found(), value, by: lookUps.identity });
    return value;
  };
}

/** A derived value with what was looked up for it, and what stands for the look-ups that did so last. */
interface Noted<N, L, R, V> {
  readonly rest: R;
  readonly found: FoundIn<N, L>;
  readonly value: V;
  by: object | undefined;
}

/** What look-ups have found. */
type Found<N, L> = { readonly name: N; readonly value: L }[];

/** What was found where; nothing for last year's report while nobody has asked for it, and whether there was one. */
interface FoundIn<N, L> {
  readonly report: Found<N, L>;
  readonly previous: Found<N, L> | undefined;
  readonly linked: boolean;
}

/** Look-ups that note what they find. Only the notes are kept, not the look-ups, which know whole reports. */
function record<N, L>({ report, previous }: LookUps<N, L>) {
  const inReport: Found<N, L> = [];
  let inPrevious: Found<N, L> | undefined;
  const recording: LookUps<N, L> = {
    identity: {},
    report: noting(report, inReport),
    get previous() {
      inPrevious ??= [];
      return previous && noting(previous, inPrevious);
    },
  };
  const found = (): FoundIn<N, L> => ({ report: inReport, previous: inPrevious, linked: previous !== undefined });
  return { recording, found };
}

function noting<N, L>(lookUp: LookUp<N, L>, found: Found<N, L>): LookUp<N, L> {
  return (name) => {
    const value = lookUp(name);
    found.push({ name, value });
    return value;
  };
}

function findsAll<N, L>(lookUps: LookUps<N, L>, found: FoundIn<N, L>): boolean {
  if (!finds(lookUps.report, found.report)) return false;
  if (found.previous === undefined) return true;
  const { previous } = lookUps;
  return previous === undefined ? !found.linked : found.linked && finds(previous, found.previous);
}

function finds<N, L>(lookUp: LookUp<N, L>, found: Found<N, L>): boolean {
  for (const { name, value } of found) if (!Object.is(lookUp(name), value)) return false;
  return true;
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (!Object.is(a[place], b[place])) return false;
  return true;
}
