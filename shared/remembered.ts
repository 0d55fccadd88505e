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
    const { recording, taken } = recorderOf(lookUps);
    const value = derive(recording, first, ...rest);
    known.set(first, { rest, found: taken(), value, by: lookUps.identity });
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

/**
 * A list derived member by member, each from itself and from what it looks up. Of a list that differs in one stretch from one asked about lately, as a text
 * with a changed paragraph does, only that stretch is derived anew, and elsewhere what looks up something that has become another; a list that comes to the
 * same members stays the same list. Nothing is kept with a single member: in texts of hundreds of paragraphs that cost more than reading them.
 */
export function rememberedEachWithLookUps<N, L, K extends object, R extends readonly unknown[], V>(
  derive: (lookUps: LookUps<N, L>, member: K, ...rest: R) => V,
  alike?: Alike<K, V>,
): (lookUps: LookUps<N, L>, members: readonly K[], ...rest: R) => readonly V[] {
  const known = new WeakMap<readonly K[], DerivedList<N, L, K, R, V>>();
  let lately: readonly DerivedList<N, L, K, R, V>[] = [];
  return (lookUps, members, ...rest) => {
    const own = known.get(members);
    const isOwn = own !== undefined && areSame(own.rest, rest);
    const before = isOwn
      ? own
      : lately.find((one) => areSame(one.rest, rest) && shareAnEnd(one.members, members, alike));
    const same = before?.by !== undefined && before.by === lookUps.identity;
    if (isOwn && same) return own.values;
    const { recording, taken } = recorderOf(lookUps);
    const placeBefore = before && placesBefore(before.members, members, alike);
    const derived = members.map((member, place): Derived<N, L, V> => {
      const from = placeBefore?.(place);
      const last = from === undefined ? undefined : before?.derived[from];
      if (last === undefined || !(same || findsAll(lookUps, last.found))) {
        const value = derive(recording, member, ...rest);
        return { value, found: taken() };
      }
      const isMoved = alike !== undefined && before?.members[from ?? 0] !== member;
      return isMoved ? { ...last, value: alike.again(last.value, member) } : last;
    });
    const made = derived.map(({ value }) => value);
    const values = [own, before].find((one) => one !== undefined && areSame(one.values, made))?.values ?? made;
    const list = { members, rest, derived, values, by: lookUps.identity };
    known.set(members, list);
    lately = [list, ...lately.filter((one) => one !== own && one !== before)].slice(0, textsAtATime);
    return values;
  };
}

/** A list derived member by member without looking anything up. */
export function rememberedEach<K extends object, R extends readonly unknown[], V>(
  derive: (member: K, ...rest: R) => V,
  alike?: Alike<K, V>,
): (members: readonly K[], ...rest: R) => readonly V[] {
  const each = rememberedEachWithLookUps<unknown, undefined, K, R, V>(
    (_, member, ...rest) => derive(member, ...rest),
    alike,
  );
  return (members, ...rest) => each(nothingToLookUp, members, ...rest);
}

const nothingToLookUp: LookUps<unknown, undefined> = { report: () => undefined, previous: undefined, identity: {} };

/** Which members of two lists come to the same but for where they stand, and what the value of the earlier one becomes in the place of the later one. */
export interface Alike<K, V> {
  readonly are: (before: K, now: K) => boolean;
  readonly again: (value: V, now: K) => V;
}

/** How many lists are kept, so that the next ones can be held against them: a report has four texts, and two reports may lie side by side. */
const textsAtATime = 8;

/** A list and what was derived from its members, with what stands for the look-ups that did so. */
interface DerivedList<N, L, K, R, V> {
  readonly members: readonly K[];
  readonly rest: R;
  readonly derived: readonly Derived<N, L, V>[];
  readonly values: readonly V[];
  readonly by: object | undefined;
}

/** The value of one member, and what was looked up for it. */
interface Derived<N, L, V> {
  readonly value: V;
  readonly found: FoundIn<N, L>;
}

/** Where a member stood in a list before, of which both begin and end alike; undefined between these ends. */
function placesBefore<K, V>(
  before: readonly K[],
  now: readonly K[],
  alike: Alike<K, V> | undefined,
): (place: number) => number | undefined {
  const shorter = Math.min(before.length, now.length);
  const shift = before.length - now.length;
  let head = 0;
  while (head < shorter && areAlike(before[head], now[head], alike)) head += 1;
  let tail = now.length;
  while (tail > head && tail + shift > head && areAlike(before[tail - 1 + shift], now[tail - 1], alike)) tail -= 1;
  return (place) => (place < head ? place : place >= tail ? place + shift : undefined);
}

function areAlike<K, V>(before: K | undefined, now: K | undefined, alike: Alike<K, V> | undefined): boolean {
  return before === now || (before !== undefined && now !== undefined && alike?.are(before, now) === true);
}

function shareAnEnd<K, V>(before: readonly K[], now: readonly K[], alike: Alike<K, V> | undefined): boolean {
  return areAlike(before[0], now[0], alike) || areAlike(before.at(-1), now.at(-1), alike);
}

/** What look-ups have found. */
type Found<N, L> = readonly { readonly name: N; readonly value: L }[];

/** What was found where; nothing for last year's report while nobody has asked for it, and whether there was one. */
interface FoundIn<N, L> {
  readonly report: Found<N, L>;
  readonly previous: Found<N, L> | undefined;
  readonly linked: boolean;
}

/** Look-ups that note what they find, for one derivation after the other. Only the notes are kept, not the look-ups, which know whole reports. */
function recorderOf<N, L>({ report, previous }: LookUps<N, L>) {
  let inReport: Noting<N, L> | undefined;
  let inPrevious: Noting<N, L> | undefined;
  const recording: LookUps<N, L> = {
    // Never the same: what is remembered inside of a derivation has to be looked up once more, or it would not be noted.
    get identity() {
      return {};
    },
    report: (name) => noted(name, report(name), (inReport ??= [])),
    get previous() {
      const notes = (inPrevious ??= []);
      return previous && ((name: N) => noted(name, previous(name), notes));
    },
  };
  /** What was found since it was last asked for. */
  const taken = (): FoundIn<N, L> => {
    if (inReport === undefined && inPrevious === undefined) return foundNothing;
    const found = { report: inReport ?? [], previous: inPrevious, linked: previous !== undefined };
    inReport = undefined;
    inPrevious = undefined;
    return found;
  };
  return { recording, taken };
}

type Noting<N, L> = { readonly name: N; readonly value: L }[];

const foundNothing: FoundIn<never, never> = { report: [], previous: undefined, linked: false };

function noted<N, L>(name: N, value: L, notes: Noting<N, L>): L {
  notes.push({ name, value });
  return value;
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

/** Whether two lists have the same members, each the very one, in the same order. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (!Object.is(a[place], b[place])) return false;
  return true;
}
