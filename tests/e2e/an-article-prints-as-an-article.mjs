import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?a=2022-09-22-shenyang&lang=en");
  await site.page.emulateMedia({ media: "print" });
  const shown = site.page.locator("button, input, select, nav, aside").and(site.page.locator(":visible"));
  assert.deepEqual(await shown.evaluateAll((controls) => controls.map((control) => control.outerHTML)), [], "no controls on paper");
  assert.ok(await site.article.getByRole("heading", { level: 1 }).isVisible());
  const foot = await site.article.getByRole("contentinfo").or(site.article.locator("footer")).innerText();
  assert.match(foot, /2022-09-22-shenyang/, "the link stands under the article");
}
