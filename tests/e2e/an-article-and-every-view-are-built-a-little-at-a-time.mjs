import assert from "node:assert/strict";
import { untilWhole } from "../browser/reader.mjs";

/** Elements that may come into the document without a pause: more are a task in which the page answers nobody. */
const MOST_AT_ONCE = 260;

const VIEWS = ["figures", "plans", "timeline", "map", "compare", "relations"];

export default async function (reader) {
  const site = await reader.open();
  const most = {};
  const built = async (name, act) => {
    await site.page.evaluate(count);
    await act();
    await untilWhole(site.page);
    most[name] = await site.page.evaluate(() => globalThis.mostAtOnce);
  };
  for (const view of VIEWS) {
    await built(view, async () => {
      await site.page.locator(`.view-switch a`).nth(VIEWS.indexOf(view) + 1).click();
      await site.page.locator(`.${view}-view`).waitFor();
    });
  }
  await site.page.locator(".view-switch a").first().click();
  await built("article", async () => {
    await site.page.locator(".result-card-title a").first().click();
    await site.page.locator(".article-text").waitFor();
  });
  const tooMany = Object.entries(most).filter(([, n]) => n === 0 || n > MOST_AT_ONCE);
  assert.deepEqual(tooMany, [], `most elements at once: ${JSON.stringify(most)}`);
}

/** Counts the elements that come into the document in one task, and keeps the most. */
function count() {
  globalThis.counting?.disconnect();
  globalThis.mostAtOnce = 0;
  let now = 0;
  const elements = (node) => (node instanceof Element ? 1 + node.querySelectorAll("*").length : 0);
  globalThis.counting = new MutationObserver((records) => {
    if (now === 0) scheduler.postTask(() => (now = 0), { priority: "user-blocking" });
    now += records.flatMap(({ addedNodes }) => [...addedNodes]).reduce((sum, node) => sum + elements(node), 0);
    globalThis.mostAtOnce = Math.max(globalThis.mostAtOnce, now);
  });
  globalThis.counting.observe(document.body, { childList: true, subtree: true });
}
