import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Exporter, PdfExporter } from "../../../electron/export/exporter.ts";
import type { Disk } from "../../../electron/files/disk.ts";
import { makePacket } from "../../../electron/packet/make-packet.ts";
import type { Watch } from "../../../electron/packet/packet-files.ts";
import { fontPresets } from "../../../shared/paper/fonts.ts";
import { fail } from "../../../shared/result.ts";
import { sampleReport } from "../../../shared/sample/sample-report.ts";
import { createMemoryDisk, type MemoryDisk } from "../../kit/memory-disk.ts";
import { someWriter } from "../../kit/some-writer.ts";

const folder = "/公开/材料";
const noBrowser: Exporter = () => Promise.resolve(fail({ code: "noBrowser", looked: "PATH" }));

function make(disk: Disk, replace = false, printPdf?: Exporter, watch: Watch = {}) {
  const placing = { disk, writer: someWriter, newId: () => randomUUID() };
  const request = { report: sampleReport, fonts: fontPresets.gb2312, ...(printPdf !== undefined && { printPdf }) };
  return makePacket(placing, request, folder, replace, watch);
}

function desk(): MemoryDisk {
  const disk = createMemoryDisk();
  disk.put("/公开/旁边.txt", "别人的文件");
  return disk;
}

describe("a packet", () => {
  let disk: MemoryDisk;
  let made: Awaited<ReturnType<typeof make>>;
  beforeAll(async () => {
    disk = desk();
    made = await make(disk, false, noBrowser);
  });

  it("holds every file but the PDF that no browser prints, each the same as the report", () => {
    if (!made.ok) throw new Error(made.failure.code);
    expect(made.value.withoutPdf).toBe("noBrowser");
    expect(made.value.files.map(({ part, same }) => [part, same])).toEqual(
      ["signOffDocx", "publicDocx", "xlsx", "html", "fragment", "csv", "json", "report"].map((part) => [part, true]),
    );
    expect(disk.text(`${folder}/清单.txt`)).toContain("没有 PDF：这台电脑上没有能打印的浏览器");
  });

  it("lists every file with its own sum, as sha256sum reads them", async () => {
    if (!made.ok) throw new Error(made.failure.code);
    const lines = (disk.text(`${folder}/SHA256SUMS`) ?? "").trimEnd().split("\n");
    const sums = await Promise.all(
      made.value.files.map(async ({ name }) => {
        const bytes = await disk.read(`${folder}/${name}`);
        return `${createHash("sha256").update(bytes).digest("hex")}  ${name}`;
      }),
    );
    expect(lines).toEqual(sums);
    const others = disk
      .files(folder)
      .filter((path) => !made.ok || !made.value.files.some(({ name }) => path.endsWith(name)));
    expect(others.map((path) => path.slice(folder.length + 1)).toSorted()).toEqual(["SHA256SUMS", "清单.txt"]);
  });

  it("is replaced only when told, and never where something else lies in it", async () => {
    expect(await make(disk)).toEqual({ ok: false, failure: { code: "targetExists", path: folder } });
    expect(await make(disk, true)).toMatchObject({ ok: true, value: { withoutPdf: "wished" } });
    expect(disk.files("/公开").some((path) => path.includes(".~"))).toBe(false);
    disk.put(`${folder}/我的笔记.txt`, "笔记");
    const before = disk.files("/公开");
    expect(await make(disk, true)).toEqual({
      ok: false,
      failure: { code: "packetFolderOther", path: folder, name: "我的笔记.txt" },
    });
    expect(disk.files("/公开")).toEqual(before);
    // Nobody is asked whether to replace what is not replaced anyway.
    expect(await make(disk)).toMatchObject({ ok: false, failure: { code: "packetFolderOther" } });
    const held = desk();
    held.put(folder, "一份文件");
    const failure = { code: "targetUnwritable", path: folder, reason: "ENOTDIR" };
    for (const replace of [false, true]) expect(await make(held, replace)).toEqual({ ok: false, failure });
  });
});

describe("somebody who looks on", () => {
  it("hears of every step, and leaves nothing behind who calls it off, before the first file or while a browser prints", async () => {
    const heard: number[] = [];
    const whole = await make(desk(), false, undefined, { onProgress: (done, of) => heard.push(done / of) });
    if (!whole.ok) throw new Error(whole.failure.code);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    expect(heard.length).toBeGreaterThan(2 * (whole.value.files.length - 1));
    const never: PdfExporter = (_, onStage) => {
      onStage?.("made");
      onStage?.("printing");
      return new Promise(() => undefined);
    };
    for (const wait of [0, 7]) {
      const disk = desk();
      const wish = new AbortController();
      const onProgress = (done: number): void => {
        if (done >= wait) wish.abort();
      };
      const made = await make(disk, false, wait === 0 ? undefined : never, { signal: wish.signal, onProgress });
      expect(made).toMatchObject({ ok: false, failure: { code: "exportCancelled" } });
      expect(disk.files("/公开")).toEqual(["/公开/旁边.txt"]);
    }
  });
});

describe("a packet that cannot be written", () => {
  it("leaves nothing on a full disk", async () => {
    const disk = desk();
    disk.fill(true);
    expect(await make(disk)).toMatchObject({ ok: false, failure: { code: "targetUnwritable", reason: "ENOSPC" } });
    expect(disk.files("/公开")).toEqual(["/公开/旁边.txt"]);
    expect(await disk.list("/公开")).toHaveLength(1);
  });

  it("leaves nothing, or the former packet, whichever file or name fails", async () => {
    const disk = desk();
    expect((await make(disk)).ok).toBe(true);
    const before = new Map(disk.files("/公开").map((path) => [path, disk.text(path)]));
    for (const failing of ["create 7", "rename 1", "rename 2"]) {
      const [what, at] = failing.split(" ");
      let count = 0;
      const refuse =
        <A extends readonly unknown[], R>(name: string, act: (...given: A) => Promise<R>) =>
        (...given: A): Promise<R> => {
          if (name === what) count += 1;
          return name === what && count === Number(at) ? Promise.reject(new Error("EIO")) : act(...given);
        };
      const broken: Disk = { ...disk, create: refuse("create", disk.create), rename: refuse("rename", disk.rename) };
      expect([failing, (await make(broken, true)).ok]).toEqual([failing, false]);
      expect(new Map(disk.files("/公开").map((path) => [path, disk.text(path)]))).toEqual(before);
    }
  });

  it("tells which file somebody changed before it was read back", async () => {
    const disk = desk();
    const meddling: Disk = {
      ...disk,
      rename: async (from, to) => {
        await disk.rename(from, to);
        if (to === folder) disk.put(`${folder}/示例区人民政府2021年政府信息公开工作年度报告.html`, "改过");
      },
    };
    const made = await make(meddling);
    if (!made.ok) throw new Error(made.failure.code);
    expect(made.value.files.filter(({ same }) => !same).map(({ part, failure }) => [part, failure?.code])).toEqual([
      ["html", "packetFileChanged"],
    ]);
  });
});
