import assert from "node:assert/strict";

const VIEWS = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang"];

export default async function (reader) {
  for (const lang of ["ko-CN", "en"]) {
    for (const view of VIEWS) {
      const link = `${view}${view ? "&" : "?"}lang=${lang}`;
      const site = await reader.open(link, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
      const [scroll, width] = await site.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(scroll <= width && width === 320, `${link}: ${scroll} of ${width} pixels wide`);
    }
  }
}
