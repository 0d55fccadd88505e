// Takes the network away from itself (unless told `open`) and then tries every way into it. Prints what became of each, as one JSON object.
// Told `pipe`, it prints what a child process answers instead.
import { spawn } from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import { lookup } from "node:dns/promises";
import { once } from "node:events";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { shutNetwork } from "../../electron/offline/shut-network.ts";

const address = "203.0.113.1";
const name = "gouji.example";

/** Fulfilled with what an emitter says first. */
function said(emitter: NodeJS.EventEmitter): Promise<string> {
  return new Promise((resolve) => {
    emitter.once("error", (error: Error) => resolve(`${error.name}: ${error.message}`));
    for (const event of ["connect", "response", "open", "listening"]) emitter.once(event, () => resolve("reached"));
  });
}

/** Fulfilled with what a callback hears first. */
function heard(use: (callback: (error: Error | null) => void) => unknown): Promise<string> {
  return new Promise((resolve) => {
    use((error) => resolve(error === null ? "reached" : `${error.name}: ${error.message}`));
  });
}

const resolver = new dns.Resolver({ timeout: 200, tries: 1 });
resolver.setServers([address]);

const ways: Readonly<Record<string, () => unknown>> = {
  "net.connect": () => said(net.connect(80, address)),
  "net.connect to a name": () => said(net.connect(80, name)),
  "net.createServer": () => said(net.createServer().listen(0)),
  "tls.connect": () => said(tls.connect(443, address)),
  "http.get": () => said(http.get(`http://${address}/`)),
  "https.get": () => said(https.get(`https://${name}/`)),
  "http2.connect": () => said(http2.connect(`https://${address}/`)),
  fetch: () => fetch(`http://${address}/`),
  WebSocket: () =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://${address}/`);
      socket.addEventListener("error", () => resolve("closed"));
      socket.addEventListener("open", () => resolve("reached"));
    }),
  "dgram.send": () => heard((done) => dgram.createSocket("udp4").send("x", 53, address, done)),
  "dgram.connect": () => heard((done) => dgram.createSocket("udp4").connect(53, address, () => done(null))),
  "dgram.bind": () => said(dgram.createSocket("udp6").bind(0)),
  "dns.lookup": () => heard((done) => dns.lookup(name, done)),
  "dns.resolve4": () => heard((done) => dns.resolve4(name, done)),
  "dns.promises.lookup": () => lookup(name),
  "dns.promises.resolveTxt": () => dns.promises.resolveTxt(name),
  "dns.Resolver": () => heard((done) => resolver.resolve(name, done)),
  "dns.promises.Resolver": () => new dns.promises.Resolver().reverse(address),
};

if (process.argv[2] !== "open") shutNetwork();
if (process.argv[2] === "pipe") await talkThroughPipe();

const outcomes: Record<string, string> = {};
for (const [way, attempt] of Object.entries(ways)) {
  try {
    outcomes[way] = String(await attempt());
  } catch (error) {
    const { cause } = error instanceof Error ? error : {};
    outcomes[way] = String(cause ?? error);
  }
}
process.stdout.write(`${JSON.stringify(outcomes)}\n`, () => process.exit());

async function talkThroughPipe(): Promise<never> {
  const child = spawn(process.execPath, ["-e", "process.stdin.once('data', () => console.log('pong'))"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end("ping");
  child.stdout.pipe(process.stdout);
  await once(child, "close");
  process.exit();
}
