import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { rows } from "../browser/views.mjs";

export default async function (reader) {
  for (const view of ["timeline", "map", "compare&city=siping&with=shenyang", "relations"]) {
    const site = await reader.open(`?view=${view}&lang=en`);
    await site.openExports();
    const button = site.main.getByRole("button", { name: "This table CSV" });
    const [download] = await Promise.all([site.page.waitForEvent("download"), button.click()]);
    const csv = await readFile(await download.path(), "utf8");
    assert.equal(download.suggestedFilename(), `dongbuk-${view.split("&")[0]}.csv`);
    const lines = csv.trimEnd().split("\r\n");
    assert.ok(csv.startsWith("\uFEFF") && lines.length > 5, view);
    if (view === "timeline") assert.equal(lines.length - 1, (await rows(site)).length, "a row an event");
    if (view.startsWith("compare")) assert.ok(csv.includes("left,") && csv.includes("right,"), "both sides");
  }
}
