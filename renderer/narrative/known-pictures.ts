import type { Picture } from "../../shared/report/report.ts";
import type { ReportSession } from "../session/report-session.ts";

/** The pictures that a session has seen: those in the report, and those that were added or have left while it is open. */
export interface KnownPictures extends ReadonlyMap<string, Picture> {
  readonly add: (picture: Picture) => void;
}

/**
 * Starts collecting the pictures of a session. All editors of a report share one collection: a picture that was cut out of one part, and
 * with that left the report, can be pasted into another.
 */
export function collectPictures(session: ReportSession): KnownPictures {
  const pictures = new Map<string, Picture>();
  const add = (picture: Picture): void => {
    pictures.set(picture.sha256, picture);
  };
  const take = (): void => session.report().pictures.forEach(add);
  take();
  session.subscribe(take);
  return Object.assign(pictures, { add });
}
