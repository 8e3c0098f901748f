import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?a=2021-11-23-siping&lang=ko-CN");
  const { page, article } = site;
  const drawn = () => article.locator(".gloss").evaluateAll((glosses) => glosses.map((gloss) => {
    const { content } = getComputedStyle(gloss, "::after");
    return content === "none" ? "" : `${gloss.textContent}${content.replace(/["\u2060]/g, "")}`;
  }));
  const selected = () => page.evaluate(() => {
    getSelection().selectAllChildren(document.querySelector(".article-text"));
    const text = getSelection().toString();
    getSelection().removeAllRanges();
    return text;
  });
  assert.ok((await drawn()).every((words) => words === ""), "no gloss until one asks");
  const [text, copy] = [await article.textContent(), await selected()];

  const glosses = page.getByRole("button", { name: "원어 달기" });
  assert.equal(await glosses.getAttribute("aria-pressed"), "false");
  await glosses.click();
  assert.equal(await glosses.getAttribute("aria-pressed"), "true");
  const words = await drawn();
  for (const expected of ["플래트홈(平台·플랫폼)", "써비스(服务·서비스)", "사평(四平·쓰핑)", "쌍순환(双循环)"]) {
    assert.ok(words.includes(expected), `${expected} is among ${words.join(" ")}`);
  }
  assert.ok((await article.textContent()) === text, "the text is what it was");
  assert.ok((await selected()) === copy, "a copy of the text is what it was");

  await page.reload();
  await reader.untilReady(page);
  assert.ok((await drawn()).includes("플래트홈(平台·플랫폼)"), "the taste is remembered");

  const place = article.locator("[data-place=siping] a").first();
  await place.hover();
  const card = page.locator(".place-card");
  assert.equal(await card.textContent(), "四平 · Siping · 쓰핑 · 吉林");
  await card.hover();
  assert.ok(await card.isVisible(), "the pointer may go over the card");
  await page.keyboard.press("Escape");
  assert.equal(await card.count(), 0, "Escape takes it away");
}
