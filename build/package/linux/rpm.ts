import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { filesIn, write } from "../contents.ts";
import { type Product, timeless } from "../product.ts";
import { run } from "../programs.ts";
import { layOut, summary } from "./tree.ts";

/** What rpm calls the computers. */
const architectures = { x64: "x86_64", arm64: "aarch64" } as const;

/** The .rpm, as the .deb without scripts; on Fedora, openEuler and Kylin Server the desktop takes up what is new by triggers of its own. */
export async function packRpm(product: Product): Promise<string> {
  const { name, version, out, work, level } = product;
  const architecture = architectures[product.architecture];
  const tree = await layOut(product, "rpm");
  const top = join(work, "rpmbuild");
  const spec = join(top, "gouji.spec");
  await mkdir(join(top, "RPMS"), { recursive: true });
  await write(spec, specification(product, await filesIn(tree), await foldersOf(tree), level));
  await run(
    "rpmbuild",
    [
      "-bb",
      "--quiet",
      `--target=${architecture}-linux`,
      `--buildroot=${tree}`,
      `--define=_topdir ${top}`,
      "--define=_build_id_links none",
      spec,
    ],
    { env: timeless, maxBuffer: 1 << 26 },
  );
  const [made = ""] = await readdir(join(top, "RPMS", architecture));
  const archive = join(out, `${name}-${version}-1.${architecture}.rpm`);
  await copyFile(join(top, "RPMS", architecture, made), archive);
  return archive;
}

/** The folders of the program itself: those of the system belong to the system. */
async function foldersOf(tree: string): Promise<readonly string[]> {
  const entries = await readdir(join(tree, "opt", "gouji"), { recursive: true, withFileTypes: true });
  const below = entries.flatMap((entry) => (entry.isDirectory() ? [join(entry.parentPath, entry.name)] : []));
  return ["/opt/gouji", ...below.map((folder) => folder.slice(tree.length)), "/usr/share/doc/gouji"].sort();
}

/**
 * The description of the package. Nothing is stripped, compressed or looked through for what it needs: it is packed as it is. The time and the
 * computer that stand in it are always the same ones.
 */
function specification(
  { name, version, needs }: Product,
  files: readonly string[],
  folders: readonly string[],
  level: number,
): string {
  const lines = [
    "%global __os_install_post %{nil}",
    "%global debug_package %{nil}",
    "%global _buildhost localhost",
    "%global use_source_date_epoch_as_buildtime 1",
    "%global clamp_mtime_to_source_date_epoch 1",
    `%global _binary_payload w${level}.gzdio`,
    `Name: ${name}`,
    `Version: ${version}`,
    "Release: 1",
    `Summary: ${summary}`,
    "License: MIT",
    "AutoReqProv: no",
    ...needs.rpm.map((need) => `Requires: ${need}`),
    `Conflicts: ${needs.insteadOf}`,
    "%description",
    "Gouji 勾稽 prepares and checks the annual report on government information disclosure (政府信息公开工作年度报告), offline.",
    needs.window,
    "%files",
    "%defattr(-,root,root,-)",
    ...folders.map((each) => `%dir ${each}`),
    ...files.map((file) => `"/${file}"`),
  ];
  return `${lines.join("\n")}\n`;
}
