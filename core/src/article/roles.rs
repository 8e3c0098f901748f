//! The second look: what each line of one story is, decided by where it stands.
//!
//! The story's sentences divide it: above the first is the head, where the headline is; between
//! first and last short lines are headings, captions or lists; below are signature and furniture.

use super::labels::labels;
use super::lexer::{Ending, Measured};
use super::likeness::{Likeness, same_title};
use super::mark::{Mark, Marks, cells};
use super::outlet::{is_likely_name, is_outlet};
use super::{Role, headline};
use crate::text::letter;

/// A story's lines with their roles, and which line is the headline.
#[derive(Debug)]
pub(super) struct Roles {
    /// Where the story's lines begin in the page.
    pub(super) from: usize,
    /// Role and rule of each line.
    pub(super) roles: Vec<(Role, &'static str)>,
    /// The headline's index in the page.
    pub(super) title: Option<usize>,
    /// The first line of the text.
    pub(super) first: usize,
    /// The line where what belongs to the story ends.
    pub(super) end: usize,
}

impl Roles {
    pub(super) fn get(&self, idx: usize) -> Role {
        self.roles[idx - self.from].0
    }
}

/// The second look at the lines `from..to` of a page; `None` if there is no text.
pub(super) fn second_look(lines: &[Measured<'_>], marks: &Marks, from: usize, to: usize) -> Option<Roles> {
    let story = Story { lines, marks, from, to };
    let (first, last, cut) = story.extent()?;
    let roles = (from..to).map(|idx| story.plain_role(idx)).collect();
    let mut done = Roles { from, roles, title: None, first, end: cut };
    story.head(&mut done);
    story.middle(&mut done, last);
    story.foot(&mut done, last);
    Some(done)
}

/// Lines about the story and furniture between the headline and the text.
struct Around {
    first_meta: Option<usize>,
    last_meta: Option<usize>,
    first_chrome: Option<usize>,
}

/// The value of a label for the headline is no shorter, in bytes.
const MIN_TITLE_BYTES: usize = 9;

/// A headline is looked for in so many lines above the text.
const HEAD_LINES: usize = 400;

struct Story<'a> {
    lines: &'a [Measured<'a>],
    marks: &'a Marks,
    from: usize,
    to: usize,
}

impl Story<'_> {
    fn mark(&self, idx: usize) -> Mark {
        self.marks.marks[idx]
    }

    fn is_prose(&self, idx: usize) -> bool {
        matches!(self.mark(idx), Mark::Prose(_))
    }

    fn next(&self, idx: usize) -> Option<usize> {
        (idx + 1..self.to).find(|idx| self.mark(*idx) != Mark::Blank)
    }

    fn previous(&self, idx: usize) -> Option<usize> {
        (self.from..idx).rev().find(|idx| self.mark(*idx) != Mark::Blank)
    }

    /// The first and the last line of text, and where links and comments cut it off.
    fn extent(&self) -> Option<(usize, usize, usize)> {
        let is_text = |idx: usize| {
            self.is_prose(idx) && !self.is_headline_sentence(idx) && !self.is_site_talk(idx) || self.is_item(idx)
        };
        let first = (self.from..self.to).find(|idx| is_text(*idx))?;
        (first..self.to).find(|idx| self.is_prose(*idx))?;
        let mut cut = self.to;
        let mut last = first;
        let mut idx = first + 1;
        while idx < self.to {
            match self.mark(idx) {
                Mark::Prose(_) => last = idx,
                Mark::Short if self.is_last_clause(idx) => last = idx,
                Mark::Comments(_) => {
                    cut = idx;
                    break;
                }
                Mark::Tail(_) => match self.resumes(idx) {
                    Some(at) => idx = at - 1,
                    None => {
                        cut = idx;
                        break;
                    }
                },
                _ => {}
            }
            idx += 1;
        }
        Some((first, last, cut))
    }

    /// A line of a list whose items begin with △; pictures have it once.
    fn is_listed(&self, idx: usize) -> bool {
        let sign = |idx: usize| self.lines[idx].text.starts_with('△');
        sign(idx) && [self.next(idx), self.previous(idx)].into_iter().flatten().any(sign)
    }

    /// One sentence behind ▲, not one of several: `▲갓 캔 인삼을 씻고있다.`
    fn is_signed_picture(&self, idx: usize) -> bool {
        let sign = |idx: usize| self.lines[idx].text.starts_with(['▲', '△', '▼']);
        let line = &self.lines[idx];
        sign(idx)
            && line.counts.chars <= 70
            && line.counts.stops <= 1
            && ![self.next(idx), self.previous(idx)].into_iter().flatten().any(sign)
    }

    /// A polite line of the site to its visitor above the date: `제공받으실 수 있습니다.`
    fn is_site_talk(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        let polite = matches!(line.ending, Ending::Polite | Ending::Request | Ending::Talk);
        let above_date = |near: usize| matches!(self.mark(near), Mark::Meta("labelled-date" | "date-line"));
        polite && line.counts.chars <= 60 && (idx + 1..self.to.min(idx + 30)).any(above_date)
    }

    /// A clause without its end right between the text and its signature: `농촌을 건설하는 한편`.
    fn is_last_clause(&self, idx: usize) -> bool {
        let goes_on = ["하고", "하며", "하여", "면서", "으며", "는 한편"]
            .iter()
            .any(|ending| self.lines[idx].text.trim_end().ends_with(ending));
        let between = |near: Option<usize>, wanted: fn(Mark) -> bool| near.is_some_and(|near| wanted(self.mark(near)));
        goes_on
            && between(self.previous(idx), |mark| matches!(mark, Mark::Prose(_)))
            && between(self.next(idx), |mark| matches!(mark, Mark::Credit(_)))
    }

    /// A line of a bulleted chronicle: it ends in a stop, and its neighbour has the same bullet.
    fn is_item(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        let bullet = |idx: usize| self.lines[idx].text.chars().next().filter(|c| "●•◆■○▲·-▶◇□".contains(*c));
        self.mark(idx) == Mark::Short
            && line.ending == Ending::Stop
            && line.counts.chars >= 12
            && bullet(idx).is_some()
            && [self.next(idx), self.previous(idx)].into_iter().flatten().any(|near| bullet(near) == bullet(idx))
    }

    /// A short sentence right above a line of date and reporter is the headline, not text.
    fn is_headline_sentence(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        let fits = line.counts.chars <= 50 && line.counts.stops <= 1 && !line.text.ends_with(['”', '"']);
        let followed =
            self.next(idx).is_some_and(|next| matches!(self.mark(next), Mark::Meta("labelled-date" | "date-line")));
        let later = (idx + 1..self.to).any(|other| self.is_prose(other));
        fits && followed && later
    }

    /// Where the text goes on after a box of related links, if it does.
    fn resumes(&self, cut: usize) -> Option<usize> {
        let mut n_links = 0;
        let mut at = cut + 1;
        while at < self.to {
            match self.mark(at) {
                Mark::Prose(_) => break,
                Mark::Comments(_) | Mark::Tail(_) | Mark::Credit(_) => return None,
                Mark::Blank => {}
                _ => n_links += 1,
            }
            at += 1;
        }
        let is_text =
            |idx: usize| self.is_prose(idx) && self.lines[idx].ending.is_plain() && self.lines[idx].counts.chars >= 25;
        if at >= self.to || n_links > 5 || !is_text(at) {
            return None;
        }
        let stop =
            (at..self.to).find(|idx| matches!(self.mark(*idx), Mark::Comments(_) | Mark::Tail(_))).unwrap_or(self.to);
        let n_short =
            (at..stop).filter(|idx| self.mark(*idx) == Mark::Short && self.lines[*idx].counts.chars >= 10).count();
        let n_text = (at..stop).filter(|idx| is_text(*idx)).count();
        (n_short * 2 <= n_text).then_some(at)
    }

    /// What the first look already settles.
    fn plain_role(&self, idx: usize) -> (Role, &'static str) {
        match self.mark(idx) {
            Mark::Blank => (Role::Blank, "blank"),
            Mark::Chrome(rule) | Mark::Message(rule) | Mark::Tail(rule) | Mark::Comments(rule) => (Role::Chrome, rule),
            Mark::Separator => (Role::Chrome, "drawn-line"),
            Mark::Meta(rule) => (Role::Meta, rule),
            Mark::Credit(rule) => (Role::Credit, rule),
            Mark::Caption(rule) => (Role::Caption, rule),
            Mark::Table(rule) => (Role::Table, rule),
            Mark::Prose(rule) => (Role::Body, rule),
            Mark::Short => (Role::Chrome, "short-line"),
        }
    }

    fn head(&self, done: &mut Roles) {
        let best = (self.from.max(done.first.saturating_sub(HEAD_LINES))..done.first)
            .filter(|idx| {
                matches!(self.mark(*idx), Mark::Short | Mark::Prose(_)) || self.is_lone_title(*idx, done.first)
            })
            .map(|idx| (self.title_score(idx, done.first), idx))
            .filter(|(score, _)| *score >= 30)
            .max_by_key(|(score, idx)| (*score, std::cmp::Reverse(*idx)));
        let best = best.map(|(score, idx)| self.above_subtitle(score, idx, done.first).unwrap_or(idx));
        // 제목: 북방소식 제118호 is a mail's subject, not what the text tells.
        let labelled = self.labelled_title(done);
        let Some(title) = labelled.filter(|idx| self.shared_words(*idx, done.first) > 1).or(best).or(labelled) else {
            for idx in self.from..done.first {
                self.head_without_title(done, idx);
            }
            return;
        };
        done.title = Some(title);
        let around = self.around(title, done.first);
        self.set(
            done,
            title,
            Role::Title,
            if matches!(self.mark(title), Mark::Meta(_)) { "title-label" } else { "headline" },
        );
        for idx in self.from..done.first {
            if idx != title && matches!(self.mark(idx), Mark::Short | Mark::Prose(_)) {
                let decided = self.beside_title(idx, title, done.first, &around);
                self.set(done, idx, decided.0, decided.1);
            }
        }
    }

    /// The headline right above a line that scores a little better for being next to the date: that
    /// is the subtitle.
    fn above_subtitle(&self, score: i32, idx: usize, first: usize) -> Option<usize> {
        let above = idx.checked_sub(1).filter(|above| *above >= self.from && self.mark(*above) == Mark::Short)?;
        let counts = &self.lines[above].counts;
        let headline_like = counts.chars >= 9 && counts.spaces >= 2 && self.shared_words(above, first) > 0;
        let known = self.is_repeated(idx) && !self.is_repeated(above);
        // A kicker or a quotation is a headline's.
        let text = self.lines[above].text;
        let is_blank = |idx: usize| self.mark(idx) == Mark::Blank;
        let is_paper = counts.bars + counts.arrows > 0 || text.split_whitespace().next().is_some_and(is_outlet);
        let is_block = !is_paper && (above == self.from || is_blank(above - 1)) && idx + 1 < first && is_blank(idx + 1);
        let marked = text.starts_with('[') || text.ends_with(['”', '"']);
        let allowance = if marked || is_block { 90 } else { 60 };
        (headline_like
            && !known
            && !is_all_bracketed(self.lines[above].text)
            && self.title_score(above, first) + allowance >= score)
            .then_some(above)
    }

    /// A line that looks like a caption or a breadcrumb but stands where only a headline stands.
    fn is_lone_title(&self, idx: usize, first: usize) -> bool {
        let shaped = matches!(self.mark(idx), Mark::Caption("caption-sign")) || self.is_crowded_title(idx, first);
        shaped && self.next(idx).is_some_and(|next| next >= first || matches!(self.mark(next), Mark::Meta(_)))
    }

    /// A headline of many short nouns, which looks like a menu, right above the date.
    fn is_crowded_title(&self, idx: usize, first: usize) -> bool {
        let counts = &self.lines[idx].counts;
        self.mark(idx) == Mark::Chrome("menu-line")
            && counts.bars + counts.arrows == 0
            && counts.chars <= 70
            && self.next(idx).is_some_and(|next| matches!(self.mark(next), Mark::Meta("labelled-date" | "date-line")))
            && self.shared_words(idx, first) >= 2
    }

    /// The line of a field `제목: …`.
    fn labelled_title(&self, done: &Roles) -> Option<usize> {
        let field = self
            .marks
            .fields_of(self.from..done.first)
            .iter()
            .find(|field| field.label == super::labels::Label::Title && field.value.len() >= MIN_TITLE_BYTES)?;
        Some(field.line)
    }

    fn set(&self, done: &mut Roles, idx: usize, role: Role, rule: &'static str) {
        done.roles[idx - self.from] = (role, rule);
    }

    /// How much a line of the head is like a headline; 30 is enough.
    fn title_score(&self, idx: usize, first: usize) -> i32 {
        let line = &self.lines[idx];
        let counts = &line.counts;
        let mut score = match counts.chars {
            0..=3 => -60,
            4..=5 => -25,
            6..=8 => 0,
            9..=55 => 25,
            56..=80 => 10,
            _ => -30,
        };
        score += match counts.spaces {
            0 => -15,
            1 => 0,
            _ => 15,
        };
        let next = self.next(idx);
        let before_meta =
            next.is_some_and(|next| next < first && matches!(self.mark(next), Mark::Meta(_) | Mark::Credit(_)));
        score += if before_meta { 35 } else { 0 };
        let opens = next == Some(first) && self.previous(idx).is_none();
        score += if opens { 25 } else { 0 };
        score += if next == Some(first) { 10 } else { 0 };
        score +=
            if self.previous(idx).is_some_and(|before| matches!(self.mark(before), Mark::Meta(_))) { 10 } else { 0 };
        score += if self.is_repeated(idx) { 40 } else { 0 };
        score += (self.shared_words(idx, first) * 10).min(40);
        score -= if self.stands_below_date(idx, first) { 45 } else { 0 };
        score -= if counts.bars + counts.arrows > 0 { 15 } else { 0 };
        score -= if headline::has_dash(line.text) { 80 } else { 0 };
        score -= if is_all_bracketed(line.text) { 50 } else { 0 };
        score -= if self.mark(idx) == Mark::Caption("caption-sign") { 10 } else { 0 };
        score
    }

    /// Whether a line that may well be the headline stands right above a labelled date above this one.
    fn stands_below_date(&self, idx: usize, first: usize) -> bool {
        let date = (self.from.max(first.saturating_sub(HEAD_LINES))..idx)
            .rfind(|near| matches!(self.mark(*near), Mark::Meta("labelled-date")));
        let named = |above: usize| matches!(self.mark(above), Mark::Credit(_) | Mark::Meta(_));
        let mut above = date.and_then(|date| self.previous(date));
        for _ in 0..2 {
            above = above.filter(|above| named(*above)).map_or(above, |above| self.previous(above));
        }
        above.is_some_and(|above| {
            let counts = &self.lines[above].counts;
            self.mark(above) == Mark::Short
                && (9..=60).contains(&counts.chars)
                && counts.spaces >= 2
                && counts.bars + counts.arrows == 0
                && !is_all_bracketed(self.lines[above].text)
        })
    }

    /// Whether another line near says the same.
    fn is_repeated(&self, idx: usize) -> bool {
        let text = self.lines[idx].text;
        let nearby = (idx + 1..self.to.min(idx + 200)).chain(self.to.saturating_sub(20).max(self.from)..self.to);
        let before = self.from.max(idx.saturating_sub(20))..idx;
        let title = Likeness::of(text);
        text.len() >= 12 && before.chain(nearby).any(|other| other != idx && title.is_shared_by(self.lines[other].text))
    }

    /// How many words of a line come again at the beginning of the text.
    fn shared_words(&self, idx: usize, first: usize) -> i32 {
        let mut seen = 0;
        let body: Vec<&str> = (first..self.to.min(first + 12))
            .filter(|idx| self.is_prose(*idx))
            .map(|idx| head_of(self.lines[idx].text, 900))
            .take(4)
            .collect();
        for word in self.lines[idx]
            .text
            .split(|c: char| !letter::is_alphanumeric(c))
            .filter(|word| word.chars().count() >= 2)
            .take(16)
        {
            let stem_end = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
            let stem = &word[..stem_end];
            seen += i32::from(body.iter().any(|text| text.contains(stem)));
        }
        seen
    }

    fn around(&self, title: usize, first: usize) -> Around {
        let is_meta = |idx: &usize| matches!(self.mark(*idx), Mark::Meta(_));
        Around {
            first_meta: (title..first).find(is_meta),
            last_meta: (title..first).rfind(is_meta),
            first_chrome: (title..first).find(|idx| matches!(self.mark(*idx), Mark::Chrome(_))),
        }
    }

    /// A short line of the head that is not the headline.
    fn beside_title(&self, idx: usize, title: usize, first: usize, around: &Around) -> (Role, &'static str) {
        let line = &self.lines[idx];
        if same_title(line.text, self.lines[title].text) {
            return (Role::Title, "headline-again");
        }
        if idx > title && headline::has_dash(line.text) {
            return (Role::Deck, "dash-below-headline");
        }
        if idx > title && is_name_alone(line.text) {
            return (Role::Meta, "name-alone");
        }
        let is_furniture =
            || line.text.split_whitespace().any(|word| is_outlet(word) || labels().of_whole(word).is_some());
        if idx + 1 == title && is_all_bracketed(line.text) && line.counts.chars <= 30 && !is_furniture() {
            return (Role::Title, "kicker-line");
        }
        if idx < title || line.counts.chars < 6 || line.counts.bars + line.counts.arrows > 0 {
            return (Role::Chrome, "head-furniture");
        }
        let meta_between = around.first_meta.is_some_and(|meta| meta < idx);
        let chrome_between = around.first_chrome.is_some_and(|chrome| chrome < idx);
        let meta_behind = around.last_meta.is_some_and(|meta| meta > idx);
        match (meta_between, meta_behind) {
            (false, _) if !chrome_between && line.counts.chars >= 8 => (Role::Deck, "below-headline"),
            (true, false)
                if line.counts.chars >= 8 && line.ending != Ending::Cut && self.shared_words(idx, first) > 0 =>
            {
                (Role::Heading, "heading-before-text")
            }
            _ => (Role::Chrome, "head-furniture"),
        }
    }

    fn head_without_title(&self, done: &mut Roles, idx: usize) {
        if self.mark(idx) != Mark::Short || !headline::has_dash(self.lines[idx].text) {
            return;
        }
        if done.title.is_none() && self.lines[idx].text.starts_with("- ") && self.next(idx) == Some(done.first) {
            done.title = Some(idx);
            self.set(done, idx, Role::Title, "bulleted-headline");
        } else {
            self.set(done, idx, Role::Deck, "dash-above-text");
        }
    }

    fn middle(&self, done: &mut Roles, last: usize) {
        let n_noun_ends = (done.first..=last).filter(|idx| self.ends_in_noun(*idx)).count();
        let n_prose = (done.first..=last).filter(|idx| self.is_prose(*idx)).count();
        let photographic = n_prose > 1;
        for idx in done.first..=last {
            let line = &self.lines[idx];
            let decided = match self.mark(idx) {
                Mark::Prose(_) if photographic && (is_picture_sentence(line) || self.is_signed_picture(idx)) => {
                    Some((Role::Caption, "picture-sentence"))
                }
                Mark::Short if self.repeats_title(done, idx) => Some((Role::Title, "headline-again")),
                Mark::Caption("caption-sign") if self.is_listed(idx) => Some((Role::Body, "item-of-list")),
                Mark::Short if self.is_item(idx) => Some((Role::Body, "item-of-list")),
                Mark::Short if idx < last && is_credited_picture(line) => Some((Role::Caption, "credited-picture")),
                Mark::Short if self.ends_in_noun(idx) && n_noun_ends <= 2 => {
                    Some((Role::Caption, "noun-phrase-with-stop"))
                }
                Mark::Short => Some(self.short_in_text(idx, last)),
                Mark::Meta("labelled-value") if line.ending.is_sentence() && line.counts.chars > 40 => {
                    Some((Role::Body, "sentence"))
                }
                _ => None,
            };
            if let Some((role, rule)) = decided {
                self.set(done, idx, role, rule);
            }
        }
        for idx in self.cut_ranges(done.first, last) {
            if matches!(done.get(idx), Role::Heading | Role::Body | Role::Caption) {
                self.set(done, idx, Role::Chrome, "related-link");
            }
        }
        self.whole_tables(done, last);
        self.titled_tables(done, last);
        self.beside_tables(done, last);
        self.invitations(done, last);
    }

    /// Below a text that tells, the site speaks to its visitor: `위챗에 가입해보세요.`
    fn invitations(&self, done: &mut Roles, last: usize) {
        let tells = (done.first..=last).any(|idx| self.is_prose(idx) && self.lines[idx].ending.is_plain());
        let speaks = |idx: usize| {
            let line = &self.lines[idx];
            let asks =
                line.ending == Ending::Request || line.ending == Ending::Polite && line.text.starts_with(['※', '*']);
            asks && line.counts.chars <= 60 && !line.text.contains(['“', '"', '‘', '\'', '”'])
        };
        for idx in (done.first + 1..=last).rev() {
            match self.mark(idx) {
                Mark::Prose(_) if tells && speaks(idx) => self.set(done, idx, Role::Chrome, "invitation"),
                Mark::Prose(_) => return,
                _ => {}
            }
        }
    }

    /// The lines of boxes of related links inside the text.
    fn cut_ranges(&self, first: usize, last: usize) -> Vec<usize> {
        let mut inside = Vec::new();
        let mut in_box = false;
        for idx in first..=last {
            match self.mark(idx) {
                Mark::Tail(_) => in_box = true,
                Mark::Prose(_) => in_box = false,
                _ if in_box => inside.push(idx),
                _ => {}
            }
        }
        inside
    }

    fn repeats_title(&self, done: &Roles, idx: usize) -> bool {
        done.title.is_some_and(|title| same_title(self.lines[idx].text, self.lines[title].text))
    }

    fn ends_in_noun(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        self.mark(idx) == Mark::Short
            && line.ending == Ending::Stop
            && !line.text.starts_with(['-', '―', '—', '▷', '▶'])
            && line.text.ends_with(['.', '。'])
            && line.counts.chars <= 60
    }

    /// A short line between sentences: a heading when text follows, a list when its like follow.
    fn short_in_text(&self, idx: usize, last: usize) -> (Role, &'static str) {
        let line = &self.lines[idx];
        let is_short =
            |other: Option<usize>| other.is_some_and(|other| other <= last && self.mark(other) == Mark::Short);
        let (before, after) = (self.previous(idx), self.next(idx));
        if line.ending == Ending::Stop || line.text.ends_with(['”', '"', '’', ',', ';', '；', ':', '：']) {
            return (Role::Body, "part-of-text");
        }
        let run = usize::from(is_short(before)) + usize::from(is_short(after));
        let long_run = run == 2
            || run == 1
                && (is_short(after.and_then(|after| self.next(after)))
                    || is_short(before.and_then(|before| self.previous(before))));
        if long_run && !line.text.starts_with(['■', '◆', '●', '□', '◇', '▶']) {
            return (Role::Body, "list-in-text");
        }
        if line.counts.chars > 50 {
            return (Role::Body, "unfinished-sentence");
        }
        (Role::Heading, "short-line-in-text")
    }

    /// Rows of words below a table's title: `표 2 주요 도시 기온`.
    fn titled_tables(&self, done: &mut Roles, last: usize) {
        let is_loose = |idx: usize| idx < last && self.mark(idx) == Mark::Short;
        let n_words = |idx: usize| self.lines[idx].text.split_whitespace().count();
        let mut idx = done.first;
        while idx < last {
            let title = idx;
            idx += 1;
            if !is_loose(title) || !is_table_title(self.lines[title].text) {
                continue;
            }
            let width = n_words(idx);
            while is_loose(idx) && width >= 2 && n_words(idx) == width {
                self.set(done, idx, Role::Table, "row-below-title");
                idx += 1;
            }
            if idx > title + 1 {
                self.set(done, title, Role::Table, "table-title");
            }
        }
    }

    /// What stands around a table's rows belongs to it: `<최근 수입>`, `(단위: 톤)`, `자료: 세관`.
    fn beside_tables(&self, done: &mut Roles, last: usize) {
        const NOTES: [&str; 5] = ["단위", "자료", "주:", "주 :", "출처"];
        let is_loose = |idx: usize| matches!(self.mark(idx), Mark::Short | Mark::Caption(_));
        let is_note = |idx: usize| {
            let text = self.lines[idx].text;
            let bare = text.trim_start_matches(['(', '[', '<', '※', '*', ' ']);
            self.lines[idx].counts.chars <= 60 && NOTES.iter().any(|note| bare.starts_with(note))
        };
        for idx in (done.first..last).rev() {
            let is_title = || is_note(idx) || is_all_bracketed(self.lines[idx].text);
            if is_loose(idx) && done.get(idx + 1) == Role::Table && is_title() {
                self.set(done, idx, Role::Table, "above-table");
            }
        }
        for idx in done.first + 1..=last {
            if is_loose(idx) && done.get(idx - 1) == Role::Table && is_note(idx) {
                self.set(done, idx, Role::Table, "below-table");
            }
        }
        self.loosened(done, last);
    }

    /// A short line that a table's rows made one of a list is a heading, if sentences follow.
    fn loosened(&self, done: &mut Roles, last: usize) {
        for idx in done.first..last {
            let alone = self.mark(idx) == Mark::Short && done.roles[idx - self.from].1 == "list-in-text";
            let below =
                self.previous(idx).is_some_and(|before| before >= done.first && done.get(before) == Role::Table);
            if alone && below && self.next(idx).is_some_and(|next| self.is_prose(next)) {
                self.set(done, idx, Role::Heading, "heading-below-table");
            }
        }
    }

    /// Rows beside a table's rows with as many cells are rows.
    fn whole_tables(&self, done: &mut Roles, last: usize) {
        let end = self.to.min(last + 40);
        let n_cells = |idx: usize| cells(self.lines[idx].text).len();
        for idx in done.first..end {
            let near_table = |other: usize| {
                other < self.to
                    && other >= self.from
                    && self.mark(other) == Mark::Table("columns")
                    && n_cells(other) == n_cells(idx)
            };
            let may_join = matches!(self.mark(idx), Mark::Short | Mark::Chrome("menu-line" | "signs-alone"));
            if may_join && (near_table(idx + 1) || idx > self.from && near_table(idx - 1)) && n_cells(idx) >= 2 {
                self.set(done, idx, Role::Table, "table-head");
            }
        }
    }

    /// Below the last sentence: lists that the text announced, a title that comes late.
    fn foot(&self, done: &mut Roles, last: usize) {
        for idx in done.end..self.to {
            if !matches!(self.mark(idx), Mark::Blank) {
                let rule = done.roles[idx - self.from].1;
                let rule =
                    if matches!(self.mark(idx), Mark::Prose(_) | Mark::Short) { "after-the-article" } else { rule };
                self.set(done, idx, Role::Chrome, rule);
            }
        }
        if done.title.is_none() {
            self.late_title(done, last);
        }
        let announced = self.lines[last].text.ends_with([':', '：']) || self.lines[last].text.ends_with("다음과 같다.");
        let mut signed = false;
        for idx in last + 1..done.end {
            signed |= matches!(self.mark(idx), Mark::Credit(_));
            signed &= !(self.mark(idx) == Mark::Short && is_table_title(self.lines[idx].text));
            if signed && matches!(self.mark(idx), Mark::Table(_)) {
                self.set(done, idx, Role::Chrome, "table-below-signature");
            }
            if self.mark(idx) != Mark::Short || done.title == Some(idx) {
                continue;
            }
            if self.repeats_title(done, idx) {
                self.set(done, idx, Role::Title, "headline-again");
            } else if self.is_item(idx) {
                self.set(done, idx, Role::Body, "item-of-list");
            } else if announced || self.is_tail_of_text(idx) {
                self.set(done, idx, Role::Body, "list-after-text");
            } else if self.lines[idx].ending == Ending::Stop && self.lines[idx].text.ends_with('.') {
                self.set(done, idx, Role::Caption, "noun-phrase-with-stop");
            }
        }
    }

    /// A line right below the text that goes on in it: a quotation or an unfinished sentence.
    fn is_tail_of_text(&self, idx: usize) -> bool {
        let line = &self.lines[idx];
        line.counts.chars >= 30 && line.counts.stops > 0 && idx > self.from && self.is_prose(idx - 1)
    }

    /// A headline that stands only below the text.
    fn late_title(&self, done: &mut Roles, last: usize) {
        let candidates: Vec<usize> = (last + 1..done.end)
            .filter(|idx| self.mark(*idx) == Mark::Short && (10..=60).contains(&self.lines[*idx].counts.chars))
            .collect();
        let &[only] = candidates.as_slice() else { return };
        let line = &self.lines[only];
        if line.counts.spaces >= 2
            && line.ending != Ending::Stop
            && self.shared_words(only, done.first) >= 2
            && !line.text.starts_with(['·', '•', '-', '▶', '☞'])
        {
            done.title = Some(only);
            self.set(done, only, Role::Title, "headline-below-text");
        }
    }
}

/// Writers' names between headline and text: three syllables each, perhaps behind a sign, perhaps with what he
/// is in brackets.
pub(super) fn is_name_alone(text: &str) -> bool {
    if let Some((name, post)) = text.split_once('(') {
        return post.ends_with(')') && (6..=30).contains(&post.chars().count()) && is_name_alone(name.trim_end());
    }
    let is_name = |word: &str| is_likely_name(word) && labels().of_whole(word).is_none();
    let names = || text.split(|c: char| !letter::is_alphanumeric(c)).filter(|word| !word.is_empty());
    let is_full = |word: &str| word.chars().count() == 3;
    let may_list = text.contains(['·', ',', '、']);
    let fits = text.chars().count() <= if may_list { 18 } else { 6 };
    fits && names().all(|word| is_name(word) && (may_list || is_full(word))) && names().any(is_full)
}

fn head_of(text: &str, most_bytes: usize) -> &str {
    let mut end = text.len().min(most_bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `장백산역을 하늘에서 본 모습이다.`
fn is_picture_sentence(line: &Measured<'_>) -> bool {
    const ENDS: &[&str] = &[
        "모습이다",
        "장면이다",
        "모습입니다",
        "장면입니다",
        "전경이다",
        "모습.",
        "장면.",
        "전경.",
        "촬영했다",
        "찍은 사진이다",
        "현장이다",
        "사진이다",
    ];
    let bare = line.text.trim_end_matches('.');
    let shown = ENDS.iter().any(|end| bare.ends_with(end.trim_end_matches('.')));
    shown && line.counts.chars <= 45 && line.counts.stops <= 1 && !line.text.contains(['“', '"', '‘'])
}

/// `… 전시하고 있다./신화사`: one sentence and the paper it came with, amid the text.
fn is_credited_picture(line: &Measured<'_>) -> bool {
    let Some((shown, paper)) = line.text.rsplit_once('/') else { return false };
    line.counts.chars <= 70 && line.counts.stops <= 1 && shown.chars().count() >= 8 && is_outlet(paper.trim())
}

/// `<특집>`, `[기획련재]`: nothing outside the brackets.
pub(super) fn is_all_bracketed(text: &str) -> bool {
    let pairs = [('[', ']'), ('<', '>'), ('【', '】'), ('〔', '〕'), ('(', ')'), ('〈', '〉'), ('◇', '◇')];
    pairs
        .iter()
        .any(|(open, close)| text.starts_with(*open) && text.ends_with(*close) && text.matches(*open).count() == 1)
}

/// `표 1 …`, `<표 2> …`
fn is_table_title(text: &str) -> bool {
    let inside = text.trim_start_matches(['<', '[', '〈', '【']);
    let Some(rest) = inside.strip_prefix('표') else { return false };
    let is_bracketed = inside.len() < text.len() && rest.starts_with(['>', ']', '〉', '】']);
    is_bracketed || rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
}
