//! Paragraphs broken into lines of one width, as text from a PDF or an e-mail is.
//!
//! A block of lines without blank lines between them is taken for one wrapped paragraph after
//! another when most of its lines are as wide as the widest and end in the middle of a sentence.
//! In doubt a line is a paragraph.

use super::lexer::{Ending, Measured};
use super::mark::Mark;

/// Widths count a Hangul syllable or a Chinese character as two.
const LEAST_WIDTH: u32 = 24;
const GREATEST_WIDTH: u32 = 130;
/// Two lines are one paragraph only from this width on.
const LEAST_PAIR_WIDTH: u32 = 48;

/// For each line whether it goes on with the paragraph of the line before. Marks the lines of
/// wrapped paragraphs as prose.
pub(super) fn continued(lines: &[Measured<'_>], marks: &mut [Mark]) -> Vec<bool> {
    let mut continued = vec![false; lines.len()];
    let mut from = 0;
    while from < lines.len() {
        if !may_wrap(&lines[from], marks[from]) {
            from += 1;
            continue;
        }
        let to = (from..lines.len()).find(|idx| !may_wrap(&lines[*idx], marks[*idx])).unwrap_or(lines.len());
        block(lines, marks, from, to, &mut continued);
        from = to;
    }
    continued
}

fn may_wrap(line: &Measured<'_>, mark: Mark) -> bool {
    matches!(mark, Mark::Prose(_) | Mark::Short | Mark::Caption("noun-phrase-with-stop"))
        && width(line) <= GREATEST_WIDTH
}

fn width(line: &Measured<'_>) -> u32 {
    line.counts.chars + line.counts.hangul + line.counts.han
}

fn ends_paragraph(line: &Measured<'_>) -> bool {
    line.ending.is_sentence() && line.text.ends_with(['.', '?', '!', '”', '"', ')', '’', '\''])
}

/// Decides about a block of neighbouring lines.
fn block(lines: &[Measured<'_>], marks: &mut [Mark], from: usize, to: usize, continued: &mut [bool]) {
    let widest = lines[from..to].iter().map(width).max().unwrap_or(0);
    if to - from < 2 || widest < LEAST_WIDTH {
        return;
    }
    let full = |idx: usize| width(&lines[idx]) * 100 >= widest * 82;
    let broken = |idx: usize| full(idx) && !ends_paragraph(&lines[idx]) && lines[idx].ending != Ending::Cut;
    let n_broken = (from..to - 1).filter(|idx| broken(*idx)).count();
    let n_ended = (from..to).filter(|idx| ends_paragraph(&lines[*idx])).count();
    let n_inside = lines[from..to].iter().filter(|line| line.counts.stops > 0).count();
    // Two narrow lines may as well be a headline and its text.
    let is_pair = to - from == 2 && widest < LEAST_PAIR_WIDTH && lines[from].counts.stops == 0;
    if is_pair || n_broken * 2 < to - from - 1 || n_broken < 2 && to - from > 2 || n_ended == 0 || n_inside == 0 {
        return;
    }
    let least_indent = lines[from..to].iter().map(indent).min().unwrap_or(0);
    // Where paragraphs are told apart by their indent, a sentence that fills its line ends none.
    let is_indented = (from..to).any(|idx| indent(&lines[idx]) > least_indent);
    let filled = |idx: usize| is_indented && is_filled(&lines[idx], lines[idx + 1].text, widest);
    // A headline right above a wrapped text is narrower than its lines.
    for idx in from + 1..to {
        // A line that begins further right than others begins a paragraph.
        let goes_on = (broken(idx - 1) || filled(idx - 1)) && indent(&lines[idx]) == least_indent;
        continued[idx] = goes_on;
        if goes_on {
            marks[idx - 1] = Mark::Prose("wrapped-line");
            marks[idx] = Mark::Prose("wrapped-line");
        }
    }
}

/// Whether the first word of the next line, or its first syllable where words are broken, did not fit.
fn is_filled(line: &Measured<'_>, next: &str, widest: u32) -> bool {
    let word = next.split(' ').next().unwrap_or_default();
    let room = widest.saturating_sub(width(line));
    let needed: u32 = word.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum();
    line.ending.is_sentence() && room < needed + 1
}

/// How far right the words of a line begin, in bytes.
fn indent(line: &Measured<'_>) -> usize {
    line.at - line.span.start as usize
}
