import assert from "node:assert/strict";

export default async function (reader) {
  reader.expect(/Content Security Policy/);
  const site = await reader.open();
  const policy = await site.page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /'unsafe-(inline|eval)'|\*|https?:/, "nothing loose in the policy");
  const ran = await site.page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    return globalThis.ran ?? false;
  });
  assert.equal(ran, false, "a script in the page does not run");
  assert.ok(reader.allComplaints().some((text) => /Content Security Policy/.test(text)), "and the browser says why");
}
