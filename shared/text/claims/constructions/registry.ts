import type { Construction } from "../reading.ts";
import { applicants } from "./applicants.ts";
import { bare } from "./bare.ts";
import { carried } from "./carried.ts";
import { decisions } from "./decisions.ts";
import { documents } from "./documents.ts";
import { fees } from "./fees.ts";
import { growth } from "./growth.ts";
import { handled } from "./handled.ts";
import { lastYears } from "./last-years.ts";
import { proceedings } from "./proceedings.ts";
import { reached } from "./reached.ts";
import { restated } from "./restated.ts";
import { rates } from "./rates.ts";
import { results } from "./results.ts";
import { shares } from "./shares.ts";
import { sums } from "./sums.ts";
import { times } from "./times.ts";

/** Every way of stating a figure; the first that understands a number reads it. */
export const constructions: readonly Construction[] = [
  growth,
  times,
  lastYears,
  reached,
  restated,
  rates,
  shares,
  fees,
  proceedings,
  documents,
  decisions,
  carried,
  results,
  applicants,
  sums,
  handled,
  bare,
];
