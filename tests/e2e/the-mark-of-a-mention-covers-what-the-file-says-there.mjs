import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ARTICLES, FIXTURES } from "../browser/articles.mjs";

export default async function (reader) {
  for (const id of ARTICLES) {
    const raw = await readFile(new URL(`${id}.txt`, FIXTURES));
    const site = await reader.open(`?a=${id}`);
    await site.article.waitFor();
    const marks = await site.article.locator("[data-span]").evaluateAll((marks) => marks.map((mark) => [mark.dataset.span, mark.textContent]));
    for (const [span, shown] of marks) {
      const [start, end] = span.split("-").map(Number);
      assert.equal(shown, raw.subarray(start, end).toString("utf8"), `${id} ${span}`);
    }
  }
}
