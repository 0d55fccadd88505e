/** Whether a version of Node has all that the program is built on; the same as package.json says: from 20.15, and from 22.2. */
export function nodeSuffices(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 20 && minor >= 15) || (major === 22 && minor >= 2) || major > 22;
}
