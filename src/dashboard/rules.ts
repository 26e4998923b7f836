import {
  byDonor,
  type Group,
  type Portfolio,
  type Standing,
  standingsOf,
  total,
  worst,
} from "../work/rules/standing.ts";

// A project’s status stands a floor below: R04 tells it as the dashboard does.
export { byDonor, type Group, type Portfolio, type Standing, standingsOf, total, worst };
