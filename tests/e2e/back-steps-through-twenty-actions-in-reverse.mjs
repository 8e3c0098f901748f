export default async function (reader) {
  const site = await reader.open("?lang=en");
  const link = (name) => site.main.getByRole("link", { name, exact: true });
  const show = (name) => () => site.main.locator(".view-switch").getByRole("link", { name }).click();
  const choose = (menu, value) => () => site.main.getByLabel(menu).selectOption({ value });
  const close = () => site.main.getByRole("link", { name: "All results" }).click();
  const open = () => site.results().getByRole("heading").getByRole("link").first().click();
  const steps = [
    () => site.toggle("Siping"),
    show("Figures"),
    show("Plans"),
    show("Timeline"),
    show("Map"),
    show("Relations"),
    show("Compare"),
    choose("Right", "shenyang"),
    show("Articles"),
    () => site.toggle("Shenyang"),
    () => link("Oldest").click(),
    () => site.search.fill("진흥"),
    open,
    close,
    () => site.toggle("Siping"),
    open,
    close,
    show("Figures"),
    () => site.main.locator(".survey-table td a").first().click(),
    close,
  ];
  await site.showAllFacetValues();
  const addresses = [site.query];
  for (const [nth, act] of steps.entries()) {
    await act();
    await site.until(async () => site.query !== addresses.at(-1), () => `step ${nth + 1} changes the address`);
    // What is typed is written when typing pauses.
    await site.page.waitForTimeout(nth === 11 ? 500 : 0);
    addresses.push(site.query);
  }
  for (const address of addresses.slice(0, -1).reverse()) {
    await site.page.goBack();
    await site.expectQuery(address);
  }
  await site.expectResults(2, "at the start again");
}
