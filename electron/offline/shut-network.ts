import { Socket as DatagramSocket } from "node:dgram";
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { Server, Socket } from "node:net";

/** What code in this program gets when it tries to reach the network. */
class NetworkShut extends Error {
  override readonly name = "NetworkShut";
  constructor() {
    super("this program opens no network connection");
  }
}

/**
 * Takes the network away from the whole process: afterwards no code in it, ours or a package's, can look up a name, connect, listen or
 * send. http, https, http2, tls, fetch and WebSocket all go through the sockets that are shut here; the pipes to child processes do not.
 * Called once, before anything else; there is no way back. A worker thread has modules of its own: each calls this for itself.
 */
export function shutNetwork(): void {
  Reflect.set(Socket.prototype, "connect", failSoon);
  Reflect.set(Server.prototype, "listen", refuse);
  for (const way of ["bind", "connect", "send"]) Reflect.set(DatagramSocket.prototype, way, refuse);
  for (const place of [dns, dns.Resolver.prototype]) shutLookups(place, tellCaller);
  for (const place of [dns.promises, dns.promises.Resolver.prototype]) shutLookups(place, reject);
  syncBuiltinESMExports();
}

/** Puts an answer in the place of everything that looks up a name or an address: `lookup`, `resolve4`, `reverse` and the like. */
function shutLookups(place: object, answer: (...given: readonly unknown[]) => unknown): void {
  for (const name of Object.getOwnPropertyNames(place)) {
    if (/^(lookup|resolve|reverse)/.test(name)) Reflect.set(place, name, answer);
  }
}

/** The socket fails a moment later, as one does that finds nobody: whoever opened it listens by then. */
function failSoon(this: Socket): Socket {
  process.nextTick(() => this.destroy(new NetworkShut()));
  return this;
}

function tellCaller(...given: readonly unknown[]): void {
  const callback = given.at(-1);
  if (typeof callback === "function") process.nextTick(callback, new NetworkShut());
}

function reject(): Promise<never> {
  return Promise.reject(new NetworkShut());
}

function refuse(): never {
  throw new NetworkShut();
}
