import { expect, it } from "vitest";
import { createWatch } from "../../../electron/library/watch.ts";
import { startProgram } from "./library-kit.ts";

/** A watch of `/文档/勾稽报告` whose paths are only noted. */
async function watching() {
  const computer = { library: "/文档/勾稽报告", appData: "/app", name: "PC-1", running: new Set<number>(), time: 0 };
  const paths = new Set<string>();
  let ignores: (path: string, isFile: boolean) => boolean = () => false;
  const { surroundings } = startProgram(computer, 1, {
    watchPaths: (start, ignored) => {
      for (const path of start) paths.add(path);
      ignores = ignored;
      return {
        add: (path) => void paths.add(path),
        remove: (path) => void paths.delete(path),
        ready: Promise.resolve(),
        stop: () => Promise.resolve(),
      };
    },
  });
  const watch = createWatch(surroundings, () => undefined);
  await watch.start();
  return { watch, paths, ignores: (path: string, isFile: boolean) => ignores(path, isFile) };
}

it("a report that was closed is watched on only where it is in the library", async () => {
  const { watch, paths } = await watching();
  const inside = "/文档/勾稽报告/甲.gouji";
  const elsewhere = ["/桌面/乙.gouji", "/文档/勾稽报告2/丙.gouji", "/文档/勾稽报告.gouji"];
  for (const path of [inside, ...elsewhere]) watch.add(path);
  expect([...paths]).toEqual(["/文档/勾稽报告", inside, ...elsewhere]);
  for (const path of [inside, ...elsewhere]) watch.remove(path);
  expect([...paths]).toEqual(["/文档/勾稽报告", inside]);
});

it.each([
  ["/文档/勾稽报告", false, false],
  ["/文档/勾稽报告/2023", false, false],
  ["/文档/勾稽报告/甲.gouji", true, false],
  ["/文档/勾稽报告/说明.docx", true, true],
  ["/文档/勾稽报告/.~甲.gouji.lock", true, true],
  ["/文档/勾稽报告/.git", false, true],
])("%s, being a file: %s, is ignored: %s", async (path, isFile, ignored) => {
  expect((await watching()).ignores(path, isFile)).toBe(ignored);
});

it("a start that was still on its way when the program ended watches nothing", async () => {
  let opened = 0;
  const computer = { library: "/文档/勾稽报告", appData: "/app", name: "PC-1", running: new Set<number>(), time: 0 };
  const { surroundings } = startProgram(computer, 1, {
    watchPaths: () => {
      opened += 1;
      return { add: () => undefined, remove: () => undefined, ready: Promise.resolve(), stop: () => Promise.resolve() };
    },
  });
  const watch = createWatch(surroundings, () => undefined);
  const starting = watch.start();
  await watch.stop();
  await starting;
  await watch.start();
  expect(opened).toBe(0);
});
