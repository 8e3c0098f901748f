import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?lang=ko-CN");
  const { keyboard } = site.page;
  await keyboard.press("/");
  assert.ok(await site.search.evaluate((field) => field === document.activeElement), "/ goes to the search field");
  await keyboard.type("진흥");
  await site.expectResults(2, "typed");
  await keyboard.press("Escape");
  await tabTo(site, (focused) => /^사평\s+\d+$/.test(focused.text));
  await keyboard.press("Enter");
  await site.expectResults(1, "a city chosen by Enter");
  await site.expectQuery("?q=진흥&city=siping&lang=ko-CN");
  await tabTo(site, (focused) => focused.tag === "A" && /[?&]a=2021-11-23-siping/.test(focused.href) && focused.heading);
  await keyboard.press("Enter");
  await site.article.waitFor();
  await keyboard.press("Escape");
  await site.expectResults(1, "Escape closes the article");
}

/** Presses Tab until the focus is where it should be; it must be visible wherever it goes. */
async function tabTo(site, isThere) {
  for (let presses = 0; presses < 200; presses += 1) {
    await site.page.keyboard.press("Tab");
    const focused = await site.page.evaluate(() => {
      const element = document.activeElement;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return {
        tag: element.tagName,
        text: element.innerText ?? "",
        href: element.href ?? "",
        heading: Boolean(element.closest("h2, h3")),
        visible: element === document.body || outlineStyle !== "none" || boxShadow !== "none",
      };
    });
    assert.ok(focused.visible, `the focus is visible on ${focused.tag} “${focused.text}”`);
    if (isThere(focused)) return;
  }
  assert.fail("the keyboard does not get there");
}
