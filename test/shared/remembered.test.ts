import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as all from "../../shared/remembered.ts";
import {
  type LookUps,
  remembered,
  rememberedEach,
  rememberedEachWithLookUps,
  rememberedWithLookUps,
  rememberedByInputs,
} from "../../shared/remembered.ts";
import * as forgetful from "../mutants/forgetful.ts";

const keys = [{ key: "one" }, { key: "other" }] as const;
const key = fc.constantFrom(...keys);
const shared = { of: "both" };
/** Further inputs: by value, by identity, and what compares oddly (NaN is itself, an object like another is another). */
const input = fc.oneof(
  fc.nat({ max: 2 }),
  fc.constantFrom("a", Number.NaN, undefined, shared),
  fc.constant(null).map((): object => ({})),
);

describe("what is remembered", () => {
  it("is derived again when an input is another one, and only then; each first input has a value of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.array(input, { maxLength: 2 })), { maxLength: 20 }), (calls) => {
        let derived = 0;
        const derive = remembered((first: (typeof keys)[number], ...rest: readonly unknown[]) => {
          derived += 1;
          return { first, rest };
        });
        const last = new Map<object, ReturnType<typeof derive>>();
        for (const [first, rest] of calls) {
          const before = last.get(first);
          const times = derived;
          const value = derive(first, ...rest);
          const same = before?.rest.length === rest.length && rest.every((one, at) => Object.is(one, before.rest[at]));
          expect(value.first).toBe(first);
          expect(value.rest).toEqual(rest);
          expect(derived - times).toBe(same ? 0 : 1);
          if (same) expect(value).toBe(before);
          last.set(first, value);
        }
      }),
    );
  });
});

describe("a list that is derived member by member, each with inputs of its own", () => {
  it("derives again the members whose inputs have become others, and stays the same list where none have", () => {
    const members = keys.slice();
    const inputs = fc.array(fc.tuple(input, input), { minLength: members.length, maxLength: members.length });
    fc.assert(
      fc.property(fc.array(inputs, { maxLength: 10 }), (calls) => {
        let derived: object[] = [];
        const derive = rememberedByInputs((member: (typeof keys)[number], ...own: readonly unknown[]) => {
          derived.push(member);
          return { member, own };
        });
        let before:
          { readonly inputs: readonly (readonly unknown[])[]; readonly values: readonly object[] } | undefined;
        for (const now of calls) {
          derived = [];
          const values = derive(members, (_, place) => now[place] ?? []);
          const changed = members.filter((_, place) => {
            const last = before?.inputs[place];
            return last === undefined || (now[place] ?? []).some((one, at) => !Object.is(one, last[at]));
          });
          expect(values).toEqual(members.map((member, place) => ({ member, own: now[place] ?? [] })));
          expect(derived).toEqual(changed);
          if (changed.length === 0) expect(values).toBe(before?.values);
          before = { inputs: now, values };
        }
      }),
    );
  });
});

const names = ["received", "concluded", "carriedOut"] as const;
type Name = (typeof names)[number];
type Cells = Readonly<Record<Name, number>>;

/** What two derivations look up: names in this report, names in last year's, or of that only whether there is one. */
interface Plan {
  readonly report: readonly Name[];
  readonly previous: readonly Name[] | "linked" | "nothing";
}

const some = fc.subarray([...names]);
const plan: fc.Arbitrary<Plan> = fc.record({
  report: some,
  previous: fc.oneof(some, fc.constantFrom("linked" as const, "nothing" as const)),
});

/** Something that happens between two derivations. */
interface Step {
  readonly first: (typeof keys)[number];
  readonly rest: number;
  readonly type?: readonly [year: "report" | "previous", name: Name, value: number] | undefined;
  readonly link?: boolean | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
  first: key,
  rest: fc.nat({ max: 1 }),
  type: fc.option(
    fc.tuple(fc.constantFrom("report" as const, "previous" as const), fc.constantFrom(...names), fc.nat({ max: 2 })),
    { nil: undefined },
  ),
  link: fc.option(fc.boolean(), { nil: undefined }),
});

/** What a derivation gets to see by its plan, as words. */
function derivedBy({ report, previous }: Plan, lookUps: LookUps<Name, number>, rest: number): string {
  const ofReport = report.map((name) => `${name} ${lookUps.report(name)}`);
  if (previous === "nothing") return [rest, ...ofReport].join();
  const last = lookUps.previous;
  if (previous === "linked" || last === undefined) return [rest, ...ofReport, last !== undefined].join();
  return [rest, ...ofReport, "linked", ...previous.map((name) => last(name))].join();
}

describe("what is remembered with look-ups", () => {
  it("is what deriving it anew gives, and is derived again only when something that it looked up has become another", () => {
    fc.assert(
      fc.property(plan, plan, fc.array(step, { minLength: 1, maxLength: 25 }), (one, other, steps) => {
        const planOf = (first: (typeof keys)[number]): Plan => (first === keys[0] ? one : other);
        let derived = 0;
        const derive = rememberedWithLookUps(
          (lookUps: LookUps<Name, number>, first: (typeof keys)[number], rest: number) => {
            derived += 1;
            return derivedBy(planOf(first), lookUps, rest);
          },
        );
        let report: Cells = { received: 0, concluded: 0, carriedOut: 0 };
        let previous: Cells = report;
        let linked = false;
        const last = new Map<object, string>();
        for (const { first, rest, type, link } of steps) {
          const [year, name = "received", value = 0] = type ?? [];
          if (year === "report") report = { ...report, [name]: value };
          if (year === "previous") previous = { ...previous, [name]: value };
          linked = link ?? linked;
          // New functions every time: what counts is what they find.
          const [now, before] = [report, previous];
          const lookUps = { report: (of: Name) => now[of], previous: linked ? (of: Name) => before[of] : undefined };
          const anew = derivedBy(planOf(first), lookUps, rest);
          const times = derived;
          expect(derive(lookUps, first, rest)).toBe(anew);
          expect(derived - times).toBe(last.get(first) === anew ? 0 : 1);
          last.set(first, anew);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("does not hold on to the report in which it was looked up", () => {
    const derive = rememberedWithLookUps((lookUps: LookUps<Name, number>, _first: object) =>
      lookUps.report("received"),
    );
    const [first] = keys;
    let asked = 0;
    const counting = (value: number) => ({ report: () => ((asked += 1), value), previous: undefined });
    derive(counting(7), first);
    expect(asked).toBe(1);
    expect(derive(counting(7), first)).toBe(7);
    expect(derive(counting(8), first)).toBe(8);
    // Once to find that it has become another, once to derive.
    expect(asked).toBe(4);
  });
});

describe("a list that is derived member by member", () => {
  const members = Array.from({ length: 6 }, (_, place) => ({ place }));
  const lists = fc.array(fc.constantFrom(...members), { maxLength: 8 });

  it("comes to what its members come to, whatever lists were asked about before, and stays the same list while it does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lists, fc.constantFrom("a", "b")), { maxLength: 12 }), (calls) => {
        const derive = rememberedEach((member: { readonly place: number }, mark: string) => `${member.place}${mark}`);
        for (const [list, mark] of calls) {
          const derived = derive(list, mark);
          expect(derived).toEqual(list.map(({ place }) => `${place}${mark}`));
          expect(derive(list, mark)).toBe(derived);
        }
      }),
    );
  });

  it("is derived anew only between the beginning and the end that it shares with the last one", () => {
    const asked: number[] = [];
    const derive = rememberedEach((member: { readonly place: number }) => {
      asked.push(member.place);
      return { of: member.place };
    });
    const first = derive(members);
    asked.length = 0;
    const second = derive([...members.slice(0, 2), { place: 9 }, ...members.slice(3)]);
    expect(asked).toEqual([9]);
    expect(second.map((one, place) => one === first[place])).toEqual([true, true, false, true, true, true]);
  });

  it("stays the same list where another input changes nothing", () => {
    const values = new Map(members.map((member) => [member, { of: member.place }]));
    const derive = rememberedEach((member: (typeof members)[number], _mark: string) => values.get(member));
    expect(derive(members, "b")).toBe(derive(members, "a"));
  });

  it("goes on from the text that it belongs to, though others were asked about in between", () => {
    const asked: number[] = [];
    const derive = rememberedEach((member: { readonly place: number }) => {
      asked.push(member.place);
      return member.place;
    });
    const other = [{ place: 20 }, { place: 21 }];
    derive(members);
    derive(other);
    asked.length = 0;
    expect(derive([...members.slice(0, 5), { place: 9 }])).toEqual([0, 1, 2, 3, 4, 9]);
    expect(derive([other[0] ?? { place: 0 }, { place: 22 }])).toEqual([20, 22]);
    expect(asked).toEqual([9, 22]);
  });

  it("takes the value of a member along to where one like it stands now", () => {
    let derived = 0;
    const placed = (words: readonly string[]) => words.map((word, place) => ({ word, place }));
    const derive = rememberedEach(
      ({ word, place }: { readonly word: string; readonly place: number }) => {
        derived += 1;
        return { signs: word.length, place };
      },
      { are: (before, now) => before.word === now.word, again: (value, { place }) => ({ ...value, place }) },
    );
    derive(placed(["a", "bb", "ccc"]));
    derived = 0;
    expect(derive(placed(["dddd", "a", "bb", "ccc"]))).toEqual([
      { signs: 4, place: 0 },
      { signs: 1, place: 1 },
      { signs: 2, place: 2 },
      { signs: 3, place: 3 },
    ]);
    expect(derived).toBe(1);
  });
});

describe("a list whose members look things up", () => {
  const members = [{ own: "one" }, { own: "other" }];
  const edit = fc.record({
    name: fc.constantFrom(...names),
    value: fc.nat({ max: 2 }),
    linked: fc.boolean(),
    order: fc.shuffledSubarray(members),
    same: fc.boolean(),
  });

  it("is what deriving it anew gives, and derives only members that are new or that looked up what has become another", () => {
    fc.assert(
      fc.property(plan, plan, fc.array(edit, { minLength: 1, maxLength: 20 }), (one, other, edits) => {
        const planOf = (member: (typeof members)[number]): Plan => (member === members[0] ? one : other);
        let derived = 0;
        const derive = rememberedEachWithLookUps((lookUps: LookUps<Name, number>, member: (typeof members)[number]) => {
          derived += 1;
          return derivedBy(planOf(member), lookUps, 0);
        });
        let cells: Cells = { received: 0, concluded: 0, carriedOut: 0 };
        let list: readonly (typeof members)[number][] = members;
        let before: { readonly list: typeof list; readonly values: readonly string[] } | undefined;
        for (const { name, value, linked, order, same } of edits) {
          cells = { ...cells, [name]: value };
          const now = cells;
          if (!same) list = order;
          const lookUps = { report: (of: Name) => now[of], previous: linked ? (of: Name) => now[of] : undefined };
          const anew = list.map((member) => derivedBy(planOf(member), lookUps, 0));
          derived = 0;
          const values = derive(lookUps, list);
          expect(values).toEqual(anew);
          if (before?.list === list) {
            const changed = anew.filter((words, place) => words !== before?.values[place]);
            expect(derived).toBe(changed.length);
            if (changed.length === 0) expect(values).toBe(before.values);
          }
          before = { list, values };
        }
      }),
    );
  });

  it("looks nothing up again for look-ups that stand for the same", () => {
    let asked = 0;
    const derive = rememberedEachWithLookUps((lookUps: LookUps<Name, number>, _member: (typeof members)[number]) =>
      lookUps.report("received"),
    );
    const lookUps = { identity: {}, report: () => (asked += 1), previous: undefined };
    const values = derive(lookUps, members);
    expect(derive(lookUps, members)).toBe(values);
    expect(derive(lookUps, [...members, { own: "other" }])).toEqual([...values, 3]);
    expect(asked).toBe(3);
  });
});

it("what stands in for all this while tests are tried on broken code has every part of it", () => {
  expect(Object.keys(forgetful)).toEqual(expect.arrayContaining(Object.keys(all)));
});
