import { userInfo } from "node:os";

/** The account that the program runs under, as the system calls it; empty where it does not say. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as on some managed computers.
    return process.env["USER"] ?? process.env["USERNAME"] ?? "";
  }
}
