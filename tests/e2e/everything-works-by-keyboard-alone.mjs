import assert from "node:assert/strict";
import { PHONE } from "../browser/reader.mjs";

export default async function (reader) {
  await searchesNarrowsAndReads(await reader.open("?lang=ko-CN"));
  await goesByKeys(await reader.open("?lang=ko-CN", { permissions: ["clipboard-read", "clipboard-write"] }));
  await changesTastes(await reader.open("?a=2021-11-23-siping&lang=ko-CN"));
  await narrowsInASheet(await reader.open("?lang=ko-CN", { ...PHONE, isMobile: false }));
}

async function searchesNarrowsAndReads(site) {
  const { keyboard } = site.page;
  await keyboard.press("/");
  assert.ok(await site.search.evaluate((field) => field === document.activeElement), "/ goes to the search field");
  await keyboard.type("진흥");
  await site.expectResults(2, "typed");
  await keyboard.press("Escape");
  await press(site, "Enter", /^사평 \d+$/);
  await site.expectResults(1, "a city chosen by Enter");
  await site.expectQuery("?q=진흥&city=siping&lang=ko-CN");
  await press(site, "Enter", /사평, 장춘경제권에/);
  await site.article.waitFor();
  await keyboard.press("Escape");
  await site.expectResults(1, "Escape closes the article");
  const back = await site.page.evaluate(() => document.activeElement.closest(".result-card")?.dataset.id);
  assert.equal(back, "2021-11-23-siping", "the keyboard is where it was");
  await press(site, "Enter", /^사평 빼기$/, ".chosen-filters");
  await site.expectResults(2, "a chip dropped");
  await keyboard.press("Escape");
  await site.expectQuery("?lang=ko-CN");
  await press(site, "Enter", /^오랜/);
  await site.expectQuery("?sort=old&lang=ko-CN");
}

/** The single keys, from the sheet that lists them to the way back. */
async function goesByKeys(site) {
  const { page } = site;
  const { keyboard } = page;
  await keyboard.press("?");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  const title = () => page.evaluate(() => document.activeElement.closest(".result-card")?.dataset.id);
  for (const [key, id] of [["j", "2022-09-22-shenyang"], ["j", "2021-11-23-siping"], ["k", "2022-09-22-shenyang"]]) {
    await keyboard.press(key);
    assert.equal(await title(), id, `${key} goes to a headline`);
  }
  await keyboard.press("o");
  await site.expectQuery("?a=2022-09-22-shenyang&lang=ko-CN");
  await keyboard.press("j");
  await site.expectQuery("?a=2021-11-23-siping&lang=ko-CN");
  await keyboard.press("s");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await site.until(async () => (await copied()).includes("2021-11-23-siping"), () => "s copies the address");
  await press(site, "Enter", /^어떻게 읽었나$/, ".article-end");
  await site.until(async () => site.query.includes("view=lines"), () => "the lines are shown");
  for (const query of ["?a=2021-11-23-siping&lang=ko-CN", "?lang=ko-CN"]) {
    await keyboard.press("Escape");
    await site.expectQuery(query);
  }
  await keyboard.press("f");
  assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest(".facet-panel"))), "f goes to the facets");
}

async function changesTastes(site) {
  const { page } = site;
  const root = (name) => page.evaluate((name) => document.documentElement.dataset[name], name);
  await press(site, "Enter", /^글자 크게$/, ".text-size");
  await site.until(async () => (await root("textSize")) === "112", () => "the letters are larger");
  const theme = await root("theme");
  await press(site, "Enter", /./, ".masthead-tastes", ".theme-toggle");
  await site.until(async () => (await root("theme")) !== theme, () => "the theme is another");
  await press(site, "Enter", /^지역$/, ".mark-legend");
  assert.equal(await root("hiddenMarks"), "place");
  await press(site, "Enter", /^원어 달기$/, ".mark-legend");
  assert.ok(await page.locator(".gloss").count(), "glosses are shown");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".mark-legend-glosses")), "the keyboard stays there");
  await press(site, "Enter", /./, ".article-text", ".sentence-link");
  await page.locator(".passage-bar").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".passage-bar").waitFor({ state: "hidden" });
  await page.keyboard.press("Home");
  await press(site, "Enter", /^English$/, ".language-menu");
  await site.until(async () => (await page.locator("html").getAttribute("lang")) === "en", () => "the page speaks English");
}

/** The facets on a phone with a keyboard. */
async function narrowsInASheet(site) {
  const { page } = site;
  await page.keyboard.press("f");
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  await press(site, "Enter", /^사평 \d+$/, ".facet-sheet");
  const done = sheet.getByRole("button", { name: /\d/ }).last();
  await site.until(async () => /1/.test(await done.innerText()), () => "the button tells how many are left");
  await press(site, "Enter", /\d/, ".facet-sheet", ".sheet-done");
  await sheet.waitFor({ state: "hidden" });
  await site.expectResults(1, "narrowed in the sheet");
}

/** Goes by Tab to what has that name (and lies in that part of the page) and presses a key there. */
async function press(site, key, name, inside = "body", itself = "*") {
  for (let presses = 0; presses < 320; presses += 1) {
    await site.page.keyboard.press("Tab");
    const focused = await site.page.evaluate(([inside, itself]) => {
      const element = document.activeElement;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return {
        name: (element.getAttribute("aria-label") ?? element.innerText ?? "").replace(/\s+/g, " ").trim(),
        here: element !== document.body && Boolean(element.closest(inside)) && element.matches(itself),
        // A field shows its caret, and its line in the accent.
        visible: element === document.body || element.matches("input") || outlineStyle !== "none" || boxShadow !== "none",
      };
    }, [inside, itself]);
    assert.ok(focused.visible, `the focus is visible on “${focused.name}”`);
    if (focused.here && name.test(focused.name)) return site.page.keyboard.press(key);
  }
  assert.fail(`the keyboard does not get to ${name} in ${inside}`);
}
