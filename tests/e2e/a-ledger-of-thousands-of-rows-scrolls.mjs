import assert from "node:assert/strict";
import { openArticles } from "../browser/views.mjs";

const N_ARTICLES = 20;
const N_FIGURES = 60;

export default async function (reader) {
  const site = await reader.open("?view=figures&lang=en");
  const sentence = (n) => `${n}번 마을에서는 나무 ${n + 10}그루를 심고 길 ${n + 3}킬로메터를 닦았다.`;
  const text = (a) => `마을을 꾸린다\n\n길림신문 2021-05-${String(a + 1).padStart(2, "0")}\n\n${Array.from({ length: N_FIGURES / 2 }, (_, n) => sentence(a * 100 + n)).join(" ")}\n`;
  await openArticles(site, Array.from({ length: N_ARTICLES }, (_, a) => ({ id: `village-${a}`, text: text(a) })));
  await site.main.getByText(`Showing the ${N_ARTICLES} articles of a file`).waitFor();
  const region = site.main.getByRole("region", { name: "Figures" });
  const n_rows = Number(await region.getByRole("table").getAttribute("aria-rowcount")) - 1;
  assert.ok(n_rows >= N_ARTICLES * N_FIGURES * 0.8, `${n_rows} rows`);
  const inDocument = () => region.locator("tbody tr").count();
  assert.ok((await inDocument()) < 100, "only what is near is in the document");
  await region.evaluate((region) => (region.scrollTop = region.scrollHeight));
  const last = region.locator(`tbody tr[aria-rowindex="${n_rows + 1}"]`);
  await last.waitFor();
  const isInView = () => last.evaluate((row) => row.getBoundingClientRect().top < row.closest("[role=region]").getBoundingClientRect().bottom);
  await site.until(isInView, () => "the last row is seen at the end");
  assert.ok((await inDocument()) < 100);
  await region.evaluate((region) => (region.scrollTop = 0));
  await region.locator('tbody tr[aria-rowindex="2"]').waitFor();
}
