// Dongbuk from raw pages: parsing, facts and index included. `search` is every match, unranked.
import init, { Library } from './dongbuk.js';

const ready = init();
let library;
const pages = async () => (await fetch('/raw.json')).json();

window.contestant = {
  async load() {
    const texts = await pages();
    await ready;
    performance.mark('parsed');
    library = Library.fromTexts(texts);
  },
  search: (q) => library.matchingIds(q),
  save: () => library.save(),
  async restore(url) {
    const [texts, saved] = await Promise.all([pages(), fetch(url).then((r) => r.arrayBuffer()), ready]);
    library = Library.load(new Uint8Array(saved), texts);
  },
};
