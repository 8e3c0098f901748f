import { everyLinkOpensItsSentence } from "../browser/quotes.mjs";
import { PHONE } from "../browser/reader.mjs";

export default (reader) => everyLinkOpensItsSentence(reader, PHONE);
