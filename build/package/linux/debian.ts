import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesIn, write } from "../contents.ts";
import { type Product, timeless } from "../product.ts";
import { run } from "../programs.ts";
import { layOut, summary } from "./tree.ts";

/** What dpkg calls the computers. */
const architectures = { x64: "amd64", arm64: "arm64" } as const;

/**
 * The .deb. It has no scripts at all: the menu, the kinds of files and the icons are taken up by the triggers of the packages that own them,
 * so that installing and removing it runs nothing of ours as root.
 */
export async function packDebian(product: Product): Promise<string> {
  const { name, version, out, level } = product;
  const architecture = architectures[product.architecture];
  const tree = await layOut(product, "deb");
  const files = (await filesIn(tree)).filter((file) => file !== "usr/bin/gouji");
  let bytes = 0;
  let sums = "";
  for (const file of files) {
    const content = await readFile(join(tree, file));
    bytes += content.length;
    sums += `${createHash("md5").update(content).digest("hex")}  ${file}\n`;
  }
  await write(join(tree, "DEBIAN", "md5sums"), sums);
  await write(join(tree, "DEBIAN", "control"), control(product, architecture, Math.ceil(bytes / 1024)));
  const archive = join(out, `${name}_${version}_${architecture}.deb`);
  await run("dpkg-deb", ["--root-owner-group", "-Zgzip", `-z${level}`, "--build", tree, archive], { env: timeless });
  return archive;
}

function control({ name, version, needs }: Product, architecture: string, kilobytes: number): string {
  const lines = [
    `Package: ${name}`,
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    "Maintainer: Gouji <gouji@localhost>",
    `Installed-Size: ${kilobytes}`,
    `Depends: ${needs.debian.join(", ")}`,
    `Suggests: ${needs.debianSuggests.join(", ")}`,
    `Conflicts: ${needs.insteadOf}`,
    `Replaces: ${needs.insteadOf}`,
    "Section: editors",
    "Priority: optional",
    `Description: ${summary}`,
    " Gouji 勾稽 prepares and checks the annual report on government information",
    " disclosure (政府信息公开工作年度报告), offline.",
    ` ${needs.window}`,
  ];
  return `${lines.join("\n")}\n`;
}
