import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?q=없는말이다&city=siping");
  await site.expectResults(0, "nothing found");
  const ways = site.main.locator(".empty-state").getByRole("link");
  assert.ok((await ways.count()) > 0, "it says what to loosen");
  await ways.first().click();
  await site.until(async () => (await site.count()) > 0, () => "the way out leads to something");
}
