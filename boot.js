// Starts the page: fetches the glue and the WebAssembly that Trunk built, and says so in the page
// when that fails. A file of its own because the content security policy allows no inline script.
// Leaves the site's folder in `data-root` of the document, also when this page lies deeper.

const FAILURES = {
  unsupported: [
    ["ko", "이 열람기에서는 웹어셈블리(WebAssembly)가 꺼져 있거나 지원되지 않아 기사를 열 수 없습니다. 다른 브라우저에서 열어 주십시오."],
    ["zh", "此浏览器未启用或不支持 WebAssembly，无法打开文章。请换用其他浏览器。"],
    ["en", "This browser does not run WebAssembly, so the articles cannot be opened. Please try another browser."],
  ],
  unloaded: [
    ["ko", "페이지를 다 받지 못했습니다. 련결을 확인하고 다시 열어 주십시오."],
    ["zh", "页面未能完整载入。请检查网络后重新打开。"],
    ["en", "The page did not load completely. Please check the connection and load it again."],
  ],
  stopped: [
    ["ko", "오류가 나서 페이지가 멈추었습니다. 다시 열면 이어집니다."],
    ["zh", "页面因错误停止。重新载入即可继续。"],
    ["en", "The page has stopped because of an error. Load it again to continue."],
  ],
};

/** Writes why the page does not work, once, as text at its top. */
function fail(reason, error) {
  if (document.querySelector(".failure")) return;
  console.error(error);
  document.querySelector(".boot-status")?.remove();
  const notice = document.createElement("div");
  notice.className = "failure";
  notice.setAttribute("role", "alert");
  for (const [language, text] of FAILURES[reason]) {
    const paragraph = document.createElement("p");
    paragraph.lang = language;
    paragraph.textContent = text;
    notice.append(paragraph);
  }
  document.body.prepend(notice);
}

/** The page has trapped: nothing in it can be trusted to work any more. */
function onError(error) {
  if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) fail("stopped", error);
}

/** Done when the text that the page carries is on screen; at once where nobody looks at it yet. */
function painted() {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function start() {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  document.documentElement.dataset.root = new URL(".", import.meta.url).pathname;
  if (typeof WebAssembly !== "object") return fail("unsupported", new Error("WebAssembly is missing"));
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
  try {
    const glue = await import(new URL(js, document.baseURI));
    // The application is forty times as large as the text: it does not take the line from it.
    await painted();
    await glue.default({ module_or_path: new URL(wasm, document.baseURI) });
  } catch (error) {
    fail(error instanceof WebAssembly.CompileError ? "unsupported" : "unloaded", error);
  }
}

start();
