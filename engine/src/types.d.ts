/** The raw text of a saved page, and the name its articles get. */
export interface Text { id: string | number; text: string }

/** What narrows and orders the results; every list is an OR, different lists are an AND. */
export interface Options {
  city?: string[];
  topic?: string[];
  plan?: string[];
  source?: string[];
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, inclusive. */
  from?: string;
  to?: string;
  sort?: "relevance" | "new" | "old";
  limit?: number;
  offset?: number;
}

export interface Why { typed: string; found: string }
export interface FacetValue { value: string; count: number }
export interface Hit {
  id: string;
  score: number;
  snippet: { text: string; highlights: [number, number][] };
  why: Why[];
}
export interface Notice { kind: "not-understood" | "did-you-mean" | "nearest" | "too-long"; text?: string }
export interface Results {
  total: number;
  hits: Hit[];
  facets: { city: FacetValue[]; topic: FacetValue[]; plan: FacetValue[]; source: FacetValue[]; month: FacetValue[] };
  notices: Notice[];
}
