import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?city=siping&lang=en");
  await site.page.emulateMedia({ media: "print" });
  const controls = site.page.locator("button, input, select, nav, aside").and(site.page.locator(":visible"));
  assert.deepEqual(await controls.evaluateAll((controls) => controls.map((control) => control.outerHTML.slice(0, 200))), [], "no controls on paper");
  assert.equal(await site.results().count(), 1);
  assert.ok(await site.results().first().getByRole("heading").isVisible(), "the articles stand there");
}
