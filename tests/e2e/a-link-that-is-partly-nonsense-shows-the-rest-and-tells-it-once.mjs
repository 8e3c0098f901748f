import assert from "node:assert/strict";

export default async function (reader) {
  for (const link of ["?city=siping,atlantis", "?city=siping&from=2021-13-45", "?city=siping&sort=sideways"]) {
    const site = await reader.open(link);
    await site.expectResults(1, link);
    assert.equal((await site.notices()).length, 1, `${link}: one quiet notice`);
  }
  const site = await reader.open("?a=no-such-article");
  assert.match(await site.main.innerText(), /이 이름의 기사가 없습니다/, "an unknown article is told");
  assert.ok((await site.results().count()) > 0 || (await site.main.getByRole("link").count()) > 0, "with a way on");
}
