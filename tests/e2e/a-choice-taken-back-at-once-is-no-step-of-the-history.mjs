import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?lang=ko-CN");
  await site.toggle("심양");
  await site.expectQuery("?city=shenyang&lang=ko-CN");
  const before = await site.page.evaluate(() => history.length);
  const link = await site.facet("사평").elementHandle();
  // Faster than the page can be painted: chosen and dropped before either is seen.
  await site.page.evaluate((link) => {
    link.click();
    link.click();
  }, link);
  await site.page.waitForTimeout(500);
  assert.equal(await site.page.evaluate(() => history.length), before);
  await site.expectQuery("?city=shenyang&lang=ko-CN");
  await site.page.goBack();
  await site.expectQuery("?lang=ko-CN");
}
