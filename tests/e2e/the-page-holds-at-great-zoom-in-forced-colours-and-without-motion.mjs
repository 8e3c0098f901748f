import assert from "node:assert/strict";

const VIEWS = ["", "?city=siping&q=진흥", "?q=없는말이다", "?a=2021-11-23-siping", "?a=2022-09-22-shenyang&view=lines"];
/** What 400 % leaves of a window of 1280 × 1024. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

export default async function (reader) {
  for (const view of VIEWS) {
    const site = await reader.open(view, ZOOMED);
    const [scroll, stuck] = await site.page.evaluate(() => [
      document.documentElement.scrollWidth,
      [...document.querySelectorAll("body *")].filter((it) => getComputedStyle(it).position === "sticky" && it.offsetHeight > 64).length,
    ]);
    assert.ok(scroll <= 320, `${view}: ${scroll} pixels wide`);
    assert.equal(stuck, 0, `${view}: nothing large stands still while one scrolls`);
  }
  const forced = await reader.open("?city=siping", { forcedColors: "active" });
  const chosen = forced.page.locator(".facet-value a[aria-current=true]");
  assert.ok(Number(await chosen.evaluate((link) => getComputedStyle(link).fontWeight)) >= 600, "a choice is told by weight");
  await forced.page.keyboard.press("/");
  const edge = () => forced.page.locator(".search-box").evaluate((box) => getComputedStyle(box).borderBlockEndColor);
  assert.notEqual(await edge(), "rgba(0, 0, 0, 0)", "the search field has an edge");
  await forced.page.keyboard.press("Tab");
  const outline = await forced.page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(outline, "none", "the focus is told");

  const still = await reader.open("?lang=ko-CN", { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
  await still.page.getByRole("button", { name: "좁혀보기" }).click();
  assert.equal(await still.page.evaluate(() => document.getAnimations().length), 0, "nothing moves");
}
