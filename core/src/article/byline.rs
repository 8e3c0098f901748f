//! Who wrote it, for which paper: signatures at the end (`/길림신문 최남철기자`), openings of
//! the text (`(선양=연합뉴스) 차병호 특파원 =`), and values of labels (`[ 홍설매 ]`).
//!
//! A signature is a line of which every word is a name, a paper, a title of a writer or something
//! that stands beside those; one word more and it is no signature.

use super::labels::labels;
use super::outlet::{
    continues_outlet, is_filler, is_han, is_hangul, is_likely_name, is_outlet, may_be_name, may_sign, split_title,
};
use crate::text::Span;

/// Who wrote it and for whom, as spans in the line that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Byline {
    /// The paper.
    pub(super) outlet: Option<Span>,
    /// The writers' names.
    pub(super) reporters: Vec<Span>,
    /// Whether a word said that the names are writers' (`기자`, `글`).
    pub(super) titled: bool,
}

impl Byline {
    /// The same, moved to the text that the line stands in.
    pub(super) fn shifted(mut self, bytes: usize) -> Self {
        self.outlet = self.outlet.map(|span| span.shifted(bytes));
        for reporter in &mut self.reporters {
            *reporter = reporter.shifted(bytes);
        }
        self
    }
}

/// What a word of a byline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Outlet,
    Name,
    Title,
    Filler,
    Email,
    /// What stands before or behind `=`.
    City,
    Unknown,
}

#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    text: &'a str,
    at: usize,
    kind: Kind,
    /// The sign before the word, `=` and `/` above all.
    mark: char,
    /// Whether `=` follows.
    before_equals: bool,
}

const LONGEST_SIGNATURE_CHARS: usize = 70;

/// Reads a whole line as a signature.
pub(super) fn signature(line: &str) -> Option<Byline> {
    if line.len() > LONGEST_SIGNATURE_CHARS * 3 || line.chars().count() > LONGEST_SIGNATURE_CHARS {
        return None;
    }
    let photographed =
        ["사진", "촬영"].iter().any(|word| line.trim_start_matches(['/', '[', '(', '▲']).starts_with(word));
    if photographed && !line.contains('글') {
        return None;
    }
    if let Some(name) = line.strip_prefix('/').map(str::trim).filter(|name| is_full_name(name)) {
        let at = line.len() - line[1..].trim_start().len();
        return Some(Byline { reporters: vec![Span::new(at, at + name.len())], titled: true, ..Byline::default() });
    }
    let is_addressed = line.contains('@');
    if let Some(spoken) = if is_addressed { spoken_closing(line) } else { None } {
        return Some(spoken);
    }
    if !is_addressed && !line.split(is_break).any(may_sign) {
        return None;
    }
    let words = classified(line);
    let byline = gathered(&words)?;
    let marked =
        line.starts_with(['/', '▷', '▶', '=', '-', '—', '(', '[', '【', '〔', '|', '□', '■', '◇', '☞', '※', '<']);
    // `하종대 name@example.com`
    let addressed = words.len() == 2 && words[1].kind == Kind::Email && byline.reporters.len() == 1;
    let counts = byline.titled
        || addressed
        || byline.outlet.is_some() && (byline.reporters.is_empty() || marked || words.len() <= 3);
    counts.then_some(byline)
}

/// A name of three syllables that begins with a surname.
fn is_full_name(word: &str) -> bool {
    word.chars().count() == 3 && is_likely_name(word) && labels().of_whole(word).is_none()
}

/// The words of a byline with what they are.
fn classified(line: &str) -> Vec<Word<'_>> {
    let mut words = split(line);
    join_outlets(line, &mut words);
    let mut split_words = Vec::with_capacity(words.len() + 2);
    for word in words {
        classify(word, &mut split_words);
    }
    for idx in 0..split_words.len() {
        if split_words[idx].kind == Kind::Unknown && is_place_like(&split_words, idx) {
            split_words[idx].kind = Kind::City;
        }
    }
    split_words
}

/// Whether a word that is neither name nor paper stands where a city does: at an `=`, or beside
/// a title and a name.
fn is_place_like(words: &[Word<'_>], idx: usize) -> bool {
    let word = words[idx];
    let n_chars = word.text.chars().count();
    let short = (2..=8).contains(&n_chars) && word.text.chars().all(|c| is_hangul(c) || is_han(c) || c == '·');
    let titled = words.iter().any(|other| other.kind == Kind::Title)
        && !word.text.ends_with(['을', '를', '는', '들', '의', '한']);
    short && (word.before_equals || word.mark == '=' || titled && words.len() <= 6)
}

/// Whether a character parts words.
fn is_break(c: char) -> bool {
    match c {
        '가'..='힣' => false,
        '/' | '·' | 'ㆍ' | '∙' | ',' | '，' | '、' | '=' | '|' | 'ㅣ' | '(' | ')' | '（' | '）' | '[' | ']' | '【'
        | '】' | '〔' | '〕' | ':' | '：' | ';' | '▷' | '▶' | '◇' | '■' | '□' | '●' | '○' | '•' | '☞' | '※' | '<'
        | '>' | '〈' | '〉' | '—' | '–' | '-' | '~' | '!' | '.' | '。' | '&' | '+' | '\u{feff}' | '\u{200b}' => {
            true
        }
        _ => c.is_whitespace(),
    }
}

fn split(line: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut mark = ' ';
    let mut start = None;
    for (at, c) in line.char_indices().chain(std::iter::once((line.len(), ' '))) {
        let email_sign =
            matches!(c, '.' | '-') && start.is_some_and(|from: usize| line.as_bytes()[from].is_ascii_alphanumeric());
        if !is_break(c) || email_sign && at < line.len() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            words.push(Word { text: &line[from..at], at: from, kind: Kind::Unknown, mark, before_equals: false });
            mark = ' ';
        }
        if let Some(last) = words.last_mut().filter(|_| c == '=') {
            last.before_equals = true;
        }
        if !c.is_whitespace() {
            mark = c;
        }
    }
    words
}

/// Joins `인민망` and `한국어판` to one word.
fn join_outlets<'a>(line: &'a str, words: &mut Vec<Word<'a>>) {
    let mut idx = 0;
    while idx + 1 < words.len() {
        let (first, second) = (words[idx], words[idx + 1]);
        let adjacent =
            line[first.at + first.text.len()..second.at].chars().all(|c| matches!(c, ' ' | '\u{a0}' | '(' | ')'));
        if adjacent
            && is_outlet(first.text)
            && (continues_outlet(second.text) && !is_filler(second.text)
                || second.mark == '(' && second.text.chars().all(is_han)
                || second.mark == ' ' && is_outlet(second.text))
        {
            let mut end = second.at + second.text.len();
            if second.mark == '(' && line[end..].starts_with(')') {
                end += 1;
            }
            words[idx].text = &line[first.at..end];
            words[idx].before_equals = second.before_equals;
            words.remove(idx + 1);
        } else {
            idx += 1;
        }
    }
}

fn classify<'a>(mut word: Word<'a>, words: &mut Vec<Word<'a>>) {
    // 기자 전영매의 보도입니다
    let owner = word.text.strip_suffix('의').filter(|name| name.chars().count() == 3 && is_likely_name(name));
    word.text = owner.unwrap_or(word.text);
    word.kind = kind_alone(word.text, words.last());
    if word.kind != Kind::Unknown {
        words.push(word);
        return;
    }
    let Some((head, title)) = split_title(word.text) else {
        words.push(word);
        return;
    };
    // 김동환 베이징특파원: behind a name stands the place that its title belongs to.
    let placed =
        word.mark == ' ' && !is_likely_name(head) && words.last().is_some_and(|last| is_likely_name(last.text));
    let kind = match is_outlet(head) || is_filler(head) {
        true => kind_alone(head, None),
        false if placed => Kind::City,
        false => Kind::Name,
    };
    if kind == Kind::Name && !may_be_name(head) {
        words.push(word);
        return;
    }
    words.push(Word { text: head, kind, before_equals: false, ..word });
    words.push(Word { text: title, at: word.at + head.len(), kind: Kind::Title, mark: ' ', ..word });
}

fn kind_alone(text: &str, before: Option<&Word<'_>>) -> Kind {
    if split_title(text).is_some_and(|(head, _)| head.is_empty()) {
        return Kind::Title;
    }
    if is_filler(text) {
        return Kind::Filler;
    }
    if is_outlet(text.split_whitespace().next().unwrap_or(text))
        || text.split_once('(').is_some_and(|(head, _)| is_outlet(head))
    {
        return Kind::Outlet;
    }
    // 단동소식 마지영 기자
    if text.ends_with("소식") && (4..=6).contains(&text.chars().count()) && before.is_none() {
        return Kind::Outlet;
    }
    if text.contains('@') || text.starts_with("http") || text.contains("www.") {
        return Kind::Email;
    }
    let region = ["성", "시", "지역", "지사", "지국", "주재", "현지"]
        .iter()
        .any(|ending| text.len() > ending.len() + 3 && text.ends_with(ending));
    let after_title = before.is_some_and(|before| before.kind == Kind::Title || before.kind == Kind::Name);
    if region && after_title {
        return Kind::City;
    }
    Kind::Unknown
}

/// Gathers names and paper when every word is accounted for.
fn gathered(words: &[Word<'_>]) -> Option<Byline> {
    if words.is_empty() || words.len() > 12 {
        return None;
    }
    let mut byline = Byline { titled: words.iter().any(|word| word.kind == Kind::Title), ..Byline::default() };
    let writing = words.iter().any(|word| word.kind == Kind::Filler && word.text.starts_with('글'));
    byline.titled |= writing;
    for (idx, word) in words.iter().enumerate() {
        let span = Span::new(word.at, word.at + word.text.len());
        match word.kind {
            Kind::Outlet => byline.outlet = byline.outlet.or(Some(span)),
            Kind::Name => byline.reporters.push(span),
            Kind::Title | Kind::Filler | Kind::Email => {}
            Kind::City | Kind::Unknown if names_writer(words, idx) => byline.reporters.push(span),
            Kind::City => {}
            Kind::Unknown if is_department(words, idx) => {}
            Kind::Unknown => return None,
        }
    }
    (byline.outlet.is_some() || !byline.reporters.is_empty()).then_some(byline)
}

/// Whether the word stands between a name and its title: `김상진 월간중앙 기자`.
fn is_department(words: &[Word<'_>], idx: usize) -> bool {
    let titled = words.get(idx + 1).is_some_and(|next| next.kind == Kind::Title && next.mark == ' ');
    titled && words[idx].mark == ' ' && idx > 0 && is_likely_name(words[idx - 1].text)
}

/// Whether the word is the name that a title, another name or a paper beside it makes likely.
fn names_writer(words: &[Word<'_>], idx: usize) -> bool {
    let word = words[idx];
    if word.before_equals || !may_be_name(word.text) || labels().of_whole(word.text).is_some() {
        return false;
    }
    let named_before = idx > 0 && is_likely_name(words[idx - 1].text) && word.mark == ' ';
    if matches!(word.kind, Kind::City | Kind::Unknown) && named_before && !is_likely_name(word.text) {
        return false;
    }
    // A region or a paper may stand between a name and its title: `윤길수 길림성 특파원`.
    let counts = |next: &&Word<'_>| {
        matches!(next.kind, Kind::Title | Kind::Name)
            || matches!(next.kind, Kind::City | Kind::Unknown)
                && may_be_name(next.text)
                && (is_likely_name(next.text) || !is_likely_name(word.text))
    };
    let after = words[idx + 1..].iter().find(counts);
    let before = words[..idx].iter().rev().find(|last| last.kind != Kind::Filler);
    let titled_behind = after.is_some_and(|next| next.kind == Kind::Title && (next.mark == ' ' || next.mark == '('));
    let titled_before = before.is_some_and(|last| last.kind == Kind::Title) && word.mark != '=';
    let listed = after
        .is_some_and(|next| matches!(next.mark, '·' | 'ㆍ' | ',' | '、' | '∙' | '/') || is_likely_name(next.text))
        && words[idx + 1..].iter().any(|next| next.kind == Kind::Title || next.kind == Kind::Name);
    let last_known = is_likely_name(word.text);
    let goes_on = before.is_some_and(|last| last.kind != Kind::Outlet)
        && matches!(word.mark, '·' | 'ㆍ' | ',' | '、' | '∙')
        && last_known;
    let title_free = !words.iter().any(|other| other.kind == Kind::Title);
    // 본지기자 리련화 황철수
    let follows = named_before && last_known && words[..idx - 1].iter().any(|word| word.kind == Kind::Title);
    titled_behind
        || titled_before && (after.is_none() || last_known)
        || listed && last_known
        || goes_on
        || follows
        || title_free && last_known && word.mark != '='
}

/// The byline that opens a text, and the length of the opening.
pub(super) fn opening(body: &str) -> Option<(Byline, usize)> {
    let head = head_of(body, 240);
    let plain = || equals_opening(head, 0).or_else(|| signed_dispatch(head)).or_else(|| colon_opening(head));
    bracketed_opening(head).or_else(plain)
}

fn head_of(text: &str, most_bytes: usize) -> &str {
    let mut end = text.len().min(most_bytes);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// `(선양=연합뉴스) 차병호 특파원 =`, `[본사소식 백정일 기자]`, `[신화사 베이징 9월 22일]`.
fn bracketed_opening(head: &str) -> Option<(Byline, usize)> {
    let open = head.chars().next()?;
    let close = match open {
        '(' => ')',
        '[' => ']',
        '【' => '】',
        '〔' => '〕',
        '<' => '>',
        '（' => '）',
        '《' => '》',
        _ => return None,
    };
    let from = open.len_utf8();
    let inside_len = head[from..].find(close).filter(|len| head[from..from + len].chars().count() <= 40)?;
    let inside = &head[from..from + inside_len];
    let end = from + inside_len + close.len_utf8();
    let words = classified(inside);
    let outlet = words.iter().find(|word| word.kind == Kind::Outlet);
    let names = gathered_names(&words);
    let placed = words.iter().any(|word| word.before_equals);
    let mut byline = Byline {
        outlet: outlet.map(|word| Span::new(word.at + from, word.at + from + word.text.len())),
        reporters: names.into_iter().map(|span| span.shifted(from)).collect(),
        titled: words.iter().any(|word| word.kind == Kind::Title),
    };
    let behind = equals_opening(&head[end..], end).or_else(|| titled_opening(&head[end..], end));
    let mut length = end;
    if let Some((more, more_len)) = behind {
        length = more_len;
        byline.titled = true;
        byline.outlet = byline.outlet.or(more.outlet);
        byline.reporters.extend(more.reporters);
    }
    if byline.outlet.is_none() && !byline.reporters.is_empty() {
        let alone = || (words.len() == 1 && words[0].text.len() >= LONG_WORD_BYTES).then(|| Span::new(0, inside.len()));
        byline.outlet = unknown_outlet(&words).or_else(alone).map(|span| span.shifted(from));
    }
    // `(흑룡강신문=하얼빈)` may name a paper of a shape nobody knows: it is an opening all the same.
    if byline.outlet.is_none() && byline.reporters.is_empty() && !placed {
        return None;
    }
    Some((byline, length))
}

/// A word of five syllables in a bracket before a writer's name is no city: `【봉황망코리아】 조성영 기자=`.
const LONG_WORD_BYTES: usize = 15;

/// The side of `=` that is too long for a city: `한중소식=쑹위안`.
fn unknown_outlet(words: &[Word<'_>]) -> Option<Span> {
    let at = words.iter().position(|word| word.before_equals)?;
    let sides = (words.get(at)?, words.get(at + 1)?);
    let is_long =
        |word: &Word<'_>| word.text.chars().count() >= 4 && !word.text.ends_with(['성', '시', '주', '현', '구']);
    let is_city = |word: &Word<'_>| word.kind != Kind::Name && word.text.chars().count() <= 4;
    let paper = [sides, (sides.1, sides.0)].into_iter().find(|(paper, city)| is_long(paper) && is_city(city))?.0;
    let is_unknown = matches!(paper.kind, Kind::City | Kind::Unknown);
    is_unknown.then(|| Span::new(paper.at, paper.at + paper.text.len()))
}

/// The names in a bracket, where dates and cities may stand beside them.
fn gathered_names(words: &[Word<'_>]) -> Vec<Span> {
    let titled = words.iter().any(|word| word.kind == Kind::Title);
    words
        .iter()
        .enumerate()
        .filter(|(idx, word)| {
            titled
                && (word.kind == Kind::Name
                    || matches!(word.kind, Kind::City | Kind::Unknown) && names_writer(words, *idx))
        })
        .map(|(_, word)| Span::new(word.at, word.at + word.text.len()))
        .collect()
}

/// `차병호 특파원 =`, `아주경제 정연호 기자=`: everything up to `=`.
fn equals_opening(head: &str, base: usize) -> Option<(Byline, usize)> {
    let equals = head.find('=').filter(|len| head[..*len].chars().count() <= 50)?;
    let before = &head[..equals];
    let words = classified(before);
    let titled = words.iter().any(|word| word.kind == Kind::Title);
    if titled {
        let byline = gathered(&words)?;
        return Some((byline.shifted(base), base + equals + 1));
    }
    // `선양=차병호 특파원`: the title stands behind the sign.
    let behind = &head[equals + 1..];
    let title_end =
        super::outlet::WRITER_TITLES.iter().filter_map(|title| behind.find(title).map(|at| at + title.len())).min()?;
    let whole = &head[..equals + 1 + title_end];
    if whole.chars().count() > 40 {
        return None;
    }
    let byline = gathered(&classified(whole)).filter(|byline| byline.titled)?;
    Some((byline.shifted(base), base + whole.len()))
}

/// `[서울=뉴시스] 김철 기자 최근 …`: a name and a title without `=`.
fn titled_opening(head: &str, base: usize) -> Option<(Byline, usize)> {
    let title_end =
        super::outlet::WRITER_TITLES.iter().filter_map(|title| head.find(title).map(|at| at + title.len())).min()?;
    let whole = &head[..title_end];
    if whole.chars().count() > 24 {
        return None;
    }
    let byline = gathered(&classified(whole)).filter(|byline| !byline.reporters.is_empty())?;
    Some((byline.shifted(base), base + title_end))
}

/// `인민넷 조문판: …`, `북경 12월 3일발 신화사소식: …`, `료녕신문소식 …`.
fn colon_opening(head: &str) -> Option<(Byline, usize)> {
    let mut near = head.char_indices().take(41);
    let (colon, _) = near.find(|(_, c)| matches!(c, ':' | '：' | ',' | '，'))?;
    let before = head[..colon].trim_end();
    let by_colon = !head[colon..].starts_with([',', '，']);
    let first = before.split_whitespace().next()?;
    if by_colon && is_outlet(first) && before.split_whitespace().skip(1).all(continues_outlet) {
        return Some((Byline { outlet: Some(Span::new(0, before.len())), ..Byline::default() }, colon));
    }
    let outlet = dispatch_outlet(before)?;
    Some((Byline { outlet: Some(outlet), ..Byline::default() }, colon))
}

/// `신화사 할빈 3월 5일발(기자 왕건, 양희)`: the writers in a bracket behind a dispatch.
fn signed_dispatch(head: &str) -> Option<(Byline, usize)> {
    let open = head.char_indices().take(41).find(|(_, c)| matches!(c, '(' | '（'))?.0;
    let (inside, _) = head[open..].trim_start_matches(['(', '（']).split_once([')', '）'])?;
    let at = inside.as_ptr() as usize - head.as_ptr() as usize;
    // 본지 훈춘소식(길림신문 기자 최승호)
    let named_inside = || {
        let paper = classified(inside).into_iter().find(|word| word.kind == Kind::Outlet)?;
        head[..open].ends_with("소식").then(|| Span::new(paper.at, paper.at + paper.text.len()).shifted(at))
    };
    let outlet = dispatch_outlet(&head[..open]).or_else(named_inside)?;
    let names = names_in(inside).into_iter().map(|name| name.shifted(at)).collect();
    let is_signed = inside.contains("기자") && inside.chars().count() <= 30;
    is_signed.then(|| (Byline { outlet: Some(outlet), reporters: names, titled: true }, at + inside.len() + 1))
}

/// The paper in `북경 12월 3일발 신화사소식` and `신화사 장춘 5월 6일발`.
fn dispatch_outlet(before: &str) -> Option<Span> {
    let sent =
        before.contains("일발") || before.contains("일 소식") || before.ends_with("소식") || before.ends_with("전(电)");
    let at_of = |word: &str| word.as_ptr() as usize - before.as_ptr() as usize;
    if !sent {
        return None;
    }
    before.split_whitespace().find_map(|word| {
        let named = word
            .strip_suffix("소식")
            .or_else(|| word.strip_suffix("보도"))
            .or_else(|| word.strip_suffix("기자"))
            .unwrap_or(word);
        let named = named.split_once("일발").map_or(named, |(_, behind)| behind);
        is_outlet(named).then(|| Span::new(at_of(named), at_of(named) + named.len()))
    })
}

/// The signature at the end of a text's last paragraph: `…밝혔다. /길림신문 최남철기자`.
pub(super) fn closing(body: &str) -> Option<Byline> {
    let tail_from = {
        let mut at = body.len().saturating_sub(180);
        while !body.is_char_boundary(at) {
            at += 1;
        }
        at
    };
    let tail = &body[tail_from..];
    let cut = tail.rfind("다.").map(|at| at + "다.".len())?;
    let rest = &tail[cut..];
    let trimmed = rest.trim_start_matches(['”', '"', '’', '\'', ' ', '\u{a0}', '\u{3000}', '』', '」', ')']);
    if trimmed.is_empty() {
        return spoken_closing(tail).map(|byline| byline.shifted(tail_from));
    }
    let at = tail_from + cut + (rest.len() - trimmed.len());
    let byline = signature(trimmed)?;
    byline.titled.then(|| byline.shifted(at))
}

/// `선양에서 KBS 뉴스 김철입니다.`
fn spoken_closing(tail: &str) -> Option<Byline> {
    let spoken = tail.trim_end().trim_end_matches('.');
    let head = spoken.strip_suffix("입니다").or_else(|| spoken.strip_suffix("였습니다"))?;
    // YTN 강민재[kang@ytn.example]입니다.
    let head = head.rsplit_once('[').filter(|(_, address)| address.contains('@')).map_or(head, |(head, _)| head);
    let last = head.rfind(['.', '?', '!', '\n']).map_or(0, |at| at + 1);
    let sentence = &head[last..];
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let signed =
        words.len() <= 6 && words.iter().any(|word| is_outlet(word) || word.ends_with("에서") || *word == "뉴스");
    let (&name, rest) = words.split_last()?;
    let (name, _) = split_title(name).filter(|(head, _)| !head.is_empty()).unwrap_or((name, ""));
    let name = if name == "기자" || name.is_empty() { rest.last()? } else { name };
    let at = name.as_ptr() as usize - tail.as_ptr() as usize;
    let outlet = words.iter().find(|word| is_outlet(word)).map(|word| {
        let at = word.as_ptr() as usize - tail.as_ptr() as usize;
        Span::new(at, at + word.len())
    });
    (signed && is_likely_name(name)).then(|| Byline {
        outlet,
        reporters: vec![Span::new(at, at + name.len())],
        titled: true,
    })
}

/// The names in a label's value: `홍설매`, `김철, 리영`, `최남철 기자`.
pub(super) fn names_in(value: &str) -> Vec<Span> {
    let words = classified(value);
    let names = words.iter().filter(|word| match word.kind {
        Kind::Name => true,
        Kind::Unknown | Kind::City => may_be_name(word.text),
        _ => false,
    });
    names.map(|word| Span::new(word.at, word.at + word.text.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, byline: &Byline) -> (String, Vec<String>) {
        let text = |span: &Span| span.of(line).to_owned();
        (byline.outlet.as_ref().map(text).unwrap_or_default(), byline.reporters.iter().map(text).collect())
    }

    #[track_caller]
    fn check_signature(outlet: &str, reporters: &[&str], lines: &[&str]) {
        for line in lines {
            let byline = signature(line).unwrap_or_else(|| panic!("{line}: no signature"));
            let (found, names) = shown(line, &byline);
            assert_eq!(
                (found.as_str(), names),
                (outlet, reporters.iter().map(|n| (*n).to_owned()).collect()),
                "{line}"
            );
        }
    }

    #[test]
    fn signatures() {
        check_signature(
            "길림신문",
            &["최남철"],
            &[
                "/길림신문 최남철기자",
                "/ 길림신문 최남철 기자",
                "길림신문/최남철기자",
                "길림신문 기자 최남철",
                "/길림신문 글 사진 최남철기자",
                "최남철 길림신문 기자",
            ],
        );
        check_signature(
            "",
            &["하정민"],
            &[
                "베이징=하정민 특파원 reporter@example.com",
                "베이징=하정민 특파원",
                "하정민 기자",
                "글/사진 하정민",
                "글·사진 하정민 기자",
                "(베이징 = 하정민 특파원)",
                "하정민기자 a.b@example.com",
                "본사기자 하정민",
                "선양/하정민 특파원 reporter@example.com",
                "글·사진 선양/하정민 기자",
                "연길 하정민 통신원",
                "하정민 온라인기자",
                "하정민 베이징특파원",
                "하정민 reporter@example.com",
                "<하정민 기자>",
                "선양=글·사진 하정민 월간동북 기자 [reporter@example.com]",
            ],
        );
        check_signature(
            "",
            &["김철", "리영"],
            &["김철 리영 기자", "김철·리영 기자", "김철기자 리영기자", "글 김철 사진 리영"],
        );
        check_signature("료녕일보", &[], &["료녕일보", "/료녕일보", "▷료녕일보/본지종합"]);
    }

    #[test]
    fn no_signatures() {
        for line in [
            "기자는 현장을 찾았다",
            "장춘의 봄",
            "심양 프로젝트",
            "세 도시 묶는 옌지 경제권",
            "기자들이 본 사평",
            "훈춘 장마당에 로씨야 손님",
            "reporter@example.com",
        ] {
            assert_eq!(signature(line), None, "{line}");
        }
    }

    #[track_caller]
    fn check_opening(outlet: &str, reporters: &[&str], lines: &[&str]) {
        for line in lines {
            let (byline, _) = opening(line).unwrap_or_else(|| panic!("{line}: no opening"));
            let (found, names) = shown(line, &byline);
            assert_eq!(
                (found.as_str(), names),
                (outlet, reporters.iter().map(|n| (*n).to_owned()).collect()),
                "{line}"
            );
        }
    }

    #[test]
    fn openings() {
        check_opening(
            "연합뉴스",
            &["차병호"],
            &[
                "(선양=연합뉴스) 차병호 특파원 = 중국 랴오닝성의",
                "[선양=연합뉴스] 차병호 기자 = 중국",
                "(베이징·선양=연합뉴스) 차병호 기자 = 중국",
                "[연합뉴스 차병호 기자] 중국",
                "[선양=연합뉴스 차병호 특파원] 중국",
                "[연합뉴스=차병호 기자] 중국",
                "연합뉴스 차병호 기자= 중국",
            ],
        );
        check_opening(
            "흑룡강신문",
            &["윤길수"],
            &["(흑룡강신문=하얼빈) 윤길수 길림성 특파원 = 연변대학이", "(흑룡강신문=하얼빈) 윤길수 기자 = 연변대학이"],
        );
        check_opening(
            "한중소식",
            &["명재하"],
            &["[한중소식=쑹위안] 명재하 기자 | 올해", "[쑹위안=한중소식] 명재하 기자 = 올해"],
        );
        check_opening("흑룡강신문", &[], &["(흑룡강신문=하얼빈) 연변대학이 지난"]);
        check_opening("", &["백정일"], &["[본사소식 백정일 기자] 중양절을"]);
        check_opening(
            "신화사",
            &[],
            &["[신화사 베이징 9월 22일] 지린", "북경 12월 3일발 신화사소식: 국가", "신화사 북경 12월 3일발: 국가"],
        );
        check_opening("신화사", &["왕건", "양희"], &["신화사 할빈 3월 5일발(기자 왕건, 양희) 버려진 우물이"]);
        check_opening("인민망 한국어판", &[], &["[인민망 한국어판 9월 28일] 헤이허"]);
        check_opening("인민넷 조문판", &[], &["인민넷 조문판: 장춘시와"]);
    }

    #[test]
    fn closings() {
        let check = |reporter: &str, line: &str| {
            let byline = closing(line).unwrap_or_else(|| panic!("{line}: no closing"));
            assert_eq!(shown(line, &byline).1, [reporter], "{line}");
        };
        check("정연호", "공사 중이다. (베이징 = 정연호 특파원)");
        check("최남철", "전했다. /길림신문 최남철기자");
        check("김철수", "보입니다. 선양에서 KBS 뉴스 김철수입니다.");
        assert_eq!(closing("늘었다. (번역: 조미정)"), None);
    }
}
