//! Where one story of a page ends and the next begins.
//!
//! A page holds several stories when what belongs to one story comes again: a headline with a line
//! of date and reporter, a signature followed by a headline, an opening of an agency, a bullet
//! with a headline. One article with headings has none of these twice.

use std::ops::Range;

use super::byline;
use super::headline;
use super::labels::Label;
use super::lexer::{Ending, Measured};
use super::mark::{Field, Mark, Marks};

/// The lines of each story, in order, covering the page.
pub(super) fn split(lines: &[Measured<'_>], marks: &Marks) -> Vec<Range<usize>> {
    let page = Page {
        lines,
        marks,
        end: marks.marks.iter().position(|mark| matches!(mark, Mark::Comments(_))).unwrap_or(lines.len()),
    };
    let finders: [&dyn Fn() -> Vec<usize>; 6] = [
        &|| page.by_title_labels(),
        &|| page.by_separators(),
        &|| page.by_bracketed_towns(),
        &|| page.by_heads(),
        &|| page.by_openings(),
        &|| page.by_bullets(),
    ];
    let starts = finders.iter().map(|find| find()).find(|starts| !starts.is_empty()).unwrap_or_default();
    let mut ranges = Vec::with_capacity(starts.len() + 1);
    let mut from = 0;
    for start in starts {
        if start > from && page.has_text(from..start) {
            ranges.push(from..start);
            from = start;
        }
    }
    ranges.push(from..lines.len());
    ranges
}

struct Page<'a> {
    lines: &'a [Measured<'a>],
    marks: &'a Marks,
    /// Where readers' comments begin: no story begins below.
    end: usize,
}

impl Page<'_> {
    fn mark(&self, idx: usize) -> Mark {
        self.marks.marks[idx]
    }

    fn is_text(&self, idx: usize) -> bool {
        matches!(self.mark(idx), Mark::Prose(_)) && self.lines[idx].ending != Ending::Cut
    }

    fn has_text(&self, range: Range<usize>) -> bool {
        range.into_iter().any(|idx| self.is_text(idx))
    }

    /// Whether a line can be a story's headline.
    fn may_be_title(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        self.mark(idx) == Mark::Short
            && (7..=70).contains(&line.counts.chars)
            && line.counts.spaces > 0
            && !headline::has_dash(line.text)
    }

    /// Whether from `idx` on come a headline, perhaps decks and lines about the story, and then text.
    fn begins_story(&self, idx: usize) -> bool {
        if !self.may_be_title(idx) {
            return false;
        }
        let mut n_short = 0;
        for next in idx + 1..self.end {
            match self.mark(next) {
                Mark::Blank | Mark::Meta(_) => {}
                Mark::Credit(_) if self.next_text(next).is_some() => {}
                Mark::Short if n_short < 2 => n_short += 1,
                Mark::Prose(_) => return self.lines[next].ending != Ending::Cut,
                _ => return false,
            }
        }
        false
    }

    fn next_text(&self, idx: usize) -> Option<usize> {
        (idx + 1..self.end.min(idx + 6)).find(|next| self.is_text(*next))
    }

    /// `제목: …` again and again.
    fn by_title_labels(&self) -> Vec<usize> {
        let mut starts: Vec<usize> = self
            .marks
            .fields
            .iter()
            .filter(|field| field.label == Label::Title && field.line < self.end && !field.value.is_empty())
            .map(|field| field.line)
            .collect();
        starts.dedup();
        let each = starts.windows(2).all(|pair| self.has_text(pair[0]..pair[1]))
            && starts.last().is_some_and(|last| self.has_text(*last..self.end));
        if starts.len() >= 2 && each { starts.split_off(1) } else { Vec::new() }
    }

    /// Drawn lines between stories that each begin with a headline.
    fn by_separators(&self) -> Vec<usize> {
        let mut stories = Vec::new();
        let (mut below_line, mut text_since) = (false, false);
        for idx in 0..self.end {
            match self.mark(idx) {
                Mark::Separator => below_line = true,
                Mark::Blank | Mark::Chrome(_) => {}
                mark => {
                    let dated = matches!(mark, Mark::Meta(_)) && self.next_text(idx).is_some();
                    if below_line && text_since && (dated || self.begins_story(idx)) {
                        stories.push(idx);
                        text_since = false;
                    }
                    below_line = false;
                    text_since |= self.is_text(idx);
                }
            }
        }
        stories
    }

    /// Headlines that come after a signature or a date below a text, or before a date above one.
    fn by_heads(&self) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut text_since_start = false;
        let mut own_head = false;
        let mut closed = false;
        let mut pending_title: Option<usize> = None;
        for idx in 0..self.end {
            match self.mark(idx) {
                Mark::Prose(_) if self.is_text(idx) => {
                    if closed && pending_title.is_some_and(|title| self.begins_story(title)) {
                        starts.extend(pending_title);
                        closed = false;
                    }
                    pending_title = None;
                    text_since_start = true;
                }
                Mark::Short if text_since_start && pending_title.is_none() && self.may_be_title(idx) => {
                    pending_title = Some(idx)
                }
                Mark::Meta(_) | Mark::Credit(_) if self.names_story(idx) => {
                    if let Some(title) = pending_title.filter(|title| self.begins_story(*title)) {
                        if own_head || closed {
                            starts.push(title);
                            text_since_start = false;
                            closed = false;
                        }
                        pending_title = None;
                    } else if text_since_start {
                        closed = true;
                    }
                    own_head = true;
                }
                Mark::Tail(_) => pending_title = None,
                _ => {}
            }
        }
        let last_is_signed =
            closed || starts.last().is_some_and(|last| (*last..self.end).any(|idx| self.names_story(idx)));
        if last_is_signed { starts } else { Vec::new() }
    }

    /// Whether a line says when a story was published or who wrote it.
    fn names_story(&self, idx: usize) -> bool {
        let published = |label: Option<Label>| !matches!(label, Some(Label::EditDate | Label::OtherDate));
        let dated = self.marks.dates_of(idx).iter().any(|date| published(date.label));
        let named = |field: &Field| matches!(field.label, Label::Reporter | Label::Source) && !field.value.is_empty();
        match self.mark(idx) {
            Mark::Meta(_) => dated || self.marks.fields_of(idx..idx + 1).iter().any(named),
            Mark::Credit(_) => true,
            _ => false,
        }
    }

    /// A headline and an agency's opening, again and again.
    fn by_openings(&self) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut seen = 0;
        for idx in 0..self.end {
            if !self.is_text(idx) || byline::opening(self.lines[idx].text).is_none() {
                continue;
            }
            seen += 1;
            let title = (0..idx)
                .rev()
                .find(|before| self.mark(*before) != Mark::Blank)
                .filter(|before| self.may_be_title(*before));
            if let Some(title) = title.filter(|_| seen > 1) {
                starts.push(title);
            }
        }
        if starts.len() + 1 == seen { starts } else { Vec::new() }
    }

    /// Texts of a digest that begin with a town in brackets, 【본계】, each with its signature.
    fn by_bracketed_towns(&self) -> Vec<usize> {
        let (mut begins, mut n_signed) = (Vec::new(), 0);
        for idx in 0..self.end {
            // Of several signatures below one text the first counts.
            n_signed += usize::from(matches!(self.mark(idx), Mark::Credit(_)) && n_signed < begins.len());
            if self.is_text(idx) && begins_with_town(self.lines[idx].text) {
                begins.push(idx);
            }
        }
        if begins.len() < 2 {
            return Vec::new();
        }
        let announced = || (0..begins[0]).any(|idx| is_digest(self.lines[idx].text));
        if n_signed == begins.len() || announced() { begins.split_off(1) } else { Vec::new() }
    }

    /// Bulleted headlines, each with its text, and no text above the first.
    fn by_bullets(&self) -> Vec<usize> {
        let Some(first_text) = (0..self.end).find(|idx| self.is_text(*idx)) else { return Vec::new() };
        let Some(first) = (0..first_text).rev().find(|idx| self.mark(*idx) != Mark::Blank) else { return Vec::new() };
        let Some(bullet) = bullet(self.lines[first].text) else { return Vec::new() };
        let head_title = (0..first).any(|idx| self.may_be_title(idx) && !is_digest(self.lines[idx].text));
        let head_dated = self.marks.dates.iter().any(|date| date.line < first);
        let digest = (0..first).any(|idx| is_digest(self.lines[idx].text));
        if head_title && head_dated && !digest {
            return Vec::new();
        }
        let starts: Vec<usize> = (first + 1..self.end)
            .filter(|idx| self.mark(*idx) == Mark::Short && self::bullet(self.lines[*idx].text) == Some(bullet))
            .collect();
        let each = starts.iter().all(|start| self.begins_story(*start) || self.next_text(*start).is_some());
        if each { starts } else { Vec::new() }
    }
}

/// Whether a text begins with one short word in brackets: `【본계】 …`, `[무순] …`.
fn begins_with_town(text: &str) -> bool {
    let Some(inside) = text.strip_prefix(['【', '[', '〔']) else { return false };
    let word = inside.split(['】', ']', '〕']).next().unwrap_or_default();
    (2..=6).contains(&word.chars().count()) && word.chars().all(|c| matches!(c, '가'..='힣'))
}

/// The sign or numbering that a headline of a digest begins with.
fn bullet(text: &str) -> Option<char> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    // Lists of a mobile site: `- …`, and `10/09 - …` where the day of the item before ran into it.
    if text.starts_with("- ") || super::headline::day_before_dash(text) > 0 {
        return Some('-');
    }
    match first {
        '•' | '■' | '●' | '◆' | '▶' | '□' | '◇' | '○' | '☞' | '★' | '☆' | '◎' | '▷' => {
            Some(first)
        }
        '1'..='9' | '①'..='⑳'
            if rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')', ' ', '、'])
                || first > '9' =>
        {
            Some('1')
        }
        _ => None,
    }
}

/// Whether a line announces several short stories.
fn is_digest(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "단신",
        "브리핑",
        "간추린",
        "소식모음",
        "소식 모음",
        "뉴스모음",
        "뉴스 모음",
        "짧은 소식",
        "짧은소식",
        "토막소식",
        "简讯",
        "短讯",
        "종합소식",
        "한눈에",
        "이모저모",
        "간단소식",
        "소식 묶음",
        "뉴스 묶음",
        "헤드라인",
        "한줄",
        "오늘의 동북",
        "오늘의 소식",
        "주간 소식",
        "주간소식",
        "주간 동향",
        "주간동향",
        "주간 뉴스",
        "주요 소식",
        "아침 소식",
        "저녁 소식",
        "분 소식",
        "줄 소식",
        "한주 소식",
    ];
    WORDS.iter().any(|word| text.contains(word))
}
