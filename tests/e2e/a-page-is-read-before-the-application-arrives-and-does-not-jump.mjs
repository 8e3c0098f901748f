import assert from "node:assert/strict";
import { PHONE } from "../browser/reader.mjs";
import { ARTICLES } from "../browser/articles.mjs";

/** How far a line may move when the application takes over, in pixels. */
const TOLERANCE = 1;

export default async function (reader) {
  for (const size of [{}, PHONE]) {
    for (const path of ["", ...ARTICLES.map((id) => `a/${id}/`)]) {
      let release;
      const held = new Promise((resolve) => (release = resolve));
      const prepare = (page) => page.route("**/*.wasm", async (route) => void (await held, await route.continue()));
      const page = await reader.openPlain(path, { ...size, locale: "ko-CN", prepare });
      const where = `${path || "the start"} ${size === PHONE ? "on a phone" : "on a desktop"}`;
      const before = await lines(page);
      assert.ok(before.length > 2, `${where} is on screen while the application is still on its way`);
      release();
      await reader.untilReady(page);
      const after = await lines(page);
      for (const line of before) {
        const same = after.find(({ text }) => text === line.text) ?? assert.fail(`${where}: “${line.text}” is gone`);
        const moved = Math.abs(line.top - same.top);
        assert.ok(moved <= TOLERANCE, `${where}: “${line.text}” moves by ${moved} pixels`);
      }
    }
  }
}

/** The headlines and paragraphs on the first screen, and where they are. */
function lines(page) {
  return page.locator("h1, .view-switch li, article h2, article h3, article p").evaluateAll((elements) =>
    elements
      // The buttons beside sentences count as breaks of the line in `innerText`; nobody sees them as such.
      .map((element) => [element.innerText.replace(/\s+/g, " ").slice(0, 30), element.getBoundingClientRect().top])
      .map(([text, top]) => ({ text, top }))
      .filter(({ text, top }) => text.trim() && top > 0 && top < innerHeight),
  );
}
