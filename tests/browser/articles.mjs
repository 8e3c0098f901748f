// What the site under test is made of; see the step `site` of `cargo xtask test`.

/** The folder of its articles. */
export const FIXTURES = new URL("../fixtures/articles/", import.meta.url);

/** Their ids, sorted. */
export const ARTICLES = ["2021-11-23-siping", "2022-09-22-shenyang"];

/** The address it is told to have. */
export const PUBLIC_URL = "https://dongbuk.example/news/";
