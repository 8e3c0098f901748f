import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ARTICLES, FIXTURES } from "../browser/articles.mjs";

/** A place that each article names. */
const PLACES = { "2021-11-23-siping": "사평", "2022-09-22-shenyang": "심양" };

export default async function (reader) {
  for (const id of ARTICLES) {
    const page = await reader.openPlain(`a/${id}/`, { javaScriptEnabled: false });
    const article = page.locator("article[lang=ko]");
    const title = await page.getByRole("heading", { level: 1 }).innerText();
    assert.ok(title.length > 5, `${id} has its headline`);
    const raw = await readFile(new URL(`${id}.txt`, FIXTURES), "utf8");
    assert.ok(raw.includes(title.trim()), `${id}: the headline is the paper's: ${title}`);
    const paragraphs = await article.locator(".article-text p").allInnerTexts();
    const longLines = raw.split("\n").filter((line) => line.trim().length > 120);
    for (const line of longLines) {
      assert.ok(paragraphs.some((paragraph) => paragraph.trim() === line.trim()), `${id} has the paragraph “${line.slice(0, 40)}…”`);
    }
    assert.ok(await page.getByRole("link", { name: PLACES[id] }).first().isVisible(), `${id} leads to more of a place`);
    assert.ok((await page.evaluate(() => getComputedStyle(document.body).fontFamily)).includes("sans-serif"), "in the site's own style");
  }
}
