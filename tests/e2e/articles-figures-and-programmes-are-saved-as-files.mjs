import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { ARTICLES, FIXTURES } from "../browser/articles.mjs";

export default async function (reader) {
  const site = await reader.open("?lang=en");
  await site.openExports();
  const files = site.main.getByRole("region", { name: "Export these results" });
  for (const what of ["Articles", "Figures", "Plans"]) {
    const csv = await saved(site, files.getByRole("button", { name: `${what} CSV` }));
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "spreadsheets are told that it is UTF-8");
    assert.ok(csv.bytes.toString().split("\r\n").length > ARTICLES.length, csv.name);
    const json = JSON.parse((await saved(site, files.getByRole("button", { name: `${what} JSON` }))).bytes);
    assert.deepEqual(json.articles.map((article) => article.id).sort(), ARTICLES);
  }
  for (const id of ARTICLES) {
    const reading = await reader.open(`?a=${id}&lang=en`);
    const raw = await saved(reading, reading.article.getByRole("button", { name: "Text as received" }));
    assert.equal(raw.name, `${id}.txt`);
    assert.ok(raw.bytes.equals(await readFile(new URL(`${id}.txt`, FIXTURES))), "byte for byte");
  }
}

/** Presses a button that saves a file, and reads the file. */
async function saved(site, button) {
  const [download] = await Promise.all([site.page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
