//! Who wrote a story, for which paper, and when: chosen among everything that a page says.
//!
//! Dates compete by what stands before them, whether they have a time, and where they stand; a
//! date in the text, in a comment or in a banner is never the date of publication.

use super::byline::{self, Byline};
use super::date::Printed;
use super::labels::Label;
use super::lexer::Measured;
use super::mark::{Dated, Field, Mark, Marks};
use super::outlet::{is_han, is_likely_name, is_outlet};
use super::roles::Roles;
use super::{Article, Diagnostic, DiagnosticKind, Role, Text, headline, masthead, owner};
use crate::text::{Span, letter};

/// The weight of a date whose label says that it is the date of publication.
const LABELLED_DATE: i32 = 100;

/// A story of a page while its metadata are chosen.
pub(super) struct Story<'a> {
    pub(super) text: &'a str,
    pub(super) lines: &'a [Measured<'a>],
    pub(super) marks: &'a Marks,
    pub(super) roles: &'a Roles,
    /// The lines of the story in the page.
    pub(super) range: std::ops::Range<usize>,
}

impl Story<'_> {
    /// Fills in everything but lines and paragraphs.
    pub(super) fn describe(&self, article: &mut Article) {
        self.headline(article);
        self.people_and_papers(article);
        self.dates(article);
        let value = |label: Label| self.fields(label).find(|field| !field.value.is_empty()).map(|field| field.value);
        article.clicks = value(Label::Clicks).and_then(|span| count(span.of(self.text)));
        article.url = self.url();
    }

    fn at(&self, span: Span) -> Text {
        Text { text: span.of(self.text).to_owned(), span }
    }

    /// The labelled values of the story, those among related links left out.
    fn fields(&self, label: Label) -> impl Iterator<Item = &Field> {
        let end = self.roles.end;
        self.marks.fields_of(self.range.start..end).iter().filter(move |field| field.label == label)
    }

    fn headline(&self, article: &mut Article) {
        if let Some(idx) = self.roles.title {
            let line = &self.lines[idx];
            let labelled = self
                .marks
                .fields_of(idx..idx + 1)
                .iter()
                .find(|field| field.label == Label::Title && !field.value.is_empty());
            let (text, at) =
                labelled.map_or((line.text, line.at), |field| (field.value.of(self.text), field.value.start as usize));
            let parts = headline::headline(text);
            article.title = Some(self.at(parts.title.shifted(at)));
            article.kicker = parts.kicker.map(|span| self.at(span.shifted(at))).or_else(|| self.kicker_line(idx));
            article.part =
                headline::part(parts.title.of(text)).map(|part| self.at(part.shifted(at + parts.title.start as usize)));
        }
        article.series = article.kicker.as_ref().and_then(|kicker| headline::series(&kicker.text));
        let deck = self.range.clone().find(|idx| self.roles.get(*idx) == Role::Deck);
        if let Some(line) = deck.map(|idx| &self.lines[idx]) {
            let deck = headline::deck(line.text);
            article.deck = Some(self.at(deck.shifted(line.at)));
            let part =
                headline::part(deck.of(line.text)).map(|part| self.at(part.shifted(line.at + deck.start as usize)));
            article.part = part.or(article.part.take());
        }
    }

    /// A line in brackets above the headline.
    fn kicker_line(&self, title: usize) -> Option<Text> {
        let above = self.range.clone().find(|idx| {
            *idx < title
                && self.roles.get(*idx) == Role::Title
                && self.roles.roles[*idx - self.roles.from].1 == "kicker-line"
        })?;
        let line = &self.lines[above];
        let inner = line.text.trim_matches(|c: char| "[]<>【】〔〕()〈〉◇ ".contains(c));
        let at = line.at + (inner.as_ptr() as usize - line.text.as_ptr() as usize);
        Some(self.at(Span::new(at, at + inner.len())))
    }

    fn people_and_papers(&self, article: &mut Article) {
        let mut labelled = self.labelled_reporters();
        let signatures = self.signatures();
        // A signed name goes before what somebody calls himself on a board.
        if signatures.iter().any(|(_, byline)| byline.titled)
            && !labelled.iter().any(|name| is_likely_name(name.of(self.text)))
        {
            labelled.clear();
        }
        let opening = self.opening();
        let closing = self.closing();
        let signed = |byline: &Byline| byline.reporters.clone();
        let found = [
            labelled,
            signatures
                .iter()
                .filter(|(_, byline)| byline.titled || !byline.reporters.is_empty())
                .flat_map(|(_, byline)| signed(byline))
                .collect(),
            opening.as_ref().map(signed).unwrap_or_default(),
            closing.as_ref().map(signed).unwrap_or_default(),
            self.names_alone(),
            self.editors_as_writers(),
        ];
        article.reporters =
            found.into_iter().find(|names| !names.is_empty()).map(|names| self.unique(&names)).unwrap_or_default();
        let outlet = |byline: &Option<Byline>| byline.as_ref().and_then(|byline| byline.outlet);
        let signed_outlet = signatures
            .iter()
            .filter(|(idx, _)| *idx >= self.roles.first)
            .chain(&signatures)
            .find_map(|(_, byline)| byline.outlet);
        let source = self
            .labelled_source()
            .or(signed_outlet)
            .or(outlet(&opening))
            .or(outlet(&closing))
            .or_else(|| self.credited_outlet())
            .or_else(|| self.owner())
            .or_else(|| self.path_outlet());
        article.source = source.map(|span| self.at(span));
        let publisher = self.fields(Label::Publisher).find(|field| is_outlet(first_word(field.value.of(self.text))));
        article.publisher = publisher.map(|field| self.at(field.value)).or_else(|| self.reprinted_by(article));
    }

    fn unique(&self, names: &[Span]) -> Vec<Text> {
        let mut unique: Vec<Text> = Vec::with_capacity(names.len());
        for name in names {
            if unique.iter().all(|known| known.text != name.of(self.text)) {
                unique.push(self.at(*name));
            }
        }
        unique
    }

    fn labelled_reporters(&self) -> Vec<Span> {
        let mut names = Vec::new();
        for field in self.fields(Label::Reporter) {
            let value = self.value_or_next(field);
            let words = value.of(self.text).split_whitespace().filter(|word| word.contains(letter::is_alphanumeric));
            if byline::names_in(value.of(self.text)).len() < words.count().div_ceil(2) {
                continue;
            }
            names.extend(
                byline::names_in(value.of(self.text)).into_iter().map(|span| span.shifted(value.start as usize)),
            );
        }
        names
    }

    /// A label's value, or the next line when the label stands at the end of its own.
    fn value_or_next(&self, field: &Field) -> Span {
        let line = &self.lines[field.line];
        let ends_line = field.value.is_empty()
            && !line.text.contains(']')
            && (line.text.ends_with([':', '：', '[', '=']) || labels_alone(line.text));
        if !ends_line {
            return field.value;
        }
        let last =
            self.marks.fields_of(field.line..field.line + 1).last().is_some_and(|other| std::ptr::eq(other, field));
        let next = (field.line + 1..self.range.end).find(|idx| !self.lines[*idx].text.is_empty());
        let Some(next) = next.map(|idx| &self.lines[idx]).filter(|next| last && next.counts.chars <= 30) else {
            return field.value;
        };
        let words = next.text.trim_end_matches([']', ' ']);
        Span::new(next.at, next.at + words.len())
    }

    /// An editor or translator with a Korean name, where nobody else is named: small papers print
    /// the one who prepared the piece so. Names in Chinese characters are the site's staff.
    fn editors_as_writers(&self) -> Vec<Span> {
        let names = self.fields(Label::Editor).filter(|field| self.is_written_by_editor(field)).flat_map(|field| {
            let value = field.value;
            byline::names_in(value.of(self.text)).into_iter().map(move |span| span.shifted(value.start as usize))
        });
        names.filter(|name| !name.of(self.text).chars().all(is_han)).take(1).collect()
    }

    /// Names that stand alone between headline and text.
    fn names_alone(&self) -> Vec<Span> {
        let named = self.range.clone().filter(|idx| self.roles.roles[*idx - self.roles.from].1 == "name-alone");
        let names_of = |idx| {
            let line: &Measured<'_> = &self.lines[idx];
            let names = line.text.split('(').next().unwrap_or_default().split(|c: char| !letter::is_alphanumeric(c));
            names.filter(|name| !name.is_empty()).map(|name| {
                let at = line.at + (name.as_ptr() as usize - line.text.as_ptr() as usize);
                Span::new(at, at + name.len())
            })
        };
        named.flat_map(names_of).collect()
    }

    fn is_written_by_editor(&self, field: &Field) -> bool {
        let line = self.lines[field.line].text;
        field.line > self.roles.first && ["편역", "편집", "정리"].iter().any(|word| line.starts_with(word))
    }

    /// Signatures of the story, those in related links left out.
    fn signatures(&self) -> Vec<(usize, Byline)> {
        let mine = self.marks.signatures_in(self.range.start..self.roles.end).iter();
        mine.filter(|(idx, _)| matches!(self.roles.get(*idx), Role::Credit | Role::Meta)).cloned().collect()
    }

    fn opening(&self) -> Option<Byline> {
        // A picture's line may stand above the opening, and be read as text.
        let text = (self.roles.first..self.range.end).filter(|idx| self.roles.get(*idx) == Role::Body).take(3);
        text.map(|idx| &self.lines[idx])
            .find_map(|line| byline::opening(line.text).map(|(byline, _)| byline.shifted(line.at)))
    }

    fn closing(&self) -> Option<Byline> {
        let last = self.range.clone().rfind(|idx| self.roles.get(*idx) == Role::Body)?;
        let line = &self.lines[last];
        byline::closing(line.text).map(|byline| byline.shifted(line.at))
    }

    /// The labelled source; that of the original goes before that of the reprint.
    fn labelled_source(&self) -> Option<Span> {
        let named = |original: bool| {
            let fields = self.fields(Label::Source).filter(move |field| self.is_original(field) == original);
            fields.map(|field| (field.line, self.paper_of(field))).find_map(|(line, span)| {
                let words = span.of(self.text);
                // 보낸 사람: 편집부 <desk@example.cn>
                let is_sender = self.lines[line].text.starts_with("보낸");
                let is_paper = !is_sender || is_outlet(words) || words.ends_with("소식");
                let fits = !words.is_empty() && words.chars().count() <= 30 && !words.contains("://");
                (fits && is_paper).then_some(span)
            })
        };
        named(true).or_else(|| named(false))
    }

    /// A label's value without the date behind it.
    fn paper_of(&self, field: &Field) -> Span {
        let value = self.value_or_next(field);
        let start = value.start as usize;
        let words = without_remark(without_date(value.of(self.text)));
        Span::new(start, start + words.len())
    }

    /// Whether a field says whose the original is: `원문 출처: …`.
    fn is_original(&self, field: &Field) -> bool {
        self.lines[field.line].text.starts_with("원문")
    }

    /// The paper of a second label for the source, beside that of the original.
    fn reprinted_by(&self, article: &Article) -> Option<Text> {
        let source = article.source.as_ref()?;
        let papers = self.fields(Label::Source).map(|field| self.paper_of(field));
        let other = |span: &Span| span.of(self.text) != source.text && is_outlet(first_word(span.of(self.text)));
        papers.filter(other).map(|span| self.at(span)).next()
    }

    /// A paper that stands alone in a line, or in a picture's line of a site's head.
    fn credited_outlet(&self) -> Option<Span> {
        let head = self.range.start..self.roles.first;
        head.into_iter().find_map(|idx| {
            let line = &self.lines[idx];
            // KOREA JOURNAL 코리아저널
            let latin = |c: char| c.is_ascii_uppercase() || c == ' ';
            let name = line.text.trim_start_matches(latin);
            let alone = matches!(self.marks.marks[idx], Mark::Credit(_)) || name.len() + 6 < line.text.len();
            let at = line.at + line.text.len() - name.len();
            (alone && is_outlet(name)).then(|| Span::new(at, at + name.len()))
        })
    }

    /// The paper at the head of a path: `동아일보|국제`, `길림신문 > 경제`, `길림신문 - 경제`.
    fn path_outlet(&self) -> Option<Span> {
        (self.range.start..self.roles.first).find_map(|idx| {
            let line = &self.lines[idx];
            let path = line.text.split_once(['|', '>', '▏', '·', '/']).or_else(|| line.text.split_once(" - "));
            let (head, rest) = path?;
            let paper = head.trim_end();
            let is_path = line.counts.chars <= 30 && rest.trim().chars().count() >= 2 && is_outlet(paper);
            is_path.then(|| Span::new(line.at, line.at + paper.len()))
        })
    }

    /// The paper that a line of copyright names.
    fn owner(&self) -> Option<Span> {
        let mut lines = self.range.clone().map(|idx| &self.lines[idx]);
        lines.find_map(|line| Some(owner::named_in(line.text)?.shifted(line.at)))
    }

    fn dates(&self, article: &mut Article) {
        let mine = || self.marks.dates_in(self.range.start..self.roles.end).iter();
        let best = mine()
            .filter_map(|date| Some((self.date_weight(date)?, date.printed?)))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let labelled = best.as_ref().is_some_and(|(weight, _)| *weight >= LABELLED_DATE);
        let opening = if labelled { None } else { self.opening_date() };
        article.published = opening.or(best.map(|(_, printed)| printed));
        for date in mine().filter(|date| date.printed.is_none() && matches!(self.marks.marks[date.line], Mark::Meta(_)))
        {
            article.diagnostics.push(Diagnostic { kind: DiagnosticKind::ImpossibleDate, span: date.span });
        }
    }

    /// The full date in the bracket that opens the text: `[흑룡강일보 2020-12-18]`.
    fn opening_date(&self) -> Option<Printed> {
        let line = &self.lines[self.roles.first];
        let inside = line.text.strip_prefix(['[', '(', '【'])?;
        let inside = &inside[..inside.find([']', ')', '】']).filter(|len| *len <= 120)?];
        let date = super::date_scan::scan_dates(inside).into_iter().find(|date| !date.short_year)?;
        let span = date.span.shifted(line.at + (inside.as_ptr() as usize - line.text.as_ptr() as usize));
        date.printed.map(|printed| Printed { span, ..printed })
    }

    /// How much a date is the date of publication; `None` if it is not.
    fn date_weight(&self, date: &Dated) -> Option<i32> {
        if !matches!(self.marks.marks[date.line], Mark::Meta(_)) {
            return None;
        }
        let timed = i32::from(date.printed.is_some_and(|printed: Printed| printed.time.is_some()));
        let title = self.roles.title.unwrap_or(self.range.start);
        let below_title = i32::from(self.roles.title.is_none() || date.line > title);
        let in_head = i32::from(date.line < self.roles.first);
        let form = timed * 10 + below_title * 6 + in_head * 4;
        match date.label {
            Some(Label::EditDate | Label::OtherDate) => None,
            Some(Label::Date) => Some(LABELLED_DATE + form),
            Some(Label::PostDate) => Some(75 + form),
            Some(_) => Some(60 + form),
            None if self.is_banner(date, title) => None,
            // [흑룡강신문] 2018-12-11: the paper's own day, not that of the board.
            None if date.line > title && self.names_paper(date.line) => Some(90 + form),
            None => Some(40 + form),
        }
    }

    /// A bare day above the headline, with a weekday or apart from it, is the day the page was shown.
    fn is_banner(&self, date: &Dated, title: usize) -> bool {
        let above = self.roles.title.is_some() && date.line < title;
        let timed = date.printed.is_some_and(|printed| printed.time.is_some());
        let line = &self.lines[date.line];
        let weekday = line.text.contains("요일")
            || line.text.contains("星期")
            || line.text.contains("농력")
            || line.text.contains("음력");
        let apart = title - date.line.min(title) > 40
            || (date.line + 1..title).any(|idx| {
                self.lines[idx].text.is_empty() || !matches!(self.marks.marks[idx], Mark::Meta(_) | Mark::Short)
            });
        let printed_page = self.names_paper(date.line);
        above && !printed_page && !masthead::is_paged(line.text) && (weekday || !timed && apart)
    }

    /// Whether a line names a paper beside its date.
    fn names_paper(&self, line: usize) -> bool {
        self.marks.signatures_in(line..line + 1).iter().any(|(_, byline)| byline.outlet.is_some())
    }

    fn url(&self) -> Option<Text> {
        let labelled =
            self.fields(Label::Url).map(|field| field.value).find(|value| value.of(self.text).contains("://"));
        labelled.map(|span| {
            let words = span.of(self.text).split_whitespace().next().unwrap_or_default();
            self.at(Span::new(span.start as usize, span.start as usize + words.len()))
        })
    }
}

/// A line that is a label and nothing else.
fn labels_alone(text: &str) -> bool {
    text.chars().count() <= 8
}

/// A value without the date behind it.
fn without_date(value: &str) -> &str {
    let dates = super::date_scan::scan_dates(value);
    let end = dates.first().map_or(value.len(), |date| date.span.start as usize);
    value[..end].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '/' | ',' | '·' | '-' | '('))
}

/// A value without a sentence or an address in brackets behind it.
fn without_remark(value: &str) -> &str {
    let is_remark = |at: &usize| !value[*at..].ends_with(')') || value[*at..].chars().count() > 12;
    let value = &value[..value.find(" (").filter(is_remark).unwrap_or(value.len())];
    let is_address = |at: &usize| *at > 0 && ["://", "www.", "@"].iter().any(|sign| value[*at..].contains(sign));
    value[..value.find(['(', '<']).filter(is_address).unwrap_or(value.len())].trim_end()
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// `2,081`, `2081회`.
fn count(text: &str) -> Option<u64> {
    let digits: String =
        text.chars().take_while(|c| c.is_ascii_digit() || *c == ',').filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}
