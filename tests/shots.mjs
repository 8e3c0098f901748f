// Screenshots of every view at every size, in both colour schemes and all languages, to look at.
//
//   SITE=http://127.0.0.1:8080/dongbuk/ SHOTS=target/shots node tests/shots.mjs [WORD…]
//
// With words, only the shots whose names contain all of them: `reader phone dark`.

import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { LAUNCH, Reader } from "./browser/reader.mjs";

const VIEWS = {
  start: "",
  results: "?q=진흥&city=jilin",
  empty: "?q=없는말이다&city=siping",
  reader: "?a=2021-11-23-siping",
  lines: "?a=2022-09-22-shenyang&view=lines",
  figures: "?view=figures",
  plans: "?view=plans",
  timeline: "?view=timeline",
  map: "?view=map",
  compare: "?view=compare&city=changchun&with=siping",
  relations: "?view=relations",
  keys: "",
  sheet: "",
  glosses: "?a=2021-11-23-siping",
};
/** What to do before a shot, where the address does not say it all. */
const ACTS = {
  keys: (page) => page.keyboard.press("?"),
  sheet: (page) => page.keyboard.press("f"),
  glosses: async (page) => {
    await page.locator(".mark-legend-glosses").click();
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(200);
  },
};
const SIZES = { phone: [390, 844], tablet: [820, 1180], desktop: [1440, 900] };
const SCHEMES = ["light", "dark"];
const LANGUAGES = ["ko-CN", "ko-KR", "zh", "en"];

const words = process.argv.slice(2);
const folder = process.env.SHOTS ?? "target/shots";
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(LAUNCH);
for (const [view, query] of Object.entries(VIEWS)) {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    for (const colorScheme of SCHEMES) {
      for (const lang of LANGUAGES) {
        const name = `${view}.${size}.${colorScheme}.${lang}`;
        if (!words.every((word) => name.includes(word))) continue;
        await shoot(name, `${query}${query ? "&" : "?"}lang=${lang}`, { viewport: { width, height }, colorScheme }, ACTS[view]);
      }
    }
  }
}
await browser.close();

/** Takes one picture of what is on screen when a link has been opened. */
async function shoot(name, link, options, act) {
  const reader = new Reader(browser, process.env.SITE);
  const { page } = await reader.open(link, options);
  await act?.(page);
  await page.screenshot({ path: `${folder}/${name}.png` });
  for (const complaint of reader.complaints()) console.error(`${name}: ${complaint}`);
  await reader.leave();
}
