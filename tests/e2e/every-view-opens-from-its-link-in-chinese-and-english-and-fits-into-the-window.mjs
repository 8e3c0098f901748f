import { everyViewOpens } from "../browser/views.mjs";

export default (reader) => everyViewOpens(reader, ["zh", "en"]);
