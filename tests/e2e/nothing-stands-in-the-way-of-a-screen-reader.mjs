import assert from "node:assert/strict";
import { violations } from "../browser/axe.mjs";
import { PHONE } from "../browser/reader.mjs";

const VIEWS = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang&view=lines"];

export default async function (reader) {
  for (const size of [{}, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const view of VIEWS) {
        const site = await reader.open(view, { ...size, colorScheme });
        const where = `${view} ${colorScheme} ${size === PHONE ? "phone" : "desktop"}`;
        assert.deepEqual(await violations(site.page), [], where);
      }
    }
  }
}
