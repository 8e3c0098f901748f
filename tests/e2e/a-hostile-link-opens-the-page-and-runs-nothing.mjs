import assert from "node:assert/strict";
import { noteBreaches } from "../browser/policy.mjs";

const SCRIPT = "<script>globalThis.pwned=1</script><img src=x onerror=globalThis.pwned=1>";

const LINKS = [
  `?q=${encodeURIComponent(SCRIPT)}`,
  `?city=${encodeURIComponent(SCRIPT)}&topic=javascript:globalThis.pwned=1`,
  `?a=${encodeURIComponent("../../../etc/passwd")}`,
  "?a=no-such-article",
  `?a=2021-11-23-siping&h=1.9.0.${"9".repeat(50_000)}.zzzzzzzz.${"가".repeat(2000)}~`,
  `?a=2021-11-23-siping&h=${encodeURIComponent(SCRIPT)}`,
  `?a=2021-11-23-siping&h=1.1.0.4000000000.00000000.${encodeURIComponent(SCRIPT)}~x`,
  `?a=2021-11-23-siping&h=1.4000000000.4000000000.4000000000.ffffffff.~`,
  `?q=${"가".repeat(11_000)}`,
  `?q=${"%22(-".repeat(8_000)}`,
  `?city=${Array.from({ length: 5000 }, (_, n) => `x${n}`).join(",")}`,
  "?from=2021-13-45&to=never&sort=sideways&view=upside-down&lang=tlh",
  "?q=%ff%fe%25EC%2585&q=two&&&===&%",
  "?view=compare&with=%00%1b%e2%80%ae",
  "?q=%C1%AE%EC%8B%AC%E5%BF%83%u4e2d&city=%EC%82%AC%ED%8F%89",
];

export default async function (reader) {
  for (const link of LINKS) {
    const site = await reader.open(link, { prepare: noteBreaches });
    const named = link.slice(0, 60);
    await site.page.waitForTimeout(100);
    assert.equal(await site.page.evaluate(() => globalThis.pwned), undefined, `${named} runs nothing`);
    assert.equal(await site.page.getByRole("heading", { level: 1 }).count(), 1, `${named} shows the page`);
    assert.equal(await site.page.getByRole("alert").count(), 0, `${named} does not stop the page`);
    assert.deepEqual(await site.page.evaluate(() => globalThis.breaches), [], `${named} breaks no rule of the policy`);
    await site.page.context().close();
  }
}
