//! From names found here and there to programmes with all their mentions.
//!
//! Equal names (spacing, quotes and glosses apart) are one programme; a site that is also named in
//! short (자동차산업단지 for 사평-장춘 자동차산업단지) is the same one. Of two mentions that end
//! together the longer counts: 심양 종합보세구 is not also 종합보세구.

use super::page::Page;
use super::table::{Row, table};
use super::{Before, Candidate, Kind, Programme, ProgrammeId, members};
use crate::facts::Options;
use crate::facts::names::{self, Key, Names, WordStarts};
use crate::facts::noun_phrase as phrase;
use crate::text::order::Arrange;
use crate::text::{Span, hash, letter};

/// Quotation marks that a mention takes in by pairs.
const MARKS: [char; 14] = ['‘', '’', '“', '”', '\'', '"', '<', '>', '《', '》', '〈', '〉', '「', '」'];

/// What a programme is finished from.
struct Context<'a> {
    page: &'a Page<'a>,
    /// Every name found, sorted.
    candidates: &'a [Candidate],
    /// Those that head their paragraphs.
    headed: &'a [Span],
    before: Before<'a>,
}

/// A programme in the making; joined to another, it has no mentions left.
struct Draft<'a> {
    row: Option<&'static Row>,
    kind: Kind,
    /// What its name is compared by.
    key: Key,
    /// The forms of the name as printed, the fullest first found.
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
    add_mentions(page, before.words, &mut drafts, options);
    drop_shorter_mentions(&mut drafts, candidates);
    drafts.retain(|draft| !draft.spans.is_empty());
    drafts.arrange_by_key(|draft| (draft.spans[0].start, draft.spans[0].end));
    let headed: Vec<Span> =
        candidates.iter().filter(|candidate| candidate.is_headed).map(|candidate| candidate.name).collect();
    let context = Context { page, candidates, headed: &headed, before };
    drafts.iter().map(|draft| draft.finish(&context)).collect()
}

/// One draft for each name; short forms of sites join their long form.
fn drafts<'a>(page: &Page<'a>, candidates: &[Candidate], options: Options) -> Vec<Draft<'a>> {
    let keyed = |candidate: &Candidate| {
        let key = names::fold(candidate.name.of(page.text));
        match if options.programme_table { row_of(page, candidate, &key) } else { None } {
            Some(row) => (row.key.clone(), Some(row)),
            None => (key, None),
        }
    };
    let mut keys: Vec<_> = candidates.iter().map(keyed).zip(0..).collect();
    keys.arrange_by(|((one, _), _), ((other, _), _)| one.cmp(other));
    // Of equal names the first candidate begins the draft.
    let mut firsts = vec![0; candidates.len()];
    let mut first = 0;
    for (place, ((key, _), at)) in keys.iter().enumerate() {
        first = if place > 0 && keys[place - 1].0.0 == *key { first } else { *at };
        firsts[*at] = first;
    }
    let names: Vec<Key> = keys.iter().map(|((key, _), _)| key.clone()).collect();
    keys.arrange_by_key(|(_, at)| *at);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut draft_of = vec![0; candidates.len()];
    for (candidate, ((key, row), at)) in candidates.iter().zip(keys) {
        if firsts[at] == at {
            draft_of[at] = drafts.len();
            drafts.push(Draft::new(row, candidate.kind, key));
        }
        drafts[draft_of[firsts[at]]].add(page, candidate);
    }
    join_short_forms(&mut drafts);
    join_long_forms(page, &mut drafts, &names, options);
    drafts
}

/// The table's row that a candidate belongs to, by its name or its name with the noun.
fn row_of(page: &Page, candidate: &Candidate, key: &[char]) -> Option<&'static Row> {
    table().row_of(key).or_else(|| table().row_of(&names::fold(candidate.alias?.of(page.text))))
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
fn join_short_forms(drafts: &mut [Draft]) {
    let is_site = |draft: &Draft| matches!(draft.kind, Kind::Park | Kind::Zone);
    let sites = drafts.iter().enumerate().filter(|(_, draft)| is_site(draft) || draft.row.is_some());
    let mut sites: Vec<(Vec<char>, usize)> =
        sites.map(|(idx, draft)| (draft.key.iter().rev().copied().collect(), idx)).collect();
    sites.arrange();
    for pair in sites.windows(2) {
        let [(short, short_idx), (long, long_idx)] = pair else { continue };
        if drafts[*short_idx].row.is_none() && short.len() < long.len() && long.starts_with(short) {
            let (names, spans) = drafts[*short_idx].give_up();
            drafts[*long_idx].aliases.extend(names);
            drafts[*long_idx].spans.extend(spans);
        }
    }
}

/// Joins 우선 가나일체화 to 가나일체화 when the article has that name too: what stands before it is
/// no part of it, unless it is a place; `names` are all that were found, sorted. The shorter name is found there with its other mentions.
fn join_long_forms(page: &Page, drafts: &mut [Draft], names: &[Key], options: Options) {
    for draft in drafts {
        let (None, [name, ..], [span, ..]) = (draft.row, &draft.names[..], &draft.spans[..]) else { continue };
        let start = span.range().start;
        // What stands between quotation marks is one name.
        if page.text[..start].trim_end().ends_with(MARKS) {
            continue;
        }
        let mut tails = name.match_indices(' ').take(4).map(|(at, _)| at + 1);
        let is_named = |at: usize| {
            let key = names::fold(&name[at..]);
            let row = if options.programme_table { table().row_of(&key) } else { None };
            !page.has_place(Span::new(start, start + at))
                && names.binary_search(row.map_or(&key, |row| &row.key)).is_ok()
        };
        if tails.any(is_named) {
            draft.give_up();
        }
    }
}

/// Looks for every name of every draft, and for the table's, in the whole article.
fn add_mentions<'a>(page: &Page<'a>, words: &WordStarts, drafts: &mut Vec<Draft<'a>>, options: Options) {
    let named = drafts.iter().enumerate().filter(|(_, draft)| draft.kind != Kind::CooperationArea);
    let found_names = named.flat_map(|(idx, draft)| {
        let names = draft.names.iter().chain(&draft.aliases);
        names.filter(|name| name.chars().any(letter::is_alphabetic)).map(move |name| (*name, idx as u32))
    });
    let names = Names::new(found_names);
    let (mut found, mut listed) = (Vec::new(), Vec::new());
    let table = options.programme_table.then(table);
    for (rest, opening) in page.passages.iter().flat_map(|passage| words.within(passage.span)) {
        names.find_at_word(page.text, rest, opening, &mut found);
        if let Some(table) = table {
            table.find_at_word(page.text, rest, opening, &mut listed);
        }
    }
    found.into_iter().for_each(|(idx, span)| drafts[idx as usize].spans.push(with_marks(page.text, span)));
    add_listed(page, drafts, &listed);
    drafts.iter_mut().for_each(Draft::settle_spans);
}

/// A mention with the quotation mark whose partner it holds: ‘1주 6쌍’ 발전전략, not 1주 6쌍’ 발전전략.
fn with_marks(text: &str, span: Span) -> Span {
    let mut range = span.range();
    let may_hold_marks = span.of(text).bytes().any(|byte| matches!(byte, 0xE2 | 0xE3 | b'\'' | b'"' | b'<' | b'>'));
    if !may_hold_marks || span.of(text).matches(MARKS).count().is_multiple_of(2) {
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
    let rows = &table().rows;
    // No row has two drafts.
    let mut idx_of_row = vec![None; rows.len()];
    for (idx, draft) in drafts.iter().enumerate() {
        let place = draft.row.and_then(|row| rows.iter().position(|other| std::ptr::eq(other, row)));
        place.into_iter().for_each(|place| idx_of_row[place] = Some(idx));
    }
    for (place, span) in listed {
        let row = &rows[*place as usize];
        let idx = *idx_of_row[*place as usize].get_or_insert_with(|| {
            drafts.push(Draft::new(Some(row), row.kind, row.key.clone()));
            drafts.len() - 1
        });
        let span = with_marks(page.text, *span);
        drafts[idx].names.push(span.of(page.text));
        drafts[idx].spans.push(span);
    }
}

/// Of mentions that end together keeps the longest; a quoted name ends before its noun, too.
fn drop_shorter_mentions(drafts: &mut [Draft], candidates: &[Candidate]) {
    let quoted = candidates.iter().filter(|candidate| candidate.alias.is_some()).map(|candidate| &candidate.name);
    let mut ends: Vec<(u32, u32)> =
        drafts.iter().flat_map(|draft| &draft.spans).chain(quoted).map(|span| (span.end, span.start)).collect();
    ends.arrange();
    for draft in drafts {
        draft.spans.retain(|span| {
            let first = ends.partition_point(|(end, _)| *end < span.end);
            ends.get(first).is_some_and(|(_, start)| *start == span.start)
        });
    }
}

impl<'a> Draft<'a> {
    fn new(row: Option<&'static Row>, kind: Kind, key: Key) -> Self {
        let kind = row.map_or(kind, |row| row.kind);
        Self { row, kind, key, names: Vec::new(), aliases: Vec::new(), numbers_span: None, spans: Vec::new() }
    }

    fn add(&mut self, page: &Page<'a>, candidate: &Candidate) {
        self.names.push(candidate.name.of(page.text));
        self.aliases.extend(candidate.alias.map(|alias| alias.of(page.text)));
        self.spans.push(candidate.name);
        self.numbers_span = self.numbers_span.or(candidate.numbers);
    }

    /// Leaves its names and mentions to another.
    fn give_up(&mut self) -> (Vec<&'a str>, Vec<Span>) {
        self.aliases.clear();
        (std::mem::take(&mut self.names), std::mem::take(&mut self.spans))
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
            topics: before.topics.within(sentence),
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
            .flat_map(|other| [one_spaced(other), one_spaced(&without_glosses(other))])
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
        let mut idx = 0;
        while idx < numbers.len() {
            let is_new = !numbers[..idx].contains(&numbers[idx]);
            if is_new { idx += 1 } else { drop(numbers.remove(idx)) }
        }
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
