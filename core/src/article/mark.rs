//! The first look at a line, by itself: its labels, dates and signature, and what it can be.
//!
//! A line that no rule knows is [`Mark::Prose`] or [`Mark::Short`]; its neighbours decide later
//! whether a short line is a title, a heading, a caption or page furniture.

use crate::text::order::Arrange;
use std::ops::Range;

use super::byline::{self, Byline};
use super::date::Printed;
use super::date_scan::scan_dates;
use super::labels::{Hit, Label, labels};
use super::lexer::{Ending, Measured};
use super::masthead;
use super::outlet::{is_likely_name, is_outlet, is_portal};
use super::roles::is_all_bracketed;
use crate::text::{Span, letter};

/// What a line can be, and the rule that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing.
    Blank,
    /// Page furniture.
    Chrome(&'static str),
    /// A message of the site to its visitor.
    Message(&'static str),
    /// Links to other articles begin.
    Tail(&'static str),
    /// Readers' comments begin.
    Comments(&'static str),
    /// A line drawn with signs.
    Separator,
    /// Labelled values, or a date.
    Meta(&'static str),
    /// A signature.
    Credit(&'static str),
    /// Under a picture.
    Caption(&'static str),
    /// A row of a table.
    Table(&'static str),
    /// Sentences.
    Prose(&'static str),
    /// Words without a sentence.
    Short,
}

/// A labelled value, placed in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// The index of its line.
    pub(super) line: usize,
    pub(super) label: Label,
    /// The value, trimmed; empty if none was printed.
    pub(super) value: Span,
}

/// A date, placed in the text, with the label before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub(super) line: usize,
    /// `None`: no calendar has it.
    pub(super) printed: Option<Printed>,
    pub(super) span: Span,
    pub(super) label: Option<Label>,
}

/// Everything the first look found.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// One for each line.
    pub(super) marks: Vec<Mark>,
    pub(super) fields: Vec<Field>,
    pub(super) dates: Vec<Dated>,
    /// Signatures with the index of their line.
    pub(super) signatures: Vec<(usize, Byline)>,
    /// How many lines speak as a message, shop, statute, recipe, forum or notice does.
    pub(super) foreign: Foreign,
}

impl Marks {
    /// The dates of a line. All lists are in the order of lines, so a line's part is found by halving.
    pub(super) fn dates_of(&self, line: usize) -> &[Dated] {
        part(&self.dates, line..line + 1, |date| date.line)
    }

    /// The labelled values of a line.
    pub(super) fn fields_of(&self, lines: Range<usize>) -> &[Field] {
        part(&self.fields, lines, |field| field.line)
    }

    /// Whether a line has a value labelled so.
    fn has_field(&self, line: usize, label: Label) -> bool {
        self.fields_of(line..line + 1).iter().any(|field| field.label == label)
    }

    /// The dates of several lines.
    pub(super) fn dates_in(&self, lines: Range<usize>) -> &[Dated] {
        part(&self.dates, lines, |date| date.line)
    }

    /// The signatures of several lines.
    pub(super) fn signatures_in(&self, lines: Range<usize>) -> &[(usize, Byline)] {
        part(&self.signatures, lines, |(line, _)| *line)
    }
}

/// The entries of a list in the order of lines that belong to `lines`.
fn part<T>(entries: &[T], lines: Range<usize>, line_of: impl Fn(&T) -> usize) -> &[T] {
    let from = entries.partition_point(|entry| line_of(entry) < lines.start);
    let to = entries.partition_point(|entry| line_of(entry) < lines.end);
    &entries[from..to.max(from)]
}

/// Lines that speak as something other than news.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Foreign {
    pub(super) message: u32,
    pub(super) search: u32,
    pub(super) shop: u32,
    pub(super) legal: u32,
    pub(super) recipe: u32,
    pub(super) chat: u32,
    pub(super) notice: u32,
}

/// Labels, dates and signatures are looked for in lines up to this length; longer ones are text.
const LONGEST_LABELLED_CHARS: u32 = 220;

/// Takes the first look at every line.
pub(super) fn first_look(lines: &[Measured<'_>]) -> Marks {
    let mut found = Marks { marks: Vec::with_capacity(lines.len()), ..Marks::default() };
    let mut hits = Vec::new();
    for (idx, line) in lines.iter().enumerate() {
        let mark = look(idx, line, &mut hits, &mut found);
        found.marks.push(mark);
    }
    settle_comments(lines, &mut found.marks);
    settle_headlines(lines, &mut found.marks);
    found
}

/// A short sentence between furniture and a date is a headline.
fn settle_headlines(lines: &[Measured<'_>], marks: &mut [Mark]) {
    let dated = |mark: Mark| matches!(mark, Mark::Meta("labelled-date" | "date-line"));
    let mut before: Option<Mark> = None;
    let mut candidate = None;
    for idx in 0..marks.len() {
        let mark = marks[idx];
        if mark == Mark::Blank {
            continue;
        }
        if let Some((title, n_short)) = candidate.take() {
            match mark {
                mark if dated(mark) => marks[title] = Mark::Short,
                // A subtitle may stand between.
                Mark::Short if n_short < 2 => candidate = Some((title, n_short + 1)),
                _ => {}
            }
        }
        let counts = &lines[idx].counts;
        let opens = !matches!(before, Some(Mark::Prose(_) | Mark::Short | Mark::Caption(_) | Mark::Table(_)));
        if matches!(mark, Mark::Prose(_)) && opens && counts.chars <= 50 && counts.stops <= 1 {
            candidate = Some((idx, 0));
        }
        before = Some(mark);
    }
}

/// A number of comments above the text is furniture: comments begin below it.
fn settle_comments(lines: &[Measured<'_>], marks: &mut [Mark]) {
    let is_text = |idx: usize, mark: &Mark| {
        matches!(mark, Mark::Prose(_)) && lines[idx].ending.is_sentence() && lines[idx].counts.chars >= 25
    };
    let first = marks.iter().enumerate().position(|(idx, mark)| is_text(idx, mark));
    for mark in &mut marks[..first.unwrap_or(0)] {
        if let Mark::Comments(rule) = *mark {
            *mark = Mark::Chrome(rule);
        }
    }
}

fn look(idx: usize, line: &Measured<'_>, hits: &mut Vec<Hit>, found: &mut Marks) -> Mark {
    if line.text.is_empty() {
        return Mark::Blank;
    }
    if line.counts.chars > LONGEST_LABELLED_CHARS {
        return if is_menu(line) { Mark::Chrome("menu-line") } else { Mark::Prose("long-text") };
    }
    if let Some(mark) = whole_line(line) {
        return mark;
    }
    labels().scan(line.text, hits);
    found.foreign.count(hits);
    if let Some(mark) = turning_point(line, hits) {
        return mark;
    }
    let prose = prose_rule(line);
    let long_prose = prose.is_some() && line.counts.chars > 50;
    let n_dates = found.dates.len();
    // A row of labels is one however long its values are.
    let n_fields = hits.iter().filter(|hit| is_field(hit.label)).count();
    let may_head = n_fields == 0 && prose.is_none() && line.counts.digits > 0 && line.counts.chars <= 60;
    if let Some(paper) = if may_head { masthead::paper_of(line.text) } else { None } {
        let has_dates = collect_dates(idx, line, &[], found);
        let byline = Byline { outlet: Some(paper), ..Byline::default() };
        found.signatures.push((idx, byline.shifted(line.at)));
        return Mark::Meta(if has_dates { "date-line" } else { "masthead" });
    }
    let is_row = n_fields >= 3 && !line.ending.is_sentence();
    if !long_prose || is_row || hits.first().is_some_and(|hit| hit.span.start == 0 && hit.label == Label::Date) {
        if let Some(mark) = meta(idx, line, hits, found, prose.is_some()) {
            return mark;
        }
        found.dates.truncate(n_dates);
    }
    if let Some(mark) = furniture(line, hits) {
        return mark;
    }
    if line.counts.arrows > 0 && !line.text.starts_with('<') && is_breadcrumb(line.text) {
        return Mark::Chrome("breadcrumb");
    }
    let may_sign = prose.is_none() || line.counts.chars < 30;
    if let Some(byline) = if may_sign { signature(line) } else { None } {
        found.signatures.push((idx, byline.shifted(line.at)));
        return Mark::Credit("signature");
    }
    if let Some(rule) = caption_rule(line, hits) {
        return Mark::Caption(rule);
    }
    if let Some(rule) = prose {
        return Mark::Prose(rule);
    }
    shape(line).unwrap_or(Mark::Short)
}

impl Foreign {
    fn count(&mut self, hits: &[Hit]) {
        let has = |label: Label| u32::from(hits.iter().any(|hit| hit.label == label));
        self.message += has(Label::Message);
        self.search += has(Label::Search);
        self.shop += has(Label::Shop);
        self.legal += has(Label::Legal);
        self.recipe += has(Label::Recipe);
        self.chat += has(Label::Chat);
        self.notice += has(Label::Notice);
    }
}

/// Lines that are known as a whole: menu words, lone numbers, drawn lines, addresses of the web.
fn whole_line(line: &Measured<'_>) -> Option<Mark> {
    let counts = &line.counts;
    if counts.letters() == 0 {
        if !scan_dates(line.text).is_empty() {
            return None;
        }
        let drawn = counts.digits == 0 && counts.chars >= 3 && drawn_with_one_sign(line.text);
        return Some(if drawn {
            Mark::Separator
        } else {
            Mark::Chrome(if counts.digits > 0 { "number-alone" } else { "signs-alone" })
        });
    }
    let bare = line.text.trim_matches(|c: char| !letter::is_alphanumeric(c));
    match if counts.chars <= 24 { labels().of_whole(bare) } else { None } {
        Some(Label::Tail) => return Some(Mark::Tail("related-label")),
        Some(_) => return Some(Mark::Chrome("menu-word")),
        None => {}
    }
    let words = counts.chars <= 120 && (counts.spaces + counts.bars + counts.dots + counts.tabs) > 0;
    if words && is_menu_words(line) {
        return Some(Mark::Chrome("menu-words"));
    }
    let one_word = counts.spaces == 0 && counts.hangul == 0;
    let address = line.text.starts_with("http") || line.text.starts_with("www.") || line.text.contains('@');
    (one_word && address && scan_dates(line.text).is_empty()).then_some(Mark::Chrome("address-alone"))
}

fn drawn_with_one_sign(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    let first = signs.next();
    signs.all(|c| Some(c) == first)
}

/// Whether every word of the line is a menu's.
fn is_menu_words(line: &Measured<'_>) -> bool {
    let most_words = line.counts.chars.div_ceil(2);
    let (mut n_words, mut n_unknown) = (0, 0);
    for word in line.text.split(parts_menu).filter(|word| !word.is_empty()) {
        n_words += 1;
        n_unknown += u32::from(labels().of_whole(word.trim_matches(|c: char| !letter::is_alphanumeric(c))).is_none());
        if n_unknown * 10 > most_words * 3 {
            return false; // However many follow.
        }
    }
    n_words >= 2 && n_unknown * 10 <= n_words * 3
}

/// Whether a character stands between the words of a menu.
fn parts_menu(c: char) -> bool {
    match c {
        '가'..='힣' => false,
        '|' | 'ㅣ' | '│' | '·' | '•' | 'ㆍ' | '>' | '/' | ',' | '【' | '】' | '[' | ']' => true,
        _ => c.is_whitespace(),
    }
}

/// Where links to other articles or comments begin.
fn turning_point(line: &Measured<'_>, hits: &[Hit]) -> Option<Mark> {
    if line.ending.is_plain() && line.counts.chars > 12 || line.counts.chars > 60 {
        return None;
    }
    let hit = hits.first().filter(|hit| matches!(hit.label, Label::Tail | Label::Comments))?;
    let word_chars = hit.span.of(line.text).chars().count();
    let rest = &line.text[hit.span.end as usize..];
    let bare_rest = rest.chars().all(|c| !letter::is_alphabetic(c));
    match hit.label {
        Label::Comments if bare_rest || word_chars >= 4 => Some(Mark::Comments("comments-label")),
        Label::Tail if bare_rest || word_chars >= 4 || rest.starts_with([':', '：']) => {
            Some(Mark::Tail("related-label"))
        }
        _ => None,
    }
}

/// A line of labelled values or a date.
fn meta(idx: usize, line: &Measured<'_>, hits: &[Hit], found: &mut Marks, prose: bool) -> Option<Mark> {
    let mut fields: Vec<Hit> = hits.iter().copied().filter(|hit| is_field(hit.label)).collect();
    if fields.first().is_some_and(|hit| matches!(hit.label, Label::Title | Label::Deck) && hit.span.start < 8) {
        fields.truncate(1);
    }
    fields.retain(|hit| hit.label != Label::Reporter || names_writers(line, hits, hit));
    let first_at_start = fields.first().is_some_and(|hit| before_label(&line.text[..hit.span.start as usize]));
    let several = fields.len() >= 2;
    let has_dates = collect_dates(idx, line, &fields, found);
    let labelled_date = fields
        .iter()
        .any(|hit| matches!(hit.label, Label::Date | Label::PostDate | Label::EditDate | Label::OtherDate))
        && has_dates;
    // 출처: 료녕신문 (이 기사는 …입니다)
    let names_paper = fields.first().is_some_and(|hit| {
        let value = value_of(&line.text[hit.span.end as usize..]).shifted(hit.span.end as usize).of(line.text);
        hit.label == Label::Source && value.split_whitespace().next().is_some_and(is_outlet)
    });
    let sentence_value = prose && !labelled_date && !(first_at_start && names_paper);
    if (first_at_start || several || labelled_date || !fields.is_empty() && has_dates)
        && !sentence_value
        && fields_cover(line, &fields)
    {
        push_fields(idx, line, hits, &fields, found);
        push_beside(idx, line, &fields, found);
        return Some(Mark::Meta(if labelled_date { "labelled-date" } else { "labelled-value" }));
    }
    if has_dates && !prose && is_date_line(idx, line, found) {
        if !fields.is_empty() {
            push_fields(idx, line, hits, &fields, found);
        }
        push_beside(idx, line, &fields, found);
        return Some(Mark::Meta("date-line"));
    }
    None
}

const fn is_field(label: Label) -> bool {
    matches!(
        label,
        Label::Date
            | Label::PostDate
            | Label::EditDate
            | Label::OtherDate
            | Label::Reporter
            | Label::Editor
            | Label::Source
            | Label::Publisher
            | Label::Clicks
            | Label::Url
            | Label::Tag
            | Label::Title
            | Label::Deck
    )
}

/// Whether only signs, or one short word such as a name or a paper, stand before the first label.
fn before_label(head: &str) -> bool {
    let head = head.trim_matches(|c: char| !letter::is_alphanumeric(c));
    head.chars().count() <= 14 && !head.contains("다.")
}

/// A headline may hold a word that is also a label: one weak label in a long line is no form.
fn fields_cover(line: &Measured<'_>, fields: &[Hit]) -> bool {
    let weak = |label: Label| matches!(label, Label::Tag | Label::Url | Label::Deck | Label::Title);
    let first_value = fields.first().map_or(0, |hit| hit.span.start);
    fields.len() > 1 || first_value < 12 || line.counts.chars <= 60 || fields.iter().any(|hit| !weak(hit.label))
}

/// Records the dates of a line with the label before each; says whether there was one.
fn collect_dates(idx: usize, line: &Measured<'_>, fields: &[Hit], found: &mut Marks) -> bool {
    if line.counts.digits < 4 {
        return false;
    }
    let dates = scan_dates(line.text);
    for date in &dates {
        let label = fields.iter().rev().find(|hit| hit.span.end <= date.span.start).copied();
        // A value ends at the next bar or wide gap; a date behind that has no label.
        let label = label.filter(|hit| {
            let between = &line.text[hit.span.end as usize..date.span.start as usize];
            !between.contains('|') && between.chars().filter(|c| letter::is_alphabetic(*c)).count() <= 6
        });
        let dated_short =
            date.short_year && label.is_none() && date.printed.is_none_or(|printed| printed.time.is_none());
        if dated_short && date.span.len() * 2 < line.text.len() {
            continue;
        }
        let span = date.span.shifted(line.at);
        let printed = date.printed.map(|printed| Printed { span, ..printed });
        found.dates.push(Dated { line: idx, printed, span, label: label.map(|hit| hit.label) });
    }
    !dates.is_empty()
}

/// Whether a line holds little more than its date: paper, name, host and buttons may stand beside it.
fn is_date_line(idx: usize, line: &Measured<'_>, found: &Marks) -> bool {
    let dates = found.dates_of(idx);
    let (Some(first), Some(last)) = (dates.first(), dates.last()) else { return false };
    let with_time = dates.iter().any(|date| date.printed.is_some_and(|printed| printed.time.is_some()));
    let before = &line.text[..first.span.start as usize - line.at];
    let after = &line.text[last.span.end as usize - line.at..];
    let letters = |text: &str| text.chars().filter(|c| letter::is_alphabetic(*c) && !c.is_ascii()).count();
    let signed = |text: &str| {
        text.split_whitespace().all(|word| is_outlet(word.trim_matches(|c: char| !letter::is_alphanumeric(c))))
            || byline::signature(text).is_some()
    };
    let light = letters(before) + letters(after) <= if with_time { 16 } else { 6 };
    light
        || letters(after) <= 12 && signed(before)
        || letters(before) == 0 && (with_time || signed(after)) && !line.ending.is_sentence()
}

/// Records the labelled values of a line.
fn push_fields(idx: usize, line: &Measured<'_>, hits: &[Hit], fields: &[Hit], found: &mut Marks) {
    for hit in fields {
        let from = hit.span.end as usize;
        let next = hits
            .iter()
            .find(|next| next.span.start > hit.span.start && (is_field(next.label) || next.label == Label::Chrome));
        let to = next.map_or(line.text.len(), |next| next.span.start as usize);
        let value = value_of(&line.text[from..to]);
        // 제목: [펌] 푸순 …: a kicker is a part of the headline.
        let is_title = hit.label == Label::Title && line.text[from..to].contains(']');
        let whole = line.text[from..to].trim_start_matches([' ', ':', '：']);
        let value = if is_title { Span::new(to - from - whole.len(), to - from) } else { value };
        let value = Span::new(from + value.start as usize, from + value.end as usize).shifted(line.at);
        found.fields.push(Field { line: idx, label: hit.label, value });
    }
}

/// Whether the value of a label for writers is made of names: `기자: 어떻게 시작했는가?` is an interview.
fn names_writers(line: &Measured<'_>, hits: &[Hit], hit: &Hit) -> bool {
    let next = hits.iter().find(|next| next.span.start > hit.span.start && is_field(next.label));
    let to = next.map_or(line.text.len(), |next| next.span.start as usize);
    let rest = &line.text[hit.span.end as usize..to];
    let value = value_of(rest).of(rest);
    value.is_empty()
        || value.chars().count() <= 40
            && (!byline::names_in(value).is_empty() || value.chars().count() <= 8)
            && !value.ends_with(['?', '.'])
}

/// The writers and the paper beside a date: `신정자      발표시간: …`, `… | 한도윤 기자`, `[길림신문] | …`.
fn push_beside(idx: usize, line: &Measured<'_>, fields: &[Hit], found: &mut Marks) {
    let dates = found.dates_of(idx).iter();
    let mut cuts: Vec<(usize, usize)> =
        dates.map(|date| (date.span.start as usize - line.at, date.span.end as usize - line.at)).collect();
    cuts.extend(fields.iter().map(|hit| {
        let dated = matches!(hit.label, Label::Date | Label::PostDate | Label::EditDate | Label::OtherDate);
        let value = value_of(&line.text[hit.span.end as usize..]);
        let end = if dated { hit.span.end as usize } else { hit.span.end as usize + value.end as usize };
        (hit.span.start as usize, end)
    }));
    cuts.arrange();
    cuts.push((line.text.len(), line.text.len()));
    let mut from = 0;
    for (start, end) in cuts {
        if start >= from {
            push_segments(idx, line, from, start, found);
        }
        from = from.max(end);
    }
}

fn push_segments(idx: usize, line: &Measured<'_>, from: usize, to: usize, found: &mut Marks) {
    let part = &line.text[from..to];
    // `최화      발표시간: …  출처: …`: where date and source have their labels, the writer has none.
    let sourced = || [Label::Date, Label::Source].iter().all(|label| found.has_field(idx, *label));
    let barred = || part.contains(['|', '·']) && part.split(['|', '·']).any(|cell| is_outlet(cell.trim()));
    let labelled = from == 0 && (sourced() || barred());
    for segment in part.split(['|', 'ㅣ', '\t', '│', '/', '·']).flat_map(|segment| segment.split("  ")) {
        let at = line.at + (segment.as_ptr() as usize - line.text.as_ptr() as usize);
        if let Some(byline) = segment_byline(segment, labelled) {
            found.signatures.push((idx, byline.shifted(at)));
        }
    }
}

/// The writer or the paper that a part of a line of metadata names.
fn segment_byline(segment: &str, labelled: bool) -> Option<Byline> {
    const REGIONS: &[char] = &['시', '성', '구', '군', '면', '부', '국', '팀', '실', '란', '판', '관', '사'];
    // (국제) 진가람: a page's part stands before the name.
    let bare =
        segment.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(") ")).map_or(segment, |cut| cut.1);
    let trimmed = bare.trim_matches(|c: char| !letter::is_alphanumeric(c) && c != ')');
    if trimmed.is_empty() || trimmed.chars().count() > 40 {
        return None;
    }
    let at = trimmed.as_ptr() as usize - segment.as_ptr() as usize;
    let shortest = if labelled { 2 } else { 3 };
    let alone =
        (shortest..=3).contains(&trimmed.chars().count()) && is_likely_name(trimmed) && !trimmed.ends_with(REGIONS);
    if alone && labels().of_whole(trimmed).is_none() {
        return Some(Byline { reporters: vec![Span::new(at, at + trimmed.len())], ..Byline::default() });
    }
    if let Some(name) = name_behind(trimmed) {
        let at = name.as_ptr() as usize - segment.as_ptr() as usize;
        return Some(Byline { reporters: vec![Span::new(at, at + name.len())], ..Byline::default() });
    }
    // 두만강소식 · 2022-11-25
    let is_bulletin = trimmed.ends_with("소식") && (4..=7).contains(&trimmed.chars().count()) && !trimmed.contains(' ');
    if is_bulletin
        && !["주요", "최신", "관련", "종합", "본사", "지역", "고향", "국내", "국제"]
            .iter()
            .any(|word| trimmed.starts_with(word))
    {
        return Some(Byline { outlet: Some(Span::new(at, at + trimmed.len())), ..Byline::default() });
    }
    let byline = byline::signature(trimmed)?;
    let outlet = byline.outlet.filter(|outlet| !is_portal(outlet.of(trimmed)) && !outlet.of(trimmed).ends_with('사'));
    Some(Byline { outlet, ..byline }.shifted(at))
}

/// The name behind `by` or behind the office that sent it: `by 최승호`, `중국 다롄무역관 길소연`.
fn name_behind(segment: &str) -> Option<&str> {
    const OFFICES: [&str; 8] = ["무역관", "지사", "지국", "총국", "주재", "대표처", "사무소", "by"];
    let (head, name) = segment.rsplit_once(' ')?;
    let is_name = name.chars().count() == 3 && is_likely_name(name) && labels().of_whole(name).is_none();
    (is_name && OFFICES.iter().any(|office| head.ends_with(office))).then_some(name)
}

/// The value behind a label: without the signs that separate it, up to a bar, a wide gap or a bracket.
fn value_of(rest: &str) -> Span {
    let opened = rest.find(|c: char| {
        !(c.is_whitespace()
            || matches!(c, ':' | '：' | '=' | '[' | ']' | '【' | '】' | '|' | 'ㅣ' | '/' | '·' | '▷' | '(' | '<' | '-'))
    });
    let Some(from) = opened else { return Span::new(0, 0) };
    let bracketed = rest[..from].contains('[');
    let rest_of = &rest[from..];
    let gap = rest_of.char_indices().find(|(at, c)| ends_value(*c, &rest_of[at + c.len_utf8()..])).map(|(at, _)| at);
    let close = if bracketed { rest_of.find(']') } else { None };
    let end = close.or(gap).unwrap_or(rest_of.len());
    let value = rest_of[..end].trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '|' | '[' | '/' | ',' | '·' | '(' | '•' | '-' | ']' | '】' | '>' | 'ㅣ' | ';' | '\u{feff}')
    });
    let value = if value.ends_with(')') && !value.contains('(') { value.trim_end_matches(')') } else { value };
    Span::new(from, from + value.len())
}

/// Whether a bar, a bracket or a wide gap begins with `first`, before `rest`.
fn ends_value(first: char, rest: &str) -> bool {
    match first {
        ' ' => ["  ", "| ", "ㅣ "].iter().any(|gap| rest.starts_with(gap)),
        '\u{3000}' => rest.starts_with(first),
        _ => matches!(first, '\t' | '|' | '【'),
    }
}

/// Page furniture by its words.
fn furniture(line: &Measured<'_>, hits: &[Hit]) -> Option<Mark> {
    if hits.is_empty() {
        return None;
    }
    let has = |label: Label| hits.iter().any(|hit| hit.label == label);
    let owned = line.text.contains(['©', 'ⓒ']) || line.text.contains("저작권자") || line.text.contains("무단");
    if line.ending.is_plain() && !owned {
        return None;
    }
    if has(Label::Message) && (line.ending.is_sentence() || line.counts.chars <= 40) {
        return Some(Mark::Message("site-message"));
    }
    if has(Label::Chrome) && (line.counts.chars <= 140 || owned) {
        return Some(Mark::Chrome("furniture-words"));
    }
    let soft: Vec<&Hit> = hits.iter().filter(|hit| hit.label == Label::Soft).collect();
    let covered: usize = soft.iter().map(|hit| hit.span.len()).sum();
    let polite = matches!(line.ending, Ending::Request | Ending::Talk | Ending::Polite) && line.counts.chars <= 80;
    let polite = polite && line.counts.stops <= 1;
    let is_soft = !soft.is_empty() && (polite || soft.len() >= 2 || covered * 5 >= line.text.len() * 2);
    is_soft.then_some(Mark::Chrome("furniture-words"))
}

fn signature(line: &Measured<'_>) -> Option<Byline> {
    let bare = line.text.trim_end_matches(['.', '。']);
    byline::signature(bare)
}

/// Captions that say so.
fn caption_rule(line: &Measured<'_>, hits: &[Hit]) -> Option<&'static str> {
    let numbered = line.text.trim_start_matches(['(', '[', '<', '▲', '△']).strip_prefix("사진").map(str::trim_start);
    let sign = numbered.map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit() || ('①'..='⑳').contains(&c)));
    if line.counts.chars <= 120
        && numbered.zip(sign).is_some_and(|(rest, sign)| {
            sign.len() < rest.len() && sign.starts_with([':', '.', '：', ')', ' ', '>', ']'])
        })
    {
        return Some("numbered-picture");
    }
    let caption = hits.iter().find(|hit| hit.label == Label::Caption)?;
    let at_start = line.text[..caption.span.start as usize].chars().all(|c| !letter::is_alphanumeric(c));
    let at_end = line.text[caption.span.end as usize..].chars().count() <= 16;
    let is_caption =
        at_start && line.counts.chars <= 120 || at_end && line.counts.chars <= 160 && line.counts.stops <= 2;
    is_caption.then_some("caption-words")
}

/// Whether the line is text, by the rule that says so.
pub(super) fn prose_rule(line: &Measured<'_>) -> Option<&'static str> {
    let counts = &line.counts;
    if counts.hangul * 2 < counts.letters() || counts.hangul < 4 || is_menu(line) {
        return None;
    }
    if counts.chars <= 30 && is_all_bracketed(line.text) {
        return None;
    }
    let stopped =
        line.text.ends_with(['.', '?', '!', '。', '．', '”', '"', '’', '\'', ')', ']', '」', '』', '】', '*']);
    if line.ending.is_sentence() && stopped && counts.chars >= 8 {
        return Some("sentence");
    }
    if line.ending == Ending::Cut && counts.chars < 120 {
        return None;
    }
    if counts.chars >= 45 && (counts.stops > 0 || line.ending.is_sentence()) {
        return Some("sentences-inside");
    }
    (counts.chars >= 70 && counts.bars == 0).then_some("long-text")
}

/// Many short words without a sentence, or many bars between them.
fn is_menu(line: &Measured<'_>) -> bool {
    let counts = &line.counts;
    if counts.stops > 0 || line.ending.is_sentence() || counts.chars > 4000 {
        return false;
    }
    if counts.bars >= 2 && counts.digits * 3 < counts.chars {
        return true;
    }
    let n_words = counts.spaces + 1;
    let marked = line.text.contains([',', '…', '‘', '“', '\'', '"', '?', '!', '《', '<', '(']);
    if n_words < 8 || counts.chars / n_words > 5 || marked || counts.digits > 0 {
        return false;
    }
    let particle = |word: &str| {
        word.ends_with([
            '은', '는', '을', '를', '이', '가', '에', '의', '로', '고', '며', '서', '와', '과', '도', '한', ',', '할',
            '된', '된',
        ])
    };
    let words = || line.text.split_whitespace();
    words().filter(|word| particle(word)).count() * 6 < words().count()
}

/// Page furniture, tables and captions by their shape.
fn shape(line: &Measured<'_>) -> Option<Mark> {
    let counts = &line.counts;
    let text = line.text;
    if is_table_row(line) {
        return Some(Mark::Table("columns"));
    }
    if is_menu(line) {
        return Some(Mark::Chrome("menu-line"));
    }
    if counts.dots >= 3 && counts.chars < counts.dots * 10 && counts.hangul < counts.letters() {
        return Some(Mark::Chrome("language-bar"));
    }
    if counts.hangul == 0 {
        return Some(Mark::Chrome(if counts.han > 0 { "chinese-alone" } else { "latin-alone" }));
    }
    if text.starts_with('【') && text.contains("】【") || text.ends_with('】') && !text.contains('【') {
        return Some(Mark::Chrome("buttons"));
    }
    if is_contact(line) {
        return Some(Mark::Chrome("contact"));
    }
    (text.starts_with(['▲', '△', '▼', '▽']) && counts.chars > 4).then_some(Mark::Caption("caption-sign"))
}

/// `길림신문 > 경제`: short words between arrows.
fn is_breadcrumb(text: &str) -> bool {
    let segments = text.split(['>', '›', '»', '＞']).map(str::trim);
    segments.clone().count() >= 2
        && segments.clone().all(|segment| segment.chars().count() <= 14)
        && segments.filter(|s| !s.is_empty()).count() >= 1
}

fn is_contact(line: &Measured<'_>) -> bool {
    let starts =
        ["주소", "Tel", "TEL", "전화", "地址", "电话", "우편", "팩스"].iter().any(|word| line.text.starts_with(word));
    let marked = line.text.contains([':', '：']) || line.counts.digits >= 7;
    starts && marked && !line.ending.is_sentence()
}

/// Several cells with a number among them, divided by tabs, bars or wide gaps.
fn is_table_row(line: &Measured<'_>) -> bool {
    let counts = &line.counts;
    let divided = counts.tabs > 0 || counts.bars >= 2 || counts.spaces >= 2;
    if !divided || counts.digits == 0 || line.ending.is_sentence() || counts.chars > 200 {
        return false;
    }
    // 태국 5,100 6,300 7,200
    let mut words = line.text.split(' ').skip(1);
    if counts.spaces >= 2
        && words.all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || ",.%-+".contains(c)))
    {
        return true;
    }
    let cells = cells(line.text);
    let n_numbers = cells.iter().filter(|cell| is_number_cell(cell)).count();
    cells.len() >= 2 && n_numbers >= 1 && (cells.len() >= 3 || n_numbers + 1 == cells.len())
}

/// The cells of a line, divided by tabs, bars or at least two spaces.
pub(super) fn cells(text: &str) -> Vec<&str> {
    let split: Vec<&str> = if text.contains('|') {
        text.split('|').collect()
    } else if text.contains('\t') {
        text.split('\t').collect()
    } else {
        text.split("  ").collect()
    };
    split.into_iter().map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

fn is_number_cell(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits > 0
        && cell.chars().count() <= 16
        && cell.chars().filter(|c| letter::is_alphabetic(*c)).count() <= digits.max(4)
        && cell.starts_with(|c: char| {
            c.is_ascii_digit() || matches!(c, '-' | '+' | '△' | '▲' | '▼' | '약' | '$' | '¥' | '−')
        })
}
