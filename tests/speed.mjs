// How long the page takes to answer: the time from each key and click to the next paint, on a
// processor four times slower. A measurement, not a check: it says nothing on a busy machine, so it
// prints the machine's load beside its numbers.
//
//   SITE=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node tests/speed.mjs
//
// Prints the 50th and 95th percentile and the worst of all answers, each slow answer by what was
// done, and every task after the start that held the page up for more than 50 ms.

import { loadavg } from "node:os";
import { chromium } from "playwright-core";
import { LAUNCH, PHONE } from "./browser/reader.mjs";

const SLOWDOWN = 4;
/** Answers that take longer than this are named. */
const SLOW_MILLIS = 40;

const browser = await chromium.launch(LAUNCH);
for (const [device, options] of Object.entries({ desk: { viewport: { width: 1440, height: 900 } }, phone: PHONE })) {
  const page = await opened(options);
  await act(page, device);
  report(device, await page.evaluate(() => globalThis.measured));
  await page.context().close();
}
await browser.close();

/** The start page on a slowed-down processor, with everything measured that follows. */
async function opened(options) {
  const context = await browser.newContext({ locale: "ko-KR", ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(`${process.env.SITE}?lang=ko-CN`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", null, { timeout: 120_000 });
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    globalThis.measured = { answers: [], tasks: [] };
    const note = (kind) => (list) => list.getEntries().forEach((entry) => kind(entry));
    const answer = ({ interactionId, name, duration, processingEnd, processingStart }) => {
      if (interactionId) measured.answers.push({ id: interactionId, act: globalThis.doing, name, duration, work: processingEnd - processingStart });
    };
    new PerformanceObserver(note(answer)).observe({ type: "event", durationThreshold: 16 });
    new PerformanceObserver(note(({ duration }) => measured.tasks.push({ act: globalThis.doing, duration }))).observe({ type: "longtask" });
    // Events of less than 16 ms are not told: each is counted as one of 16.
    for (const type of ["keydown", "click"]) {
      addEventListener(type, () => measured.answers.push({ id: `${type} ${performance.now()}`, act: globalThis.doing, name: type, duration: 16, work: 0 }), true);
    }
  });
  return page;
}

/** What a reader does: searches, narrows, reads, changes tastes. */
async function act(page, device) {
  const doing = async (name, action) => {
    await page.evaluate((name) => { globalThis.doing = name; }, name);
    await action();
    await page.waitForTimeout(350);
  };
  const press = (key) => doing(`press ${key}`, () => page.keyboard.press(key));
  const click = (name, locator) => doing(name, () => locator.first().click());
  await press("/");
  // 진흥 and 사평 on a keyboard that was left in Latin: real keys, every state of a word.
  for (const key of "wlsgmd") await press(key);
  await press("Escape");
  await press("/");
  for (let presses = 0; presses < 6; presses += 1) await press("Backspace");
  for (const key of "tkvud") await press(key);
  await press("Enter");
  await press("Escape");
  await press("Escape");
  if (device === "phone") {
    await click("open the sheet", page.locator(".facet-open"));
  }
  const facets = page.locator(device === "phone" ? ".facet-sheet .facet-value a" : ".facet-panel .facet-value a");
  for (const idx of [0, 1, 0, 3]) await click("choose a facet value", facets.nth(idx));
  if (device === "phone") await click("close the sheet", page.locator(".sheet-done"));
  await click("drop a chip", page.locator(".chip"));
  await click("clear", page.locator(".wordmark"));
  for (const idx of [1, 0]) await click("sort", page.locator(".sort-menu a").nth(idx));
  for (const [idx, view] of ["articles", "figures", "plans", "timeline", "map", "compare", "relations"].entries()) {
    await click(`view ${view}`, page.locator(".view-switch a").nth(idx));
  }
  await click("view articles", page.locator(".view-switch a"));
  if (await page.locator(".result-list-more").count()) await click("show more", page.locator(".result-list-more"));
  for (const key of ["j", "j", "k"]) await press(key);
  await press("o");
  for (const mark of await page.locator(".mark-legend button").all()) await click("switch a mark", mark);
  await click("larger letters", page.locator(".text-size-larger"));
  await click("smaller letters", page.locator(".text-size-smaller"));
  for (let turns = 0; turns < 3; turns += 1) await click("theme", page.locator(".theme-toggle"));
  for (const key of ["j", "k"]) await press(key);
  await doing("choose a sentence", () => page.locator(".sentence-link").first().press("Enter"));
  await press("Escape");
  await click("show the lines", page.locator(".reader-lines"));
  await press("Escape");
  await press("Escape");
  await click("another language", page.locator(".language-menu a").nth(3));
  await click("the first language", page.locator(".language-menu a").nth(0));
}

/** Prints the measurements of one device. */
function report(device, { answers, tasks }) {
  const longest = new Map();
  for (const answer of answers) {
    if (!(longest.get(answer.id)?.duration >= answer.duration)) longest.set(answer.id, answer);
  }
  // A key or click that was told by the browser as well stands twice: once with its time.
  const told = [...longest.values()].filter(({ id }) => typeof id === "number");
  const quick = [...longest.values()].filter(({ id }) => typeof id !== "number").slice(told.length);
  const all = [...told, ...quick].sort((one, other) => one.duration - other.duration);
  const at = (share) => all[Math.min(all.length - 1, Math.ceil(all.length * share) - 1)].duration;
  const load = loadavg()[0].toFixed(1);
  console.log(`${device}: ${all.length} answers, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (load ${load})`);
  for (const { act, name, duration, work } of told.filter(({ duration }) => duration > SLOW_MILLIS)) {
    console.log(`  ${duration} ms, ${Math.round(work)} of it in handlers: ${act} (${name})`);
  }
  for (const { act, duration } of tasks) console.log(`  a task of ${duration} ms: ${act}`);
}
