import assert from "node:assert/strict";
import { ARTICLES } from "../browser/articles.mjs";
import { PHONE } from "../browser/reader.mjs";

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s and a round trip of 150 ms, which requests feel as 562 ms. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: (750e3 / 8) * 0.9 };

export default async function (reader) {
  for (const path of ["", ...ARTICLES.map((id) => `a/${id}/`)]) {
    const prepare = async (page, context) => {
      const line = await context.newCDPSession(page);
      await line.send("Network.enable");
      await line.send("Network.emulateNetworkConditions", SLOW_4G);
    };
    const page = await reader.openPlain(path, { ...PHONE, prepare });
    await reader.untilReady(page);
    const { painted, arrived } = await page.evaluate(() => ({
      painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      arrived: performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).responseEnd,
    }));
    console.log(`    ${path || "front"}: first contentful paint ${Math.round(painted)} ms, wasm there ${Math.round(arrived)} ms`);
    assert.ok(painted < arrived, `${path}: painted at ${painted} ms, the application arrived at ${arrived} ms`);
  }
}
