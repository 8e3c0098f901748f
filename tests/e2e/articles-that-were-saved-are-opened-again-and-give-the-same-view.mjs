import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { rows } from "../browser/views.mjs";

export default async function (reader) {
  for (const view of ["?q=진흥&city=siping&lang=en", "?view=figures&lang=en"]) {
    const site = await reader.open(view);
    await site.openExports();
    const button = site.main.getByRole("button", { name: "Articles JSON" });
    const [download] = await Promise.all([site.page.waitForEvent("download"), button.click()]);
    const before = await seen(site);
    const other = await reader.open(view);
    await other.openWayIn();
    await other.page.locator("input[type=file]").setInputFiles(await download.path());
    await other.main.getByText(/^Showing the \d+ articles? of a file/).waitFor();
    assert.deepEqual(await seen(other), before, "the file shows what the site showed");
    assert.equal(JSON.parse(await readFile(await download.path(), "utf8")).articles.length, await other.count());
    await other.main.getByRole("link", { name: "Back to the site’s own" }).click();
    await reader.untilReady(other.page);
    assert.equal(await other.main.getByText(/of a file/).count(), 0);
  }
  const site = await reader.open("?lang=en");
  await site.openWayIn();
  await site.page.locator("input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from("{}") });
  await site.main.getByText("This file is no export").waitFor();
  await site.expectResults(2, "what was shown stays");
}

/** What a reader sees of a view. */
async function seen(site) {
  return { count: await site.count(), titles: await site.titles(), rows: await rows(site) };
}
