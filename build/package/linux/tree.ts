import { chmod, cp, lstat, lutimes, mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { packageTime, type Product } from "../product.ts";

/** The words of a description, the same in every menu of packages. */
export const summary = "prepares and checks the annual report on information disclosure";

/** The helper of Electron's sandbox: where a system gives ordinary users no spaces of their own, it has to be root's and run as root. */
const sandboxHelper = "chrome-sandbox";

/**
 * Lays the program out as a package installs it: /opt/gouji, /usr/bin/gouji, the menu entry, kinds of files and icons in /usr/share. Returns the
 * folder that stands for /.
 */
export async function layOut({ folder, work }: Product, kind: string): Promise<string> {
  const tree = join(work, kind);
  await rm(tree, { recursive: true, force: true });
  await mkdir(join(tree, "opt"), { recursive: true });
  await mkdir(join(tree, "usr", "bin"), { recursive: true });
  await cp(folder, join(tree, "opt", "gouji"), { recursive: true });
  await rename(join(tree, "opt", "gouji", "share"), join(tree, "usr", "share"));
  await symlink("../../opt/gouji/gouji", join(tree, "usr", "bin", "gouji"));
  await mkdir(join(tree, "usr", "share", "doc", "gouji"), { recursive: true });
  await cp(join(folder, "licences", "LICENSE.txt"), join(tree, "usr", "share", "doc", "gouji", "copyright"));
  await settle(tree);
  return tree;
}

/** Gives everything the rights and the time that it has in a package, whatever those of the builder are. */
async function settle(path: string): Promise<void> {
  const status = await lstat(path);
  if (status.isDirectory()) {
    for (const name of await readdir(path)) await settle(join(path, name));
    await chmod(path, 0o755);
  } else if (status.isFile()) {
    const runs = (status.mode & 0o100) !== 0;
    await chmod(path, basename(path) === sandboxHelper ? 0o4755 : runs ? 0o755 : 0o644);
  }
  await lutimes(path, packageTime, packageTime);
}
