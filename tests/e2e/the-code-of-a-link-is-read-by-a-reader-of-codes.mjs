import assert from "node:assert/strict";
import jsQR from "jsqr";

const PIXELS = 4;

export default async function (reader) {
  const site = await reader.open("?a=2021-11-23-siping&lang=en");
  await read(site, () => site.article.getByRole("button", { name: "Share and cite" }).click());
  await site.article.locator(".sentence", { hasText: "두번째로 높았다" }).locator(".sentence-link").press("Enter");
  await read(site, () => site.article.getByRole("region", { name: "Chosen passage" }).getByRole("button", { name: "Share and cite" }).click());
}

/** Opens the sheet and reads its code. */
async function read(site, open) {
  await open();
  const sheet = site.page.getByRole("dialog", { name: "Share and cite" });
  const link = await sheet.getByRole("textbox").first().inputValue();
  const mark = await sheet.getByRole("img", { name: "QR code of the link" }).evaluate((svg) => ({
    size: Number(svg.getAttribute("viewBox").split(" ")[2]),
    path: svg.querySelector("path").getAttribute("d"),
  }));
  const width = mark.size * PIXELS;
  const image = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of mark.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = y * PIXELS; row < (Number(y) + 1) * PIXELS; row += 1) {
      for (let column = x * PIXELS; column < (Number(x) + Number(run)) * PIXELS; column += 1) image.set([0, 0, 0], (row * width + column) * 4);
    }
  }
  assert.equal(jsQR(image, width, width)?.data, link);
  await site.page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
}
