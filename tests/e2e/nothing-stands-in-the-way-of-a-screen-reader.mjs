import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PHONE } from "../browser/reader.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const VIEWS = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang&view=lines"];

export default async function (reader) {
  for (const size of [{}, PHONE]) {
    for (const colorScheme of ["light", "dark"]) {
      for (const view of VIEWS) {
        const site = await reader.open(view, { ...size, colorScheme });
        const where = `${view} ${colorScheme} ${size === PHONE ? "phone" : "desktop"}`;
        assert.deepEqual(await violations(site), [], where);
      }
    }
  }
}

async function violations(site) {
  // Evaluated, not added as a script: the page's own policy would rightly refuse that.
  await site.page.evaluate(axe);
  const found = await site.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`);
}
