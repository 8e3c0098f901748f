const LINKS = [
  ["?city=siping", 1],
  ["?city=shenyang", 1],
  ["?city=siping,shenyang", 2],
  ["?city=jilin&city=liaoning", 2],
  ["?q=289.36억원", 1],
  ["?q=심양", 1],
  ["?q=진흥", 2],
  ["?q=진흥&city=siping", 1],
  ["?q=%EC%A7%84%ED%9D%A5&sort=old", 2],
  ["?from=2022", 1],
  ["?to=2021-11", 1],
  ["?from=2021-11-23&to=2022-09-22", 2],
  ["?q=없는말이다", 0],
];

export default async function (reader) {
  for (const [link, n] of LINKS) {
    const site = await reader.open(link);
    await site.expectResults(n, link);
  }
}
