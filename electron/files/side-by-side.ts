/**
 * Does some work for each of several things, at most so many at a time, those that come first before the others; gives what came of each in their
 * order. Rejects as the first of them that rejects.
 */
export async function sideBySide<Thing, Done>(
  things: readonly Thing[],
  most: number,
  work: (thing: Thing) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const waiting = things.entries();
  const lane = async (): Promise<void> => {
    for (const [place, thing] of waiting) done[place] = await work(thing);
  };
  await Promise.all(Array.from({ length: most }, lane));
  return done;
}
