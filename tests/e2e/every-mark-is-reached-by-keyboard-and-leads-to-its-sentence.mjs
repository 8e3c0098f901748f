import assert from "node:assert/strict";

const DRAWINGS = { "?view=figures": ["bar-chart", "growth-strip"], "?view=timeline": ["timeline"], "?view=map": ["map"], "?view=relations": ["relations"] };

export default async function (reader) {
  for (const [view, drawings] of Object.entries(DRAWINGS)) {
    const site = await reader.open(`${view}&lang=en`);
    const links = site.main.locator(drawings.map((drawing) => `svg.${drawing} a`).join(", "));
    const n = await links.count();
    assert.ok(n > 4, view);
    await links.first().focus();
    for (let nth = 0; nth < n; nth += 1) {
      assert.ok(await links.nth(nth).evaluate((link) => link === document.activeElement), `${view}: Tab reaches mark ${nth + 1} of ${n}`);
      await site.page.keyboard.press("Tab");
    }
    const followed = new Set();
    for (let nth = 0; nth < n; nth += 1) {
      const mark = links.nth(nth);
      const href = await mark.getAttribute("href");
      // Many lines of a graph lead to the same sentence, and those of places to their articles.
      if (!href.includes("h=1.") || (view === "?view=relations" && followed.has(href))) continue;
      followed.add(href);
      const name = await mark.locator("title").textContent();
      await mark.press("Enter");
      const marked = site.article.locator("mark.quote");
      await marked.first().waitFor();
      const words = (await marked.allTextContents()).join("").replace(/\s+/g, " ");
      // The name ends with what is printed, but for a rank or a number of sentences.
      const printed = view === "?view=relations" ? "" : name.split(view === "?view=timeline" ? " · " : / · \d+$/).at(view === "?view=timeline" ? 1 : 0);
      const last = view === "?view=figures" ? printed.split(" ").at(-1) : printed;
      assert.ok(words.length > 3 && words.includes(last), `${name} leads to “${words}”`);
      await site.page.goBack();
      await mark.waitFor();
    }
  }
}
