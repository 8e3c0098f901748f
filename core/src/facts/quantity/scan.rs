//! One passage, left to right: where numbers and times stand and what unit each has.
//!
//! Only a number with a unit is a figure, or one with a scale word (70만) or 여 before a noun
//! (30여 나라); so telephone numbers, designations and serial numbers fall through. What a figure
//! measures, and when, is decided later by [`super::context`]. Time is linear: every step moves
//! on, and looks at most a few words around.

use super::decimal::{Decimal, Number};
use super::numeral::{self, Numeral, digit};
use super::time::{self, Calendar, Found, TimeToken};
use super::unit::{self, Unit, UnitKind};
use super::{approx, lookalike, mask, sino};
use crate::facts::figure::{Approx, Converted, Figure, FigureKind, Inferred, Normalized, Range, Rank};
use crate::text::Span;
use crate::text::letter::{self, LetterFilter};
use std::cell::OnceCell;

/// What the words begin with that [`Scanner::word`] reads.
static WORD_STARTS: LetterFilter = LetterFilter::of(
    "올금지작거재래내명다이현년연첫상하전앞한두세네석넉여일아열스서마쉰예절삼사오육륙칠팔구십백천만억",
);

/// What stands in one passage, each list in order.
#[derive(Debug, Default)]
pub(crate) struct Scanned {
    /// The numbers, and the dates and periods that are figures.
    pub(crate) figures: Vec<Figure>,
    /// All times.
    pub(crate) times: Vec<TimeToken>,
}

/// Reads one passage.
pub(crate) struct Scanner<'t> {
    /// The text up to the end of the passage, so that nothing is read beyond it.
    text: &'t str,
    passage: Span,
    /// Where no quantity begins; made when the first number is met.
    masks: OnceCell<Vec<Span>>,
    calendar: Calendar,
    found: Scanned,
}

impl<'t> Scanner<'t> {
    /// A scanner for `passage`.
    pub(crate) fn new(text: &'t str, passage: Span, calendar: Calendar) -> Self {
        let text = &text[..passage.end as usize];
        Self { text, passage, masks: OnceCell::new(), calendar, found: Scanned::default() }
    }

    /// Reads from `start` to the end. Within a word only digits matter, so its syllables are
    /// stepped over three bytes at a time.
    pub(crate) fn run(mut self, start: usize) -> Scanned {
        let mut at = start;
        let mut begins_word = true;
        while let Some(&byte) = self.text.as_bytes().get(at) {
            let (next, word_next) = match byte {
                b'0'..=b'9' => (self.digits(at), true),
                b'.' | b'!' | b'?' => {
                    self.sentence_ends(at);
                    (at + 1, true)
                }
                0..=0x7F => (at + 1, true),
                0xEA..=0xED if !begins_word => (at + 3, false),
                _ => self.character(at),
            };
            (at, begins_word) = (next, word_next);
        }
        self.found
    }

    /// What begins at a character that is not ASCII: where to go on, and whether a word may begin there.
    fn character(&mut self, at: usize) -> (usize, bool) {
        let (code, next) = letter::code_at(self.text.as_bytes(), at);
        let ch = char::from_u32(code).unwrap_or_default();
        if matches!(ch, '가'..='힣') {
            let read = if WORD_STARTS.may_hold(ch) { self.word(at, ch) } else { None };
            return read.map_or((next, false), |next| (next, true));
        }
        (if digit(ch).is_some() { self.digits(at) } else { next }, true)
    }

    /// Forgets what year the sentence spoke of, unless the point stands in a number.
    fn sentence_ends(&mut self, at: usize) {
        if !self.text[at + 1..].starts_with(|ch| digit(ch).is_some()) {
            self.calendar.year = None;
            self.calendar.plan = None;
        }
    }

    /// What begins at a digit, and where to go on.
    fn digits(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let before = &self.text[..at];
        let over = at + numeral::digit_run_len(rest);
        if mask::is_designation(before) {
            return over;
        }
        if let Some(found) = time::at_digit(self.text, at, self.calendar) {
            return match found {
                Found::Token(token) => self.time(token),
                Found::Skip(len) => at + len,
            };
        }
        if let Some(len) = mask::name_len(rest) {
            return at + len;
        }
        if self.is_masked(at) && !is_percentage(&rest[over - at..]) {
            return over;
        }
        if ordinal_prefix(before) {
            return self.ordinal(at).unwrap_or(over);
        }
        let Some(first) = numeral::digits_at(rest) else { return over };
        let figure = self.fraction(at, first).or_else(|| self.parity(at, first)).or_else(|| self.quantity(at, first));
        figure.map_or(over, |figure| self.figure(figure))
    }

    /// What begins with a word, and where to go on.
    fn word(&mut self, at: usize, first: char) -> Option<usize> {
        if matches!(first, '올' | '금') && ["올해", "금년"].iter().any(|year| self.text[at..].starts_with(year)) {
            self.calendar.year = None;
        }
        if matches!(
            first,
            '올' | '금'
                | '지'
                | '작'
                | '거'
                | '재'
                | '래'
                | '내'
                | '명'
                | '다'
                | '이'
                | '현'
                | '년'
                | '연'
                | '첫'
                | '상'
                | '하'
                | '전'
                | '앞'
        ) && let Some(token) = time::at_word(self.text, at, self.calendar)
        {
            return Some(self.time(token));
        }
        let figure = match first {
            '한' | '두' | '세' | '네' | '석' | '넉' | '다' | '여' | '일' | '아' | '열' | '스' | '서' | '마' | '쉰'
            | '예' => self.native(at),
            '절' => half(self.text, at),
            '첫' => first_place(self.text, at),
            _ => None,
        };
        let figure = figure.or_else(|| self.sino(at)).filter(|_| !self.is_masked(at))?;
        Some(self.figure(figure))
    }

    fn time(&mut self, token: TimeToken) -> usize {
        let end = token.span.end as usize;
        match token.role {
            time::TimeRole::Plan => self.calendar.plan = token.interval.start.year,
            _ => self.calendar.year = token.interval.start.year.or(self.calendar.year),
        }
        if let Some(kind) = token.listed {
            let mut figure = Figure::new(token.span, kind, Normalized::Time(token.interval));
            if token.inferred {
                figure.infer(Inferred::Normalized);
            }
            self.found.figures.push(figure);
        }
        self.found.times.push(token);
        end
    }

    fn figure(&mut self, figure: Figure) -> usize {
        let end = figure.span.end as usize;
        self.found.figures.push(figure);
        end
    }

    fn is_masked(&self, at: usize) -> bool {
        let made = || mask::names(self.text, &super::quotations(self.text, self.passage));
        let masks = self.masks.get_or_init(made);
        let idx = masks.partition_point(|mask| mask.end as usize <= at);
        masks.get(idx).is_some_and(|mask| mask.start as usize <= at)
    }

    /// A number behind 제: a place in a series, if what is counted is such.
    fn ordinal(&mut self, at: usize) -> Option<usize> {
        let numeral = numeral::digits_at(&self.text[at..])?;
        let unit_at = at + numeral.len + usize::from(self.text[at + numeral.len..].starts_with(' '));
        if self.text[unit_at..].starts_with('위') {
            return self.quantity(at, numeral).map(|figure| self.figure(figure));
        }
        let unit = ["차", "회", "기", "호", "번째", "기로", "장", "조", "항"]
            .into_iter()
            .find(|unit| self.text[unit_at..].starts_with(unit))?;
        if !unit::ends_word(&self.text[unit_at + unit.len()..]) {
            return None;
        }
        let span = Span::new(at - '제'.len_utf8(), unit_at + unit.len());
        let mut figure = Figure::new(span, FigureKind::Ordinal, Normalized::Number(numeral.value.into()));
        figure.value = Some(numeral.value.into());
        figure.base_unit = unit;
        Some(self.figure(figure))
    }

    /// `3분의 1`, `1/3을`.
    fn fraction(&self, at: usize, first: Numeral) -> Option<Figure> {
        let rest = &self.text[at..];
        let tail = &rest[first.len..];
        let (joint, denominator_first) = ["분의 ", "분의", "/"]
            .into_iter()
            .find(|joint| tail.starts_with(joint))
            .map(|joint| (joint, joint != "/"))?;
        let second = numeral::digits_at(&tail[joint.len()..])?;
        let len = first.len + joint.len() + second.len;
        let (above, below) = if denominator_first { (second, first) } else { (first, second) };
        let (above, below) = (above.value.to_whole()?, below.value.to_whole()?);
        // 1/3을 is a part; 3/4분기, 7/15 and and 2021/11/23 are not.
        let behind = &rest[len..];
        let grows =
            [" 증가", " 성장", " 늘", " 상승", " 감소", " 줄", " 하락"].iter().any(|verb| behind.starts_with(verb));
        let is_part = denominator_first || above < below && below < 100 && (begins_particle(behind) || grows);
        is_part.then_some(())?;
        let value = Number::fraction(above, below)?;
        Some(ratio(Span::new(at, at + len), value, rest.get(len..)?))
    }

    /// `1.75:1`: a ratio to one. Without a point it may as well be a score or a time.
    fn parity(&self, at: usize, first: Numeral) -> Option<Figure> {
        let tail = self.text[at + first.len..].strip_prefix([':', '：'])?;
        let second_at = self.text.len() - tail.len();
        let second = numeral::digits_at(tail)?;
        let end = second_at + second.len;
        let whole = |numeral: Numeral| numeral.value.to_whole();
        let to_one =
            whole(first).is_none() && whole(second) == Some(1) || whole(first) == Some(1) && whole(second).is_none();
        (to_one && unit::ends_word(&self.text[end..])).then_some(())?;
        let value = if whole(second) == Some(1) { first.value } else { second.value };
        Some(ratio(Span::new(at, end), value.into(), &self.text[end..]))
    }

    /// A number in digits with its unit, or two as a range.
    fn quantity(&self, at: usize, first: Numeral) -> Option<Figure> {
        if let Some(figure) = self.range(at, first) {
            return Some(figure);
        }
        let (unit, end, more) = self.unit_behind(at, first).or_else(|| self.shared_percent(at, first))?;
        let mut figure = self.with_unit(at, first, unit, end)?;
        if more {
            figure.approx = Some(Approx::AtLeast);
        }
        Some(figure)
    }

    /// The unit behind a number, where it ends, and whether 여 stands between.
    fn unit_behind(&self, at: usize, numeral: Numeral) -> Option<(Option<&'static Unit>, usize, bool)> {
        let behind = at + numeral.len;
        let rest = &self.text[behind..];
        let more = ["여", "나마", " 여"].into_iter().find(|word| is_more(rest, word)).map_or(0, str::len);
        for skip in [0, more] {
            let tail = &rest[skip..];
            let blank = usize::from(tail.starts_with(' '));
            if let Some(unit) = unit::at(&tail[blank..]) {
                return Some((Some(unit), behind + skip + blank + unit.form.len(), skip > 0));
            }
            if more == 0 {
                break;
            }
        }
        let tail = &rest[more..];
        let before_noun = tail.starts_with(' ') && tail[1..].starts_with(|ch: char| ('가'..='힣').contains(&ch));
        let large = numeral.scaled && numeral.value >= Decimal::whole(10_000);
        // 100억급 기업 are of a size.
        let ends = unit::ends_word(tail) && !tail.starts_with('급');
        let bare = large && (before_noun || ends) || more > 0 && before_noun;
        bare.then_some((None, behind + more, more > 0))
    }

    /// The sign of percent that a bare number shares with the next: 27.8와 27.4%.
    fn shared_percent(&self, at: usize, first: Numeral) -> Option<(Option<&'static Unit>, usize, bool)> {
        let end = at + first.len;
        let tail = ["와 ", "과 "].into_iter().find_map(|joint| self.text[end..].strip_prefix(joint))?;
        let second = numeral::digits_at(tail)?;
        let unit = unit::at(&tail[second.len..]).filter(|unit| unit.kind == UnitKind::Rate)?;
        Some((Some(unit), end, false))
    }

    /// Two numbers joined by a dash, the unit on the second or on both: `3-5억원`, `5%~7%`.
    fn range(&self, at: usize, first: Numeral) -> Option<Figure> {
        let own = unit::at(&self.text[at + first.len..]);
        let joint_at = at + first.len + own.map_or(0, |unit| unit.form.len());
        let sign =
            self.text[joint_at..].chars().next().filter(|ch| "~～〜∼-–—".contains(*ch)).map(|ch| (ch.len_utf8(), ""));
        // 200원부터 380원까지, 3,000원에서 5,000원 사이.
        let word = || {
            let words = [("부터 ", "까지"), ("에서 ", " 사이")].into_iter().filter(|_| own.is_some());
            words
                .into_iter()
                .find(|(joint, _)| self.text[joint_at..].starts_with(joint))
                .map(|(joint, close)| (joint.len(), close))
        };
        let (joint_len, close) = sign.or_else(word)?;
        let second_at = joint_at + joint_len;
        let second = numeral::digits_at(&self.text[second_at..])?;
        let (unit, end, _) = self.unit_behind(second_at, second)?;
        self.text[end..].starts_with(close).then_some(())?;
        let unit = unit.filter(|unit| own.is_none_or(|own| own.form == unit.form))?;
        let mut figure = self.with_unit(second_at, second, Some(unit), end)?;
        let shared = if first.scaled { first.value } else { lifted(first, second)? };
        let high = figure.number()?;
        figure.range = Some(Range { low: shared.into(), high });
        figure.value = Some(if own.is_some() || first.scaled { first.printed } else { first.value }.into());
        figure.normalized = Normalized::Number(shared.into());
        figure.si = unit.convert(shared);
        figure.span = Span::new(at, end);
        if matches!(unit.form, "도" | "℃") {
            below_zero(&mut figure, &self.text[..at]);
        }
        Some(figure)
    }

    /// The figure of a number and its unit; `None` for those that only look like one.
    fn with_unit(&self, at: usize, numeral: Numeral, unit: Option<&'static Unit>, end: usize) -> Option<Figure> {
        let span = Span::new(at, end);
        let before = &self.text[..at];
        let after = &self.text[end..];
        let Some(unit) = unit else {
            return Some(self.number(span, FigureKind::Count, numeral, None));
        };
        if lookalike::counts_nothing(unit, numeral, before, after) {
            return None;
        }
        let mut figure = self.number(span, kind_behind(before, unit), numeral, Some(unit));
        match unit.kind {
            UnitKind::Money => {
                currency(&mut figure, unit, before);
                self.smaller_coin(&mut figure, unit, numeral);
            }
            UnitKind::Duration => self.longer_duration(&mut figure, unit, numeral),
            UnitKind::Rank => {
                let position = u32::try_from(numeral.value.to_whole()?).ok()?;
                figure.rank = Some(Rank { position, scope: None });
            }
            UnitKind::Measure if unit.form == "도" || unit.form == "℃" => below_zero(&mut figure, before),
            UnitKind::Rate if is_minus(before) => below_zero(&mut figure, before),
            UnitKind::Measure if speed(before) => {
                figure.si = figure.si.map(|si| Converted { value: per_hour(si), unit: "km/h" });
            }
            _ => {}
        }
        Some(figure)
    }

    fn number(&self, span: Span, kind: FigureKind, numeral: Numeral, unit: Option<&'static Unit>) -> Figure {
        let mut figure = Figure::new(span, kind, Normalized::Number(numeral.value.into()));
        figure.value = Some(numeral.printed.into());
        figure.scale = numeral.scale;
        figure.base_unit = unit.map_or("", |unit| unit.form);
        figure.si = unit.and_then(|unit| unit.convert(numeral.value));
        let inside = numeral.at_least.then_some(Approx::AtLeast);
        let before = || approx::before(&self.text[..span.start as usize]).map(|(approx, _)| approx);
        figure.approx = inside.or_else(|| approx::behind(&self.text[span.end as usize..])).or_else(before);
        figure
    }

    /// `6원 8각` is one amount.
    fn smaller_coin(&self, figure: &mut Figure, unit: &Unit, whole: Numeral) -> Option<()> {
        let end = figure.span.end as usize;
        let at = end + usize::from(self.text[end..].starts_with(' '));
        let tenths = numeral::digits_at(&self.text[at..]).filter(|tenths| tenths.value < Decimal::whole(10))?;
        let coin = unit::at(&self.text[at + tenths.len..]).filter(|coin| unit.form == "원" && coin.form == "각")?;
        let Number::Decimal(part) = Number::scaled(tenths.value, 1, 10)? else { return None };
        let total = whole.value.plus(part)?;
        figure.span.end = (at + tenths.len + coin.form.len()) as u32;
        figure.value = Some(total.into());
        figure.normalized = Normalized::Number(total.into());
        figure.si = unit.convert(total);
        Some(())
    }

    /// `2시간 18분` is one duration, told in its smaller unit.
    fn longer_duration(&self, figure: &mut Figure, unit: &Unit, hours: Numeral) {
        let end = figure.span.end as usize;
        if let Some(len) = half_behind(&self.text[end..])
            && let Some(value) = hours.value.times(Decimal::whole(10)).and_then(|tenths| tenths.plus(Decimal::whole(5)))
            && let Some(Number::Decimal(value)) = Number::scaled(value, 1, 10)
        {
            figure.span.end += len as u32;
            figure.value = Some(value.into());
            figure.normalized = Normalized::Number(value.into());
            figure.si = unit.convert(value);
            return;
        }
        if unit.form != "시간" {
            return;
        }
        let minutes_at = end + usize::from(self.text[end..].starts_with(' '));
        let Some(minutes) = numeral::digits_at(&self.text[minutes_at..]).filter(|minutes| !minutes.scaled) else {
            return;
        };
        let tail = &self.text[minutes_at + minutes.len..];
        let Some(small) = unit::at(tail).filter(|small| small.form == "분") else { return };
        let total = hours.value.times(Decimal::whole(60)).and_then(|hours| hours.plus(minutes.value));
        let Some(total) = total else { return };
        figure.span.end = (minutes_at + minutes.len + small.form.len()) as u32;
        figure.base_unit = small.form;
        figure.value = Some(total.into());
        figure.normalized = Normalized::Number(total.into());
        figure.si = small.convert(total);
    }

    /// A number in Sino-Korean words with its unit: 백만딸라, 천여호.
    fn sino(&self, at: usize) -> Option<Figure> {
        let numeral = sino::numeral_at(&self.text[at..])?;
        let (unit, end, more) = self.unit_behind(at, numeral)?;
        let unit = unit.filter(|unit| sino::takes(numeral, unit, more, &self.text[end..]))?;
        let mut figure = self.with_unit(at, numeral, Some(unit), end)?;
        if more {
            figure.approx = Some(Approx::AtLeast);
        }
        Some(figure)
    }

    /// A native numeral with a counter of things: 두 곳, 다섯쌍.
    fn native(&self, at: usize) -> Option<Figure> {
        let numeral = numeral::native_at(&self.text[at..])?;
        let (unit, end, more) = self.unit_behind(at, numeral)?;
        let unit = unit?;
        if unit.form == "번째" {
            let position = u32::try_from(numeral.value.to_whole()?).ok()?;
            let mut figure = self.number(Span::new(at, end), FigureKind::Ordinal, numeral, Some(unit));
            figure.rank = Some(Rank { position, scope: None });
            return Some(figure);
        }
        let one = numeral.value == Decimal::whole(1);
        if !counts_with_words(unit, one) || one && !unit::ends_word(&self.text[end..]) {
            return None;
        }
        let mut figure = self.with_unit(at, numeral, Some(unit), end)?;
        if more {
            figure.approx = Some(Approx::AtLeast);
        }
        Some(figure)
    }
}

/// Whether a number before `rest` is a share: no name holds one.
fn is_percentage(rest: &str) -> bool {
    rest.starts_with(['%', '％'])
}

/// Whether `rest` goes on with 여 or 나마: 300 여명, but not 300 여러 곳.
fn is_more(rest: &str, word: &str) -> bool {
    let Some(behind) = rest.strip_prefix(word) else { return false };
    !word.starts_with(' ') || unit::at(behind).is_some()
}

/// The kind of a number with this unit: 발전기 3기 counts, 2기 공사 is the second.
fn kind_behind(before: &str, unit: &Unit) -> FigureKind {
    if unit.form == "기" && lookalike::is_machine(before) { FigureKind::Count } else { kind_of(unit.kind) }
}

fn kind_of(unit: UnitKind) -> FigureKind {
    match unit {
        UnitKind::Money => FigureKind::Money,
        UnitKind::Rate => FigureKind::Rate,
        UnitKind::Ratio => FigureKind::Ratio,
        UnitKind::Measure => FigureKind::Measure,
        UnitKind::Count => FigureKind::Count,
        UnitKind::Duration => FigureKind::Period,
        UnitKind::Rank => FigureKind::Rank,
        UnitKind::Ordinal => FigureKind::Ordinal,
    }
}

/// Counters that native words take. 한번, 한편, 한가지 and the like are adverbs more often than counts.
fn counts_with_words(unit: &Unit, one: bool) -> bool {
    const ONE: [&str; 9] = ["명", "개", "대", "채", "마리", "그루", "건", "쌍", "가구"];
    const MORE: [&str; 35] = [
        "명",
        "개",
        "대",
        "채",
        "마리",
        "그루",
        "건",
        "쌍",
        "가구",
        "곳",
        "군데",
        "가지",
        "척",
        "권",
        "편",
        "차례",
        "번",
        "팀",
        "종류",
        "갈래",
        "배",
        "살",
        "점",
        "장",
        "병",
        "필",
        "송이",
        "층",
        "칸",
        "켤레",
        "벌",
        "상자",
        "포기",
        "세대",
        "주머니",
    ];
    if one { ONE.contains(&unit.form) } else { MORE.contains(&unit.form) }
}

/// The currency of an amount, and whether the text names it.
fn currency(figure: &mut Figure, unit: &Unit, before: &str) {
    if unit.form != "원" {
        return;
    }
    let words = before.trim_end_matches([' ', '약', '(']);
    let named = |names: &[&str]| names.iter().any(|name| words.ends_with(name));
    if named(&["한화", "한국돈", "원화", "한국 돈"]) {
        figure.si = figure.si.map(|si| Converted { unit: "KRW", ..si });
    } else if !named(&["인민페", "인민폐", "인민화"]) && unit.currency() == "CNY" {
        figure.infer(Inferred::Currency);
    }
}

/// 령하 25도 is twenty-five below, and so is -25℃.
fn below_zero(figure: &mut Figure, before: &str) {
    let words = before.trim_end();
    if !["령하", "영하"].iter().any(|word| words.ends_with(word)) && !is_minus(before) {
        return;
    }
    let negate = |number: Number| number.as_decimal().map_or(number, |decimal| decimal.negated().into());
    figure.value = figure.value.map(negate);
    if let Normalized::Number(number) = figure.normalized {
        figure.normalized = Normalized::Number(negate(number));
    }
    figure.si = figure.si.map(|si| Converted { value: negate(si.value), ..si });
    figure.range = figure.range.map(|range| Range { low: negate(range.low), high: negate(range.high) });
}

/// Whether a sign of less stands before a number, and no dash between two words.
fn is_minus(before: &str) -> bool {
    let Some(words) = before.strip_suffix(['-', '−']) else { return false };
    words.is_empty() || words.ends_with([' ', '\t', '(', '|', '\n'])
}

/// How long 반 is behind a duration: 1시간 반, 두달반.
fn half_behind(rest: &str) -> Option<usize> {
    let word = rest.strip_prefix(' ').unwrap_or(rest);
    let behind = word.strip_prefix('반')?;
    unit::ends_word(behind).then_some(rest.len() - behind.len())
}

/// Whether a length behind `before` is a speed: 설계시속은 250킬로메터.
fn speed(before: &str) -> bool {
    let words = before.trim_end_matches([' ', '은', '이', '약']);
    words.ends_with("시속")
}

fn per_hour(metres: Converted) -> Number {
    let kilometres = metres.value.as_decimal().and_then(|value| Number::scaled(value, 1, 1000));
    kilometres.unwrap_or(metres.value)
}

/// The first number of a range at the scale of the second: 3-5억 is three hundred million and more.
fn lifted(first: Numeral, second: Numeral) -> Option<Decimal> {
    let factor = match second.scale {
        "만" => 10_000,
        "억" => 100_000_000,
        "조" => 1_000_000_000_000,
        _ => 1,
    };
    let same_size = first.value <= second.printed;
    if same_size { first.value.times(Decimal::whole(factor)) } else { Some(first.value) }
}

fn ratio(span: Span, value: Number, behind: &str) -> Figure {
    let mut figure = Figure::new(span, FigureKind::Ratio, Normalized::Number(value));
    figure.value = Some(value);
    figure.approx = approx::behind(behind);
    figure
}

/// 절반, as a part of something: not in 절반가격.
fn half(text: &str, at: usize) -> Option<Figure> {
    let behind = text[at..].strip_prefix("절반")?;
    let bound = approx::behind(behind).is_some() || behind.starts_with(" 수준");
    (bound || begins_particle(behind)).then_some(())?;
    Some(ratio(Span::new(at, text.len() - behind.len()), Number::fraction(1, 2)?, behind))
}

/// 첫자리를 차지했다: the first rank.
fn first_place(text: &str, at: usize) -> Option<Figure> {
    let behind = ["첫자리", "첫 자리"].into_iter().find_map(|words| text[at..].strip_prefix(words))?;
    let held = ["를 차지", "를 기록", "를 지키", "를 유지", "에 올", "에 섰", "에 서", "를 점"];
    held.iter().any(|verb| behind.starts_with(verb)).then_some(())?;
    let one = Decimal::whole(1);
    let mut figure =
        Figure::new(Span::new(at, text.len() - behind.len()), FigureKind::Rank, Normalized::Number(one.into()));
    figure.value = Some(one.into());
    figure.base_unit = "자리";
    figure.rank = Some(Rank { position: 1, scope: None });
    Some(figure)
}

fn begins_particle(rest: &str) -> bool {
    ["을", "를", "이", "가", "은", "는", "에", "으로", "로", "의"].iter().any(|particle| rest.starts_with(particle))
}

/// Whether 제 stands before a number as a word of its own.
fn ordinal_prefix(before: &str) -> bool {
    before.strip_suffix('제').is_some_and(|head| !head.ends_with(|ch: char| ('가'..='힣').contains(&ch)))
}
