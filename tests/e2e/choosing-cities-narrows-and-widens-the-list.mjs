import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?lang=ko-CN");
  await site.showAllFacetValues();
  await site.toggle("사평");
  await site.expectResults(1, "사평 alone");
  await site.expectQuery("?city=siping&lang=ko-CN");
  const [siping] = await site.titles();
  await site.toggle("심양");
  await site.expectResults(2, "사평 or 심양");
  await site.expectQuery("?city=shenyang,siping&lang=ko-CN");
  await site.toggle("사평");
  await site.expectResults(1, "심양 alone");
  assert.notDeepEqual(await site.titles(), [siping], "another article than with 사평");
  await site.toggle("심양");
  await site.expectResults(2, "nothing chosen");
  await site.expectQuery("?lang=ko-CN");
}
