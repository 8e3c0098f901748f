import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?view=timeline&lang=en");
  const axis = await site.main.locator(".timeline-brush").boundingBox();
  // The axis is three years long: the last third is 2022.
  const at = (share) => [axis.x + axis.width * share * (7 / 9), axis.y + axis.height - 4];
  await site.page.mouse.move(...at(0.7));
  await site.page.mouse.down();
  await site.page.mouse.move(...at(0.8), { steps: 4 });
  assert.ok(await site.main.locator(".brush").isVisible(), "what is chosen is shown while it is dragged");
  await site.page.mouse.move(...at(0.99), { steps: 4 });
  await site.page.mouse.up();
  await site.until(async () => /\?from=2022-0[12]&to=2022-12&view=timeline&lang=en/.test(site.query), () => "the drag narrows");
  await site.until(async () => (await site.count()) === 1, () => "one article is of that time");
  await site.page.goBack();
  await site.expectQuery("?view=timeline&lang=en");
  await site.main.getByLabel("From").fill("2021-01-01");
  await site.main.getByLabel("To", { exact: true }).fill("2021-12-31");
  await site.expectQuery("?from=2021-01-01&to=2021-12-31&view=timeline&lang=en");
  await site.until(async () => (await site.count()) === 1, () => "one article is of that year");
  // A press without a drag is a click: the mark leads to its sentence.
  await site.main.locator("svg.timeline a").first().click();
  await site.article.locator("mark.quote").first().waitFor();
}
