export default async function (reader) {
  const refuse = () => {
    const refused = () => {
      throw new DOMException("too many calls", "SecurityError");
    };
    history.pushState = refused;
    history.replaceState = refused;
  };
  const site = await reader.open("?lang=ko-CN", { prepare: (page) => page.addInitScript(refuse) });
  await site.showAllFacetValues();
  await site.toggle("사평");
  await site.expectResults(1, "사평");
  await site.search.fill("없는말이다");
  await site.expectResults(0, "nothing");
}
