export default async function (reader) {
  const site = await reader.open("?lang=ko-CN");
  const steps = [
    ["?city=siping&lang=ko-CN", () => site.toggle("사평")],
    ["?city=shenyang,siping&lang=ko-CN", () => site.toggle("심양")],
    ["?q=진흥&city=shenyang,siping&lang=ko-CN", () => site.search.fill("진흥")],
    ["?q=진흥&city=siping&lang=ko-CN", () => site.toggle("심양")],
    ["?q=진흥&city=siping&a=2021-11-23-siping&lang=ko-CN", () => site.results().getByRole("heading").getByRole("link").click()],
  ];
  await site.showAllFacetValues();
  const addresses = ["?lang=ko-CN"];
  for (const [address, act] of steps) {
    await act();
    await site.expectQuery(address);
    addresses.push(address);
  }
  for (const address of addresses.slice(0, -1).reverse()) {
    await site.page.goBack();
    await site.expectQuery(address);
  }
  await site.expectResults(2, "at the start again");
  for (const address of addresses.slice(1)) {
    await site.page.goForward();
    await site.expectQuery(address);
  }
  await site.article.waitFor();
}
