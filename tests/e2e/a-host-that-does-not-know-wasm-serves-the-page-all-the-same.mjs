export default async function (reader) {
  // The browser says on the console that it compiles more slowly; that is all.
  reader.expect(/MIME|compileStreaming|instantiateStreaming/);
  const prepare = (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
  const site = await reader.open("?q=심양", { prepare });
  await site.expectResults(1, "심양");
}
