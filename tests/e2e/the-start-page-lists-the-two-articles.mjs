import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open();
  await site.expectResults(2, "the start page");
  const titles = await site.titles();
  assert.equal(new Set(titles).size, 2, "two different articles");
  assert.equal(await site.page.getByRole("heading", { level: 1 }).count(), 1, "one h1");
  for (const landmark of ["banner", "navigation", "main"]) {
    assert.ok(await site.page.getByRole(landmark).first().isVisible(), `a landmark ${landmark}`);
  }
  for (const result of await site.results().all()) {
    const link = result.getByRole("heading").getByRole("link");
    assert.match(await link.getAttribute("href"), /[?&/]a[=/]/, "a result's heading is a link to its article");
  }
}
