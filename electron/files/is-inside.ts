import { isAbsolute, relative, sep } from "node:path";

/** Whether a path lies in a folder or below it; one whose name only begins like the folder's does not. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // On Windows the way to another drive is a whole path.
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
