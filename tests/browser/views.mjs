// The views of the results: their links, what they draw and what their tables say.

import assert from "node:assert/strict";
import { violations } from "./axe.mjs";
import { PHONE, untilWhole } from "./reader.mjs";

/** Every view of the results with the link that opens it. */
export const VIEWS = {
  figures: "?view=figures",
  plans: "?view=plans",
  "one plan": "?plan=changchun-siping-integration&view=plans",
  timeline: "?view=timeline",
  map: "?view=map",
  comparison: "?city=siping&view=compare&with=shenyang",
  relations: "?view=relations",
};

/** The marks of a drawing: their names and where they lead. */
export async function marks(site, drawing) {
  await untilWhole(site.page);
  return site.main.locator(`svg.${drawing} a`).evaluateAll((links) =>
    links.map((link) => ({ name: link.querySelector("title").textContent, href: link.getAttribute("href") })));
}

/** The rows of a view's table: the words of each cell and the links in it. */
export async function rows(site) {
  await untilWhole(site.page);
  return site.main.locator(".survey-table tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      cells: [...row.cells].map((cell) => cell.innerText.replace(/[\s\u2060]+/g, " ").trim()),
      links: [...row.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    })));
}

/** Every view passes axe-core on a device in one colour scheme. */
export async function everyViewPassesAxe(reader, device) {
  for (const [view, link] of Object.entries(VIEWS)) {
    const site = await reader.open(link, device);
    assert.deepEqual(await violations(site.page), [], view);
    await site.page.context().close();
  }
}

/** Shows other articles, given as texts, in place of the site's. */
export async function openArticles(site, pages) {
  const file = { format: 1, kind: "articles", pages, articles: [] };
  const buffer = Buffer.from(JSON.stringify(file));
  // Also behind an open article, where nobody could click it.
  await site.main.locator(".export-menu details").last().evaluate((details) => (details.open = true));
  await site.page.locator("input[type=file]").setInputFiles({ name: "articles.json", mimeType: "application/json", buffer });
}

const SIZES = [PHONE, { viewport: { width: 820, height: 1180 } }, { viewport: { width: 1440, height: 900 } }];

/** Every view opens from its link in some languages, and is never wider than the window. */
export async function everyViewOpens(reader, languages) {
  for (const [view, link] of Object.entries(VIEWS)) {
    for (const [nth, lang] of languages.entries()) {
      const site = await reader.open(`${link}&lang=${lang}`, SIZES[nth]);
      const where = `${view} in ${lang}`;
      assert.equal(await site.page.locator("html").getAttribute("lang"), lang, where);
      assert.equal(await site.main.locator(".view-switch [aria-current=true]").count(), 1, where);
      assert.ok(await site.main.locator(".survey table, .plan-mentions li, .relations-list details").count(), `${where} shows something`);
      for (const { viewport } of SIZES) {
        await site.page.setViewportSize(viewport);
        const fits = () => site.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        await site.until(fits, () => `${where} fits into ${viewport.width} px`);
      }
      await site.page.context().close();
    }
  }
}
