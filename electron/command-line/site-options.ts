import type { SiteLabels } from "../export/exporter.ts";
import type { Arguments } from "./arguments.ts";

/** The options that say on which website a page is published. */
export const siteOptions = { "site-name": "value", "site-domain": "value", "site-code": "value" } as const;

/** The website that is named on the command line. */
export function readSite(given: Arguments): SiteLabels {
  return {
    name: given.value("site-name") ?? "",
    domain: given.value("site-domain") ?? "",
    code: given.value("site-code") ?? "",
  };
}
