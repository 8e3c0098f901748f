import assert from "node:assert/strict";

/** Views whose counts are checked, each value of each group. */
const VIEWS = ["", "?q=진흥", "?q=장춘", "?city=siping", "?city=jilin,shenyang", "?topic=transport", "?from=2022&q=발전", "?city=siping&topic=transport"];

export default async function (reader) {
  let checked = 0;
  for (const view of VIEWS) {
    const site = await reader.open(view);
    const values = await site.facetValues();
    assert.ok(values.length > 0, `${view}: there are facet values`);
    const probe = await reader.open(view);
    for (const value of values) {
      await probe.page.evaluate((address) => {
        history.pushState(0, "", address);
        dispatchEvent(new PopStateEvent("popstate", { state: 0 }));
      }, alone(view, value));
      await probe.until(async () => (await probe.count()) === value.count, () => `${view}: ${value.group} ${value.name} promises ${value.count}`);
      checked += 1;
    }
  }
  assert.ok(checked > 100, `only ${checked} values were checked`);
}

/** The address of a view with this value as the only one chosen in its group. */
function alone(view, { group, id }) {
  const keys = new URLSearchParams(view);
  keys.set(group, id);
  return `?${keys}`;
}
