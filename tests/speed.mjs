// How long the page takes to answer, on a processor four times slower, for any collection: until the
// page is there, until each view of the results is on screen, and from each key and click to the next
// paint. A measurement, not a check: it says nothing on a busy machine, so it prints the machine's
// load beside its numbers.
//
//   SITE=http://127.0.0.1:8080/ CHROMIUM=/usr/bin/chromium node tests/speed.mjs [desk|phone] [views|answers]
//
// The site is a built one (`cargo xtask build --articles DIR`, then any server of files). With
// ARTICLES=FILE its own articles give way to those of a file: one that the page saved, or the `raw.json`
// of `bench/corpus.py`. SLOWDOWN is another factor than 4.
//
// Prints, for each view, how long it took to be on screen the first time, in the median and at worst, to
// fill the window with what is finished, and to be complete where it is built in slices; then the 50th and 95th percentile and the worst of
// all answers, each slow answer by what was done, and every task that held the page up for more than
// 50 ms.

import { readFile, writeFile } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { LAUNCH, PHONE } from "./browser/reader.mjs";

const SLOWDOWN = Number(process.env.SLOWDOWN ?? 4);
/** Answers that take longer than this are named. */
const SLOW_MILLIS = 40;
/** How often each view is opened. */
const ROUNDS = 5;
/** Every view in the order of the switch, and what is there once it is on screen. */
const VIEWS = ["articles", "figures", "plans", "timeline", "map", "compare", "relations"];
const SHOWN = (view) => (view === "articles" ? ".result-card" : `.${view}-view, .survey-nothing`);

const DEVICES = { desk: { viewport: { width: 1440, height: 900 } }, phone: PHONE };
const MEASUREMENTS = { views: measureViews, answers: measureAnswers };

const words = process.argv.slice(2);
/** Those that the command names, or all. */
const chosen = (all) => Object.entries(all).filter(([name]) => words.includes(name) || !words.some((word) => word in all));

const browser = await chromium.launch(LAUNCH);
for (const [device, options] of chosen(DEVICES)) {
  for (const [, measure] of chosen(MEASUREMENTS)) {
    const page = await opened(options);
    await measure(page, device);
    await page.context().close();
  }
}
await browser.close();

/** The machine's load, to be told beside a number. */
function load() {
  return `load ${loadavg()[0].toFixed(1)}`;
}

/** The start page on a slowed-down processor. */
async function opened(options) {
  const context = await browser.newContext({ locale: "ko-KR", ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.goto(`${process.env.SITE}?lang=ko-CN`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true", null, { timeout: 600_000 });
  const ready = await page.evaluate(() => Math.round(performance.now()));
  console.log(`there ${ready} ms after it was asked for (${load()})`);
  if (process.env.ARTICLES) await openArticles(page, process.env.ARTICLES);
  await page.waitForTimeout(1500);
  return page;
}

/** Shows the articles of a file. */
async function openArticles(page, path) {
  const articles = JSON.parse(await readFile(path, "utf8"));
  const pages = (raw) => raw.map(({ id, text }) => ({ id: String(id).padStart(6, "0"), text }));
  const saved = Array.isArray(articles) ? { format: 1, kind: "articles", pages: pages(articles), articles: [] } : articles;
  const file = join(tmpdir(), `articles-${process.pid}.json`);
  await writeFile(file, JSON.stringify(saved));
  const start = Date.now();
  await page.locator(".export-menu summary").last().click();
  await page.locator(".export-open input").setInputFiles(file);
  await page.locator(".export-menu p a").waitFor({ timeout: 1_800_000 });
  console.log(`${saved.pages.length} articles opened in ${Date.now() - start} ms (${load()})`);
}

/** Opens each view several times from the list, and the list from each view. */
async function measureViews(page, device) {
  await page.evaluate(installStopwatch);
  const times = Object.fromEntries(VIEWS.map((view) => [view, []]));
  const open = async (view) => {
    await page.evaluate((selector) => { globalThis.answer = shown(selector); }, SHOWN(view));
    await page.locator(`.view-switch a`).nth(VIEWS.indexOf(view)).click();
    times[view].push(await page.evaluate(() => globalThis.answer));
    await page.waitForTimeout(350);
  };
  for (const view of VIEWS.slice(1)) {
    for (let round = 0; round < ROUNDS; round += 1) {
      await open(view);
      await open("articles");
    }
  }
  for (const [view, all] of Object.entries(times)) {
    const [first] = all;
    const onScreen = all.map(({ onScreen }) => onScreen).sort((one, other) => one - other);
    const filled = all.map(({ filled }) => filled).sort((one, other) => one - other);
    const complete = Math.max(...all.map(({ complete }) => complete));
    const elements = Math.max(...all.map(({ elements }) => elements));
    const millis = (value) => `${Math.round(value)} ms`;
    console.log(
      `${device}, ${view}: first ${millis(first.onScreen)}, median ${millis(onScreen[onScreen.length >> 1])}, ` +
        `worst ${millis(onScreen.at(-1))}; fills the window ${millis(filled[filled.length >> 1])}, complete ${millis(complete)}, ${elements} elements (${load()})`,
    );
  }
}

/** Gives the page `shown(selector)`: from the next click until what is asked for has been painted, and is complete. */
function installStopwatch() {
  const painted = (is) =>
    new Promise((resolve) => {
      const look = () =>
        requestAnimationFrame(() => {
          const isThere = is();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (isThere ? resolve(performance.now()) : look());
          port2.postMessage(null);
        });
      look();
    });
  globalThis.shown = (selector) =>
    new Promise((resolve) => {
      const measure = async ({ timeStamp }) => {
        const onScreen = await painted(() => document.querySelector(selector));
        // What is still being built reaches beyond the window.
        const busy = () => [...document.querySelectorAll(".results [aria-busy=true]")];
        const filled = await painted(() => busy().every((element) => element.getBoundingClientRect().bottom >= innerHeight));
        const complete = await painted(() => busy().length === 0);
        const elements = document.querySelectorAll(".results *").length;
        resolve({ onScreen: onScreen - timeStamp, filled: filled - timeStamp, complete: complete - timeStamp, elements });
      };
      addEventListener("click", measure, { capture: true, once: true });
    });
}

/** Does what a reader does, and tells how long each key and click waited for its answer. */
async function measureAnswers(page, device) {
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
  await act(page, device);
  report(device, await page.evaluate(() => globalThis.measured));
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
  console.log(`${device}: ${all.length} answers, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms (${load()})`);
  for (const { act, name, duration, work } of told.filter(({ duration }) => duration > SLOW_MILLIS)) {
    console.log(`  ${duration} ms, ${Math.round(work)} of it in handlers: ${act} (${name})`);
  }
  for (const { act, duration } of tasks) console.log(`  a task of ${duration} ms: ${act}`);
}
