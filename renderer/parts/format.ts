/** The time of day, e.g. 10:42; for another day the date before it. `now` decides which. */
export function formatTime(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "—";
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
}

/** A file's name without its folder, on either kind of system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? "";
}

/** The folder in which a file stands, on either kind of system. */
export function folderOf(path: string): string {
  return path.replace(/[\\/][^\\/]*$/, "");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
