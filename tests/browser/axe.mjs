// What axe-core has to say about the page that is shown.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PHONE } from "./reader.mjs";

const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Every violation: its rule and the first elements that break it. */
export async function violations(page) {
  // Evaluated, not added as a script: the page's own policy would rightly refuse that.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`);
}

const PAGES = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang&view=lines"];

/** Looks at start, results, empty result, reader and lines view on a desk and on a phone. */
export async function everyPagePassesAxe(reader, colorScheme) {
  for (const device of [{}, PHONE]) {
    for (const address of PAGES) {
      const { page } = await reader.open(address, { ...device, colorScheme });
      assert.deepEqual(await violations(page), [], `${address} ${device === PHONE ? "on a phone" : "on a desk"}`);
      await page.context().close();
    }
  }
}
