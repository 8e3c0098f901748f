import assert from "node:assert/strict";
import { noteBreaches } from "../browser/policy.mjs";

/** A link of a megabyte once encoded, which no host would take: the browser has it all the same. */
const HUGE = `?a=2021-11-23-siping&h=1.9.0.43.d0cde493.${"가".repeat(116_000)}~`;

export default async function (reader) {
  const site = await reader.open("", { prepare: noteBreaches });
  const start = Date.now();
  // Pushed, then come back to: as if it had been opened.
  await site.page.evaluate((link) => {
    history.pushState(0, "", link);
    history.pushState(0, "", "?");
    history.back();
  }, HUGE);
  await site.article.waitFor();
  await site.until(async () => /건너뛰었습니다/.test((await site.page.getByRole("status").allInnerTexts()).join(" ")), () => "a quote of a megabyte is told as such");
  assert.ok(Date.now() - start < 5000, "and nothing hangs");
  assert.deepEqual(await site.page.evaluate(() => globalThis.breaches), []);
}
