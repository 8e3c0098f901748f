import assert from "node:assert/strict";

export default async function (reader) {
  const site = await reader.open("?city=siping&view=compare&with=shenyang&lang=en");
  const heads = () => site.main.locator("table thead").first().innerText();
  const choose = (menu, option) => site.main.getByLabel(menu).selectOption(option);
  await choose("Right", { value: "changchun" });
  await site.expectQuery("?city=siping&view=compare&with=changchun&lang=en");
  await site.until(async () => /Siping\s+Changchun/.test(await heads()), () => "the cities stand side by side");
  await choose("Kind", { label: "Plans" });
  await choose("Left", { value: "national-central-city" });
  await choose("Right", { value: "changchun-siping-integration" });
  await site.expectQuery("?plan=national-central-city&view=compare&with=changchun-siping-integration&lang=en");
  await site.until(async () => /국가중심도시\s+장평일체화/.test(await heads()), () => "two plans");
  await choose("Kind", { label: "Articles" });
  await site.until(async () => /view=compare&with=[\w-]+&a=[\w-]+/.test(site.query), () => "two articles");
  assert.match(await heads(), /사평, 장춘경제권|심양, 료녕진흥발전/);
  await choose("Kind", { label: "Place" });
  await site.until(async () => /^\?city=\w+&view=compare&with=\w+/.test(site.query), () => "places again");
}
