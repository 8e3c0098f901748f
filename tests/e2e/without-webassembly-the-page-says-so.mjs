import assert from "node:assert/strict";

export default async function (reader) {
  reader.expect(/WebAssembly is missing/);
  const page = await reader.openPlain("", { prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly) });
  const alert = page.getByRole("alert");
  await alert.waitFor();
  assert.match(await alert.innerText(), /WebAssembly/);
  assert.ok(await alert.isVisible());
}
