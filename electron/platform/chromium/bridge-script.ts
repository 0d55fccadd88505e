import { eventNames } from "../../../shared/ipc/events.ts";

/** The function behind `gouji.call`: one text in, one text out. */
export const callBinding = "goujiCall";

/** The function that hands events to the page's listeners. */
export const tellFunction = "goujiTell";

/**
 * What the page sees of the program on the Chromium platform: `window.gouji` with `call` and `on`, as the Electron preload exposes it.
 * Runs in the page before its own scripts, and only in its main frame.
 */
export const bridgeScript = `(() => {
  // WebRTC looks for its own way into the network, past requests and their policy: no frame has it.
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) delete window[name];
  if (window !== window.top) return;
  const listeners = new Map(${JSON.stringify(eventNames)}.map((event) => [event, new Set()]));
  const bridge = {
    call: async (command, input) => JSON.parse(await window.${callBinding}(JSON.stringify([command, input]))),
    on: (event, listener) => {
      const own = { listener };
      listeners.get(event)?.add(own);
      return () => { listeners.get(event)?.delete(own); };
    },
  };
  const tell = (event, payload) => {
    for (const { listener } of [...(listeners.get(event) ?? [])]) listener(payload);
  };
  Object.defineProperty(window, "gouji", { value: Object.freeze(bridge) });
  Object.defineProperty(window, "${tellFunction}", { value: tell });
  Object.defineProperty(window, "open", { value: () => null });
})();`;
