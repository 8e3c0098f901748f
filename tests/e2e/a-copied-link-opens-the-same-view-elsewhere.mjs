import assert from "node:assert/strict";

const VIEWS = ["?q=진흥&city=siping&lang=ko-KR", "?city=liaoning&sort=old", "?topic=transport", "?a=2021-11-23-siping", "?q=심양&a=2022-09-22-shenyang&lang=en"];

export default async function (reader) {
  for (const view of VIEWS) {
    const here = await reader.open(view, { permissions: ["clipboard-read", "clipboard-write"] });
    await here.page.getByRole("button", { name: /공유|分享|Share/ }).first().click();
    await here.until(async () => (await copied(here)).startsWith(here.address), () => `${view}: a link is copied`);
    const link = await copied(here);
    const there = await reader.open(link, { locale: "en-US" });
    assert.deepEqual(await shown(there), await shown(here), `${view} copied as ${link}`);
  }
}

function copied(site) {
  return site.page.evaluate(() => navigator.clipboard.readText());
}

/** What a view shows, whatever the language of the browser. */
async function shown(site) {
  const article = site.article;
  if (await article.count()) return { text: await article.locator("[data-span]").allInnerTexts() };
  return { count: await site.count(), titles: await site.titles() };
}
