/** The channel of calls from the window. */
export const callChannel = "gouji:call";

/** The channel of events into the window. */
export const eventChannel = "gouji:event";
