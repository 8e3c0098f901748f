//! From names found here and there to programmes with all their mentions.
//!
//! Equal names (spacing, quotes and glosses apart) are one programme; a site that is also named in
//! short (자동차산업단지 for 사평-장춘 자동차산업단지) is the same one. Of two mentions that end
//! together the longer counts: 심양 종합보세구 is not also 종합보세구.

use crate::text::order::Arrange;
use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::facts::Options;
use crate::text::{Span, hash, letter};

use super::page::Page;
use super::table::{Row, table};
use super::{Before, Candidate, Kind, Programme, ProgrammeId, members};
use crate::facts::names::Names;
use crate::facts::noun_phrase as phrase;
use crate::facts::topic::TopicId;

/// What a programme is finished from.
struct Context<'a> {
    page: &'a Page<'a>,
    /// Every name found, sorted.
    candidates: &'a [Candidate],
    /// Those that head their paragraphs.
    headed: &'a [Span],
    before: Before<'a>,
    /// The topics of sentences already read: several names stand in one.
    topics: RefCell<BTreeMap<Span, Vec<TopicId>>>,
}

impl Context<'_> {
    /// The article's topics whose terms stand in a sentence, blanks aside.
    fn topics_of(&self, sentence: Span) -> Vec<TopicId> {
        if let Some(topics) = self.topics.borrow().get(&sentence) {
            return topics.clone();
        }
        let words: String = sentence.of(self.page.text).split(' ').collect();
        let is_meant = |terms: &[&str]| terms.iter().any(|term| words.contains(term));
        let meant = self.before.topics.iter().filter(|topic| is_meant(&topic.terms));
        let topics: Vec<TopicId> = meant.map(|topic| topic.id).collect();
        self.topics.borrow_mut().insert(sentence, topics.clone());
        topics
    }
}

/// A programme in the making.
struct Draft<'a> {
    row: Option<&'static Row>,
    kind: Kind,
    /// The forms of the name as printed, the fullest first found; never empty.
    names: Vec<&'a str>,
    /// Names with the noun that follows.
    aliases: Vec<&'a str>,
    /// Where its count of projects and its sum stand.
    numbers_span: Option<Span>,
    spans: Vec<Span>,
}

/// Makes programmes of candidates, which are sorted.
pub(super) fn programmes(page: &Page, candidates: &[Candidate], before: Before, options: Options) -> Vec<Programme> {
    let mut drafts = drafts(page, candidates, options);
    add_mentions(page, &mut drafts, options);
    drop_shorter_mentions(&mut drafts);
    drafts.retain(|draft| !draft.spans.is_empty());
    drafts.arrange_by_key(|draft| (draft.spans[0].start, draft.spans[0].end));
    let headed: Vec<Span> =
        candidates.iter().filter(|candidate| candidate.is_headed).map(|candidate| candidate.name).collect();
    let context = Context { page, candidates, headed: &headed, before, topics: RefCell::default() };
    drafts.iter().map(|draft| draft.finish(&context)).collect()
}

/// One draft for each name; short forms of sites join their long form.
fn drafts<'a>(page: &Page<'a>, candidates: &[Candidate], options: Options) -> Vec<Draft<'a>> {
    let mut by_key: BTreeMap<String, Draft> = BTreeMap::new();
    for candidate in candidates {
        let name = candidate.name.of(page.text);
        let row_idx = if options.programme_table { row_of(page, candidate) } else { None };
        let key = row_idx.map_or_else(|| key_of(name), row_key);
        let draft = by_key
            .entry(key)
            .or_insert_with(|| Draft::new(row_idx.map(|idx| &table().rows[idx as usize]), candidate.kind));
        draft.add(page, candidate);
    }
    join_short_forms(&mut by_key);
    join_long_forms(page, &mut by_key, options);
    by_key.into_values().collect()
}

/// The table's row that a candidate belongs to, by its name or its name with the noun.
fn row_of(page: &Page, candidate: &Candidate) -> Option<u32> {
    let row_of = |name: &str| {
        let glossed = || name.contains(['(', '（']).then(|| table().row_of(&without_glosses(name))).flatten();
        table().row_of(name).or_else(glossed)
    };
    row_of(candidate.name.of(page.text)).or_else(|| row_of(candidate.alias?.of(page.text)))
}

/// What names are compared by: letters and digits, without glosses.
fn key_of(name: &str) -> String {
    hash::folded(&without_glosses(name))
}

/// A name without what stands in brackets in Chinese characters.
fn without_glosses(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut at = 0;
    while let Some(letter) = name[at..].chars().next() {
        match phrase::gloss_end(name, at) {
            Some(end) => at = end,
            None => {
                plain.push(letter);
                at += letter.len_utf8();
            }
        }
    }
    plain
}

/// Joins 자동차산업단지 to 사평-장춘 자동차산업단지: a site whose whole key ends another's.
fn join_short_forms(by_key: &mut BTreeMap<String, Draft>) {
    let is_site = |draft: &Draft| draft.row.is_none() && matches!(draft.kind, Kind::Park | Kind::Zone);
    let reversed = |key: &str| key.chars().rev().collect::<String>();
    let mut keys: Vec<(String, String)> = by_key
        .iter()
        .filter(|(key, draft)| is_site(draft) || key.starts_with('='))
        .map(|(key, draft)| (reversed(&comparable(key, draft)), key.clone()))
        .collect();
    keys.arrange();
    for pair in keys.windows(2).rev() {
        let [(short, short_key), (long, long_key)] = pair else { continue };
        if short.len() < long.len() && long.starts_with(short.as_str()) && !short_key.starts_with('=') {
            let Some(joined) = by_key.remove(short_key) else { continue };
            if let Some(draft) = by_key.get_mut(long_key) {
                draft.aliases.extend(joined.names);
                draft.spans.extend(joined.spans);
            }
        }
    }
}

/// Joins 우선 가나일체화 to 가나일체화 when the article has that name too: what stands before it is
/// no part of it, unless it is a place.
fn join_long_forms(page: &Page, by_key: &mut BTreeMap<String, Draft>, options: Options) {
    let mut joined = Vec::new();
    for (key, draft) in by_key.iter().filter(|(_, draft)| draft.row.is_none()) {
        let (Some(name), Some(span)) = (draft.names.first(), draft.spans.first()) else { continue };
        let tails = name.match_indices(' ').take(4).map(|(at, _)| at + 1);
        let target =
            tails.filter(|at| !page.has_place(Span::new(span.range().start, span.range().start + at))).find_map(|at| {
                let row = if options.programme_table { table().row_of(&name[at..]) } else { None };
                let key = row.map_or_else(|| key_of(&name[at..]), row_key);
                by_key.contains_key(&key).then_some((key, at))
            });
        joined.extend(target.map(|(target, at)| (key.clone(), target, at)));
    }
    for (key, target, at) in joined {
        let Some(long) = by_key.remove(&key) else { continue };
        if let Some(short) = by_key.get_mut(&target) {
            short.spans.extend(long.spans.iter().map(|span| Span::new(span.range().start + at, span.range().end)));
        }
    }
}

/// The key of a row of the table; no name folds to it.
fn row_key(idx: u32) -> String {
    format!("={idx:05}")
}

/// The key by which a draft is compared: a row of the table by its shown name.
fn comparable(key: &str, draft: &Draft) -> String {
    draft.row.map_or_else(|| key.to_owned(), |row| key_of(row.name))
}

/// Looks for every name of every draft, and for the table's, in the whole article.
fn add_mentions<'a>(page: &Page<'a>, drafts: &mut Vec<Draft<'a>>, options: Options) {
    let idx_of = |(name, idx): (&'_ str, usize)| (name.to_owned(), idx as u32);
    let found_names: Vec<(String, u32)> = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.kind != Kind::CooperationArea)
        .flat_map(|(idx, draft)| draft.names.iter().chain(&draft.aliases).map(move |name| (*name, idx)))
        .map(idx_of)
        .filter(|(name, _)| name.chars().any(letter::is_alphabetic))
        .collect();
    let names = Names::new(found_names.iter().map(|(name, idx)| (name.as_str(), *idx)));
    let (mut found, mut listed) = (Vec::new(), Vec::new());
    for passage in &page.passages {
        names.find(page.text, passage.span, &mut found);
        if options.programme_table {
            table().find(page.text, passage.span, &mut listed);
        }
    }
    found.into_iter().for_each(|(idx, span)| drafts[idx as usize].spans.push(with_marks(page.text, span)));
    add_listed(page, drafts, &listed);
    drafts.iter_mut().for_each(Draft::settle_spans);
}

/// A mention with the quotation mark whose partner it holds: ‘1주 6쌍’ 발전전략, not 1주 6쌍’ 발전전략.
fn with_marks(text: &str, span: Span) -> Span {
    const MARKS: [char; 14] = ['‘', '’', '“', '”', '\'', '"', '<', '>', '《', '》', '〈', '〉', '「', '」'];
    let mut range = span.range();
    if span.of(text).matches(MARKS).count().is_multiple_of(2) {
        return span;
    }
    let mark_len = |mark: Option<char>| mark.filter(|mark| MARKS.contains(mark)).map_or(0, char::len_utf8);
    let before = mark_len(text[..range.start].chars().next_back());
    range.start -= before;
    if before == 0 {
        range.end += mark_len(text[range.end..].chars().next());
    }
    Span::new(range.start, range.end)
}

/// Adds the mentions of the table's programmes, with new drafts where only the table knew them.
fn add_listed<'a>(page: &Page<'a>, drafts: &mut Vec<Draft<'a>>, listed: &[(u32, Span)]) {
    let mut idx_of_row: BTreeMap<&str, usize> =
        drafts.iter().enumerate().filter_map(|(idx, draft)| Some((draft.row?.id, idx))).collect();
    for (row, span) in listed {
        let row = &table().rows[*row as usize];
        let idx = *idx_of_row.entry(row.id).or_insert_with(|| {
            drafts.push(Draft::new(Some(row), row.kind));
            drafts.len() - 1
        });
        let span = with_marks(page.text, *span);
        drafts[idx].names.push(span.of(page.text));
        drafts[idx].spans.push(span);
    }
}

/// Of mentions that end together keeps the longest.
fn drop_shorter_mentions(drafts: &mut [Draft]) {
    let mut longest: BTreeMap<u32, u32> = BTreeMap::new();
    for span in drafts.iter().flat_map(|draft| &draft.spans) {
        let start = longest.entry(span.end).or_insert(span.start);
        *start = span.start.min(*start);
    }
    for draft in drafts {
        draft.spans.retain(|span| longest.get(&span.end) == Some(&span.start));
    }
}

impl<'a> Draft<'a> {
    fn new(row: Option<&'static Row>, kind: Kind) -> Self {
        let kind = row.map_or(kind, |row| row.kind);
        Self { row, kind, names: Vec::new(), aliases: Vec::new(), numbers_span: None, spans: Vec::new() }
    }

    fn add(&mut self, page: &Page<'a>, candidate: &Candidate) {
        self.names.push(candidate.name.of(page.text));
        self.aliases.extend(candidate.alias.map(|alias| alias.of(page.text)));
        self.spans.push(candidate.name);
        if let (Some(first), None) = (candidate.numbers.first(), self.numbers_span) {
            self.numbers_span = Some(Span::new(first.range().start, candidate.numbers_end));
        }
    }

    /// Sorts the mentions; of those that overlap the first and longest is kept.
    fn settle_spans(&mut self) {
        self.spans.arrange_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        self.spans.dedup_by(|later, earlier| earlier.overlaps(*later));
    }

    /// The programme, with what its sentences say.
    fn finish(&self, context: &Context) -> Programme {
        let Context { page, before, .. } = *context;
        let sentence = self.first_sentence(page);
        let name = self.display_name();
        let announced = members::announced(&name).or_else(|| self.announced_before(page));
        let members = announced.map_or_else(Vec::new, |count| {
            members::members_of(page, self.spans[0], count, context.candidates, context.headed)
        });
        Programme {
            id: self.row.map_or_else(
                || ProgrammeId(hash::slug_of_name("p-", &without_glosses(&name)).into()),
                |row| ProgrammeId(row.id.into()),
            ),
            kind: self.kind,
            aliases: self.other_names(&name),
            announced,
            members: members.iter().map(|span| one_spaced(span.of(page.text))).collect(),
            numbers: self.numbers_in(page, &name, before),
            places: self.places(page, sentence),
            topics: context.topics_of(sentence),
            spans: self.spans.clone(),
            name,
        }
    }

    /// The table's name, else the fullest printed one; one without gloss is preferred.
    fn display_name(&self) -> String {
        if let Some(row) = self.row {
            return row.name.to_owned();
        }
        let fullness = |name: &&&str| (!name.contains(['(', '（']), name.chars().count());
        let fullest = self.names.iter().rev().max_by_key(fullness).copied().unwrap_or_default();
        one_spaced(fullest)
    }

    /// The other printed forms, sorted.
    fn other_names(&self, name: &str) -> Vec<String> {
        let mut others: Vec<String> = self
            .names
            .iter()
            .chain(&self.aliases)
            .map(|other| one_spaced(other))
            .filter(|other| other != name)
            .collect();
        others.arrange();
        others.dedup();
        others
    }

    /// 23개의 before the name of a group.
    fn announced_before(&self, page: &Page) -> Option<u32> {
        if self.kind != Kind::ProjectGroup {
            return None;
        }
        self.count_before(page).and_then(|count| count.of(page.text).trim_end_matches('개').parse().ok())
    }

    /// The span of `23개` directly before the first mention.
    fn count_before(&self, page: &Page) -> Option<Span> {
        let at = self.spans.first()?.range().start;
        let before = page.text[..at].trim_end_matches(' ');
        let before = before.strip_suffix('의').unwrap_or(before);
        let digits = before.strip_suffix('개')?;
        let n_digits = digits.bytes().rev().take(6).take_while(u8::is_ascii_digit).count();
        (n_digits > 0).then(|| Span::new(digits.len() - n_digits, before.len()))
    }

    /// The numbers of the name and of what is said about it, as printed.
    fn numbers_in(&self, page: &Page, name: &str, before: Before) -> Vec<String> {
        let mut numbers: Vec<String> = numbers_of_name(name);
        numbers.extend(self.count_before(page).map(|span| span.of(page.text).to_owned()));
        if let Some(said) = self.numbers_span {
            let from = before.figures.partition_point(|figure| figure.span.start < said.start);
            let within = before.figures[from..].iter().take_while(|figure| figure.span.end <= said.end);
            numbers.extend(within.map(|figure| figure.span.of(page.text).to_owned()));
        }
        let mut seen = std::collections::BTreeSet::new();
        numbers.retain(|number| seen.insert(number.clone()));
        numbers
    }

    /// The places in the mentions, else in the sentence of the first.
    fn places(&self, page: &Page, sentence: Span) -> Vec<crate::facts::place::PlaceId> {
        let mut places: Vec<_> =
            self.spans.iter().flat_map(|span| page.places_within(*span)).map(|(_, id)| id).collect();
        if places.is_empty() {
            places = page.places_within(sentence).map(|(_, id)| id).collect();
        }
        places.arrange();
        places.dedup();
        places
    }

    fn first_sentence(&self, page: &Page) -> Span {
        let first = self.spans[0];
        let bounds = page.passage_at(first.start).map_or(first, |idx| page.passages[idx].span);
        phrase::sentence(page.text, first.range().start, bounds)
    }
}

/// Numbers with their counting word in a name: 1주 and 6쌍 of 1주 6쌍.
fn numbers_of_name(name: &str) -> Vec<String> {
    let tokens =
        name.split([' ', ',', '-']).map(|token| token.trim_start_matches(|mark: char| !phrase::is_letter(mark)));
    tokens.filter(|token| token.starts_with(|first: char| first.is_ascii_digit())).map(number_of).collect()
}

/// The number at the beginning of a token with its counting word.
fn number_of(token: &str) -> String {
    let digits = token.find(|letter: char| !(letter.is_ascii_digit() || letter == '.')).unwrap_or(token.len());
    let unit = &token[digits..];
    let long_unit = ["시간", "개월", "개년", "가지", "갈래"].iter().find(|long| unit.starts_with(**long));
    let unit_len = long_unit.map_or_else(
        || unit.chars().next().filter(|unit| letter::is_alphabetic(*unit)).map_or(0, char::len_utf8),
        |long| long.len(),
    );
    token[..digits + unit_len].to_owned()
}

/// A printed form with single spaces.
fn one_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
