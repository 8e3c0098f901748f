export default async function (reader) {
  // The browser and the page both say that the part did not arrive.
  reader.expect(/split_survey|Failed to (load|fetch)|Failed to fetch/);
  const site = await reader.open();
  await site.page.route("**/*.split_survey.wasm", (route) => route.abort());
  await site.page.locator("nav a[href*='view=figures']").click();
  const again = site.main.getByRole("alert").getByRole("button");
  await again.waitFor();
  await site.page.unroute("**/*.split_survey.wasm");
  await again.click();
  await site.main.getByRole("table").first().waitFor();
  await site.expectQuery("?view=figures");
}
