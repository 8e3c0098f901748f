import assert from "node:assert/strict";

export default async function (reader) {
  // The browser and the page both say that the part did not arrive.
  reader.expect(/split_(survey|typed)|Failed to (load|fetch)|Failed to fetch/);
  const site = await reader.open();
  await site.page.route("**/*.split_survey.wasm", (route) => route.abort());
  await site.page.locator("nav a[href*='view=figures']").click();
  const again = site.main.getByRole("alert").getByRole("button");
  await again.waitFor();
  await site.page.unroute("**/*.split_survey.wasm");
  await again.click();
  await site.main.getByRole("table").first().waitFor();
  await site.expectQuery("?view=figures");
  await wordsWaitForTheirReader(reader);
}

/** Words that cannot be read yet are not answered with everything. */
async function wordsWaitForTheirReader(reader) {
  const prepare = (page) => page.route("**/*.split_typed.wasm", (route) => route.abort());
  const site = await reader.open("", { prepare });
  await site.page.getByRole("combobox").fill("사평");
  const again = site.main.getByRole("alert").getByRole("button");
  await again.waitFor();
  assert.equal(await site.main.locator(".result-card").count(), 0, "nothing is listed as if it had been found");
  await site.page.unroute("**/*.split_typed.wasm");
  await again.click();
  await site.main.locator(".result-card mark").first().waitFor();
}
