import type { Picture } from "../../shared/report/report.ts";
import type { ReportSession } from "../session/report-session.ts";

/** The pictures that a session has seen: those in the report, and those that were added or have left while it is open. */
export interface KnownPictures extends ReadonlyMap<string, Picture> {
  readonly add: (picture: Picture) => void;
}

const bySession = new WeakMap<ReportSession, KnownPictures>();

/**
 * The known pictures of a session, the same for all its editors: a picture that was cut out of one part, and with that left the report, can
 * be pasted into another.
 */
export function knownPictures(session: ReportSession): KnownPictures {
  const known = bySession.get(session);
  if (known !== undefined) return known;
  const pictures = new Map<string, Picture>();
  const add = (picture: Picture): void => {
    pictures.set(picture.sha256, picture);
  };
  let stored: readonly Picture[] = [];
  const take = (): void => {
    const now = session.report().pictures;
    if (now !== stored) now.forEach(add);
    stored = now;
  };
  take();
  session.subscribe(take);
  const made: KnownPictures = Object.assign(pictures, { add });
  bySession.set(session, made);
  return made;
}
