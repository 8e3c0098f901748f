//! Printed times: dates, months, quarters, halves, five-year plans, and words such as 올해.
//!
//! Everything is resolved against the day of publication where it says less than a date, and
//! marked as inferred; without that day the missing parts stay missing. A token is what was
//! found; whether it is a figure of its own, or only tells the period of others, it says itself.
//! Deliberately not here: durations (10년, 1시간), which are numbers with a unit.

use super::interval::{Interval, PartialDate};
use super::numeral::digit;
use crate::article::Printed;
use crate::facts::figure::FigureKind;
use crate::text::Span;
use crate::text::affix::{Beginnings, by_first};

/// A printed time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TimeToken {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it means.
    pub(crate) interval: Interval,
    /// Whether a part of that was concluded.
    pub(crate) inferred: bool,
    /// As what it is listed among the figures; words such as 올해 are not.
    pub(crate) listed: Option<FigureKind>,
    /// What it does to the figures around it.
    pub(crate) role: TimeRole,
}

/// What a time does to the figures around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeRole {
    /// It tells the period of what follows.
    Frame,
    /// It tells by when: of the figure before it.
    Deadline,
    /// It dates a thing, not the sentence: 1998년에 세워진 학교.
    Event,
    /// It names a five-year plan: the frame of the next paragraph too.
    Plan,
}

/// What is known about the present of the article.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Calendar {
    /// The day of publication.
    pub(crate) published: Option<Printed>,
    /// The year that the sentence speaks of so far.
    pub(crate) year: Option<u16>,
    /// The five-year plan that the sentence has named, by its first year.
    pub(crate) plan: Option<u16>,
}

impl Calendar {
    fn now(self) -> Option<(u16, u8)> {
        self.published.map(|published| (published.year, published.month))
    }

    /// The year of a month printed without one: the sentence's, else the nearest to publication.
    fn year_of(self, month: u8) -> Option<u16> {
        let near = |(year, now): (u16, u8)| if month > now + 6 { year - 1 } else { year };
        self.year.or_else(|| self.now().map(near))
    }

    fn year(self) -> Option<u16> {
        self.year.or(self.published.map(|published| published.year))
    }
}

/// What begins at a digit.
pub(crate) enum Found {
    /// A time.
    Token(TimeToken),
    /// A clock time, a decade or the like: neither a time of the calendar nor a quantity.
    Skip(usize),
}

/// The time that begins at the digit at `pos`.
pub(crate) fn at_digit(text: &str, pos: usize, calendar: Calendar) -> Option<Found> {
    let rest = &text[pos..];
    let (number, len) = whole_at(rest)?;
    let after = &rest[len..];
    let found = match len_digits(&rest[..len]) {
        4 if (1900..=2100).contains(&number) || is_old_year(number, after) => from_year(number as u16, after, calendar),
        1 | 2 => {
            if let Some((token, more)) = plan(number, after) {
                return Some(Found::Token(placed(token, pos, len + more)));
            }
            from_small(number as u8, &text[..pos], after, calendar)
        }
        _ => None,
    };
    match found? {
        Piece::Time(token, more) => {
            let behind = &after[more..];
            let is_event = dates_a_thing(behind) || is_comparison(behind);
            let role = if is_event { TimeRole::Event } else { token.role };
            Some(Found::Token(placed(TimeToken { role, ..token }, pos, len + more)))
        }
        Piece::Other(more) => Some(Found::Skip(len + more)),
    }
}

/// `1895년` is a year, `1500년 력사` is none.
fn is_old_year(number: u32, after: &str) -> bool {
    const LASTS: [&str; 10] = ["간", "동안", "력사", "역사", "된", "묵", "넘", "여", "이상", "전"];
    let Some(tail) = after.strip_prefix('년') else { return false };
    let word = tail.trim_start_matches(' ');
    (1600..1900).contains(&number) && !LASTS.iter().any(|lasts| word.starts_with(lasts))
}

/// A time without its place, or something that is stepped over, with the bytes behind the first number.
enum Piece {
    Time(TimeToken, usize),
    Other(usize),
}

fn placed(token: TimeToken, start: usize, len: usize) -> TimeToken {
    TimeToken { span: Span::new(start, start + len), ..token }
}

fn date(interval: Interval, inferred: bool) -> TimeToken {
    let listed = Some(if interval.end.is_some() { FigureKind::Period } else { FigureKind::Date });
    TimeToken { span: Span::default(), interval, inferred, listed, role: TimeRole::Frame }
}

fn period(interval: Interval, inferred: bool) -> TimeToken {
    TimeToken { listed: Some(FigureKind::Period), ..date(interval, inferred) }
}

/// Whether a date belongs to the noun behind it: `에 건립된 학교`.
fn dates_a_thing(behind: &str) -> bool {
    let Some(words) = behind.strip_prefix("에 ") else { return false };
    let near = words.char_indices().nth(24).map_or(words, |(end, _)| &words[..end]);
    near.split(' ')
        .take(2)
        .any(|word| word.ends_with(['된', '진', '난']) || word.ends_with("한") && word.chars().count() > 2)
}

/// What follows four digits: 년 with more, or the rest of a numeric date.
fn from_year(year: u16, after: &str, calendar: Calendar) -> Option<Piece> {
    let Some(tail) = after.strip_prefix('년') else { return numeric_date(year, after).or_else(|| years(year, after)) };
    let year_len = after.len() - tail.len();
    if let Some(len) = ["대", "생", "산", "급"].iter().find_map(|word| tail.strip_prefix(word).map(|_| word.len()))
    {
        return Some(Piece::Other(year_len + len));
    }
    let blank = usize::from(tail.starts_with(' '));
    let inner = Calendar { year: Some(year), ..calendar };
    if let Some((part, len)) = part_of_year(&tail[blank..], inner) {
        return Some(Piece::Time(TimeToken { inferred: false, ..part }, year_len + blank + len));
    }
    if let Some((last, len)) = until(tail, '년').filter(|(last, _)| (1900..=2100).contains(last)) {
        return Some(Piece::Time(period(Interval::years(year, last as u16), false), year_len + len));
    }
    let suffix =
        ["도", "초", "말", "중", "간"].iter().find(|word| tail.starts_with(**word)).map_or(0, |word| word.len());
    let whole = Interval::at(PartialDate::of_year(Some(year)));
    Some(Piece::Time(date(whole, false), year_len + suffix))
}

/// `-11-23`, `.9.22`, `/9/22` behind a year.
fn numeric_date(year: u16, after: &str) -> Option<Piece> {
    let sign = after.chars().next().filter(|ch| matches!(ch, '-' | '.' | '/'))?;
    let (month, month_len) = whole_at(&after[1..])?;
    let tail = after[1 + month_len..].strip_prefix(sign)?;
    let (day, day_len) = whole_at(tail)?;
    let interval = Interval::at(checked(Some(year), month, Some(day))?);
    Some(Piece::Time(date(interval, false), 2 + month_len + day_len))
}

/// `~2025년` behind a year.
fn years(first: u16, after: &str) -> Option<Piece> {
    let (last, len) = until(after, '년')?;
    (1900..=2100).contains(&last).then(|| Piece::Time(period(Interval::years(first, last as u16), false), len))
}

/// What follows one or two digits.
fn from_small(number: u8, before: &str, after: &str, calendar: Calendar) -> Option<Piece> {
    if let Some((token, len)) = from_month(number, after, calendar) {
        return Some(Piece::Time(token, len));
    }
    if let Some((token, len)) = quarters(number, before, after, calendar) {
        return Some(Piece::Time(token, len));
    }
    // 1박 2일 is how long, not when.
    let is_span = |tail: &str| tail.starts_with('로') && before.ends_with("일에서 ") || shrinks(tail);
    if let Some(tail) = after.strip_prefix('일').filter(|tail| !before.trim_end().ends_with('박') && !is_span(tail)) {
        return day_alone(number, tail, calendar).map(|token| Piece::Time(token, '일'.len_utf8()));
    }
    clock(number, after).map(Piece::Other)
}

/// Whether a number of days became another: 25일`에서 9일로`, 5일`에서 반나절로`.
fn shrinks(tail: &str) -> bool {
    let Some(next) = tail.strip_prefix("에서 ") else { return false };
    let unit = next.trim_start_matches(|digit: char| digit.is_ascii_digit());
    const SHORTER: [&str; 8] = ["반나절", "하루", "이틀", "사흘", "한나절", "당일", "반시간", "몇분"];
    let counted = unit.len() < next.len() && ["일로", "시간", "분"].iter().any(|word| unit.starts_with(word));
    counted || SHORTER.iter().any(|word| next.starts_with(word))
}

/// A part of a year whose year stands before it: months, quarters, halves.
fn part_of_year(rest: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    if let Some((half, len)) = half(rest, calendar) {
        return Some((half, len));
    }
    let prefix = ["전 ", "제"].iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
    let (number, len) = whole_at(&rest[prefix..])?;
    let after = &rest[prefix + len..];
    let number = u8::try_from(number).ok()?;
    let found = from_month(number, after, calendar).filter(|_| prefix == 0);
    let (token, more) = found.or_else(|| quarters(number, &rest[..prefix], after, calendar))?;
    Some((token, prefix + len + more))
}

/// 상반기, 하반년.
fn half(rest: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    static HALVES: Beginnings = Beginnings::new(&by_first(["상반기", "상반년", "하반기", "하반년"]));
    let word = HALVES.find(rest)?;
    let (first, last) = if word.starts_with('상') { (1, 6) } else { (7, 12) };
    Some((period(Interval::months(calendar.year(), first, last), true), word.len()))
}

/// `월`, `월 13일`, `월부터 7월까지`, `-7월` behind the number of a month.
fn from_month(month: u8, after: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    let year = calendar.year_of(month);
    let Some(tail) = after.strip_prefix('월') else {
        let (last, len) = until(after, '월')?;
        return months(year, month, last).map(|token| (token, len));
    };
    let month_len = after.len() - tail.len();
    let alone = checked(year, u32::from(month), None)?;
    if let Some((last, len)) = until(tail, '월') {
        return months(year, month, last).map(|token| (token, month_len + len));
    }
    let blank = usize::from(tail.starts_with(' '));
    if let Some((day, day_len)) = whole_at(&tail[blank..]) {
        let behind = &tail[blank + day_len..];
        let whole = checked(year, u32::from(month), Some(day));
        if let (Some(whole), Some(last)) = (whole, behind.strip_prefix('일')) {
            return Some(with_last_day(whole, last, month_len + blank + day_len + '일'.len_utf8()));
        }
    }
    let suffix =
        ["초순", "중순", "하순", "상순", "초", "말", "중", "분"].into_iter().find(|word| tail.starts_with(word));
    Some((date(Interval::at(alone), true), month_len + suffix.map_or(0, str::len)))
}

/// `8월 13일`, and `부터 15일까지` if it goes on.
fn with_last_day(first: PartialDate, behind: &str, len: usize) -> (TimeToken, usize) {
    let last =
        until(behind, '일').and_then(|(day, more)| Some((checked(first.year, first.month?.into(), Some(day))?, more)));
    match last {
        Some((last, more)) if last > first => (period(Interval::between(first, last), true), len + more),
        _ => (date(Interval::at(first), true), len),
    }
}

fn months(year: Option<u16>, first: u8, last: u32) -> Option<TimeToken> {
    let last = u8::try_from(last).ok().filter(|last| (first..=12).contains(last) && first > 0)?;
    Some(period(Interval::months(year, first, last), true))
}

/// `부터 7월까지`, `~7월`, `에서 7월까지`: the second number before `unit`.
fn until(rest: &str, unit: char) -> Option<(u32, usize)> {
    const JOINTS: [&str; 9] = ["부터 ", "부터", "에서 ", "에서", "~", "～", "-", "–", "—"];
    let joint = JOINTS.into_iter().find(|joint| rest.starts_with(joint))?;
    let (number, len) = whole_at(&rest[joint.len()..])?;
    let mut end = joint.len() + len;
    let tail = rest[end..].strip_prefix(unit)?;
    // “에서” alone says from where to where only with “까지”.
    let closed = tail.starts_with("까지");
    if joint.starts_with('에') && !closed {
        return None;
    }
    end += unit.len_utf8() + if closed { "까지".len() } else { 0 };
    Some((number, end))
}

/// `분기`, `-3분기`, `.4분기`, `/4분기` behind a number; 전 before it makes it cumulative.
fn quarters(number: u8, before: &str, after: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    let year = calendar.year();
    let cumulative = before.ends_with("전 ") || before.ends_with("첫 ");
    let of = |first: u8, last: u8| (1..=4).contains(&last).then(|| Interval::months(year, first * 3 - 2, last * 3));
    if let Some((last, len)) = until(after, '분').filter(|(_, len)| after[*len..].starts_with('기')) {
        let last = u8::try_from(last).ok().filter(|last| (1..=*last).contains(&number))?;
        return Some((period(of(number, last)?, true), len + '기'.len_utf8()));
    }
    let quarter_of_four = ["/4분기", ".4분기", "·4분기"].into_iter().find(|word| after.starts_with(word));
    let plain = ["분기", "개 분기", "개분기"].into_iter().find(|word| after.starts_with(word));
    let word = quarter_of_four.or(plain)?;
    if word.starts_with('개') && !cumulative {
        return None;
    }
    let first = if cumulative { 1 } else { number };
    (1..=4).contains(&number).then_some(())?;
    Some((period(of(first, number)?, true), word.len()))
}

/// A day of a month that is not printed: that of publication. 10일간 and 10일만에 are durations.
fn day_alone(day: u8, tail: &str, calendar: Calendar) -> Option<TimeToken> {
    const DURATION: [&str; 20] = [
        "간",
        "동안",
        "만에",
        "만이",
        "내",
        "이내",
        "째",
        "여",
        "이상",
        "가까이",
        "가량",
        "정도",
        "남짓",
        "넘",
        "걸리",
        "생활권",
        "투어",
        "코스",
        "일정",
        "걸려",
    ];
    let word = tail.trim_start_matches(' ');
    let runs = DURATION.iter().any(|mark| word.starts_with(mark)) && !word.starts_with("내놓");
    if runs || !(1..=31).contains(&day) {
        return None;
    }
    let (year, month) = calendar.now().unzip();
    Some(date(Interval::at(PartialDate { year, month, day: Some(day) }), true))
}

/// `시 30분`, `:30`: how many bytes of a clock time follow the hour.
fn clock(hour: u8, after: &str) -> Option<usize> {
    (hour <= 24).then_some(())?;
    if let Some(tail) = after.strip_prefix(':') {
        let (minute, len) = whole_at(tail)?;
        return (minute < 60 && len == 2).then_some(1 + len);
    }
    let tail = after.strip_prefix('시')?;
    if tail.starts_with('간') || !super::unit::ends_word(tail) && !tail.starts_with(|ch| digit(ch).is_some()) {
        return None;
    }
    let mut len = '시'.len_utf8();
    let blank = usize::from(tail.starts_with(' '));
    if let Some((minute, minute_len)) = whole_at(&tail[blank..])
        && minute < 60
        && tail[blank + minute_len..].starts_with('분')
    {
        len += blank + minute_len + '분'.len_utf8();
    }
    Some(len)
}

/// `.5' 계획` behind 14: a five-year plan is a stretch of years and no number.
fn plan(number: u32, after: &str) -> Option<(TimeToken, usize)> {
    let tail = after.strip_prefix(['.', '·', '．', ','])?.strip_prefix('5')?;
    let name = tail.trim_start_matches(['’', '\'', '”', '"', '》', '>', '〉', ' ', '」', '』']);
    let close = tail.len() - name.len();
    let named = ["계획", "규획", "기간", "시기", "중장기", "말", "발전"].iter().any(|word| name.starts_with(word));
    if !named || close > 8 || !(6..=30).contains(&number) {
        return None;
    }
    let first = 2021 + 5 * number as i32 - 70;
    let interval = Interval::years(first as u16, first as u16 + 4);
    let token = TimeToken { span: Span::default(), interval, inferred: true, listed: None, role: TimeRole::Plan };
    Some((token, after.len() - tail.len()))
}

/// A word that tells a time relative to publication, at the start of an eojeol.
pub(crate) fn at_word(text: &str, pos: usize, calendar: Calendar) -> Option<TimeToken> {
    let rest = &text[pos..];
    if let Some((token, len)) = half(rest, calendar) {
        return Some(placed(token, pos, len));
    }
    if rest.starts_with("전 ") || rest.starts_with("첫 ") || rest.starts_with("앞 ") {
        let (token, len) = cumulative_quarters(rest, calendar).or_else(|| first_months(rest, calendar))?;
        return Some(placed(token, pos, len));
    }
    let (word, meaning) = WORDS.iter().find_map(|(meaning, words)| Some((words.find(rest)?, *meaning)))?;
    let after = &rest[word.len()..];
    if is_comparison(after) {
        return None;
    }
    let interval = meaning.resolve(after, calendar)?;
    let role = if meaning == Meaning::Deadline { TimeRole::Deadline } else { TimeRole::Frame };
    let token = TimeToken { span: Span::default(), interval, inferred: true, listed: None, role };
    Some(placed(token, pos, word.len()))
}

fn cumulative_quarters(rest: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    let head = "전 ".len();
    let (number, len) = whole_at(&rest[head..])?;
    let (token, more) = quarters(u8::try_from(number).ok()?, &rest[..head], &rest[head + len..], calendar)?;
    Some((token, head + len + more))
}

/// 앞 4개월: from January on. The number itself stays to be read as a duration.
fn first_months(rest: &str, calendar: Calendar) -> Option<(TimeToken, usize)> {
    let head = "앞 ".len();
    let (number, len) = whole_at(&rest[head..])?;
    let last = u8::try_from(number).ok().filter(|last| (2..=11).contains(last))?;
    rest[head + len..].starts_with("개월").then_some(())?;
    let token = period(Interval::months(calendar.year(), 1, last), true);
    Some((TimeToken { listed: None, ..token }, head))
}

/// How a word relates to the day of publication.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// So many years later.
    Year(i8),
    /// So many months later.
    Month(i8),
    /// By the end of this year.
    Deadline,
    /// The first year of the plan named before.
    FirstOfPlan,
}

/// No word of one meaning begins a word of another.
static WORDS: [(Meaning, Beginnings); 9] = [
    (Meaning::Year(0), Beginnings::new(&by_first(["올해", "금년", "년초", "연초"]))),
    (Meaning::Year(-1), Beginnings::new(&by_first(["지난해", "지난 해", "작년", "거년"]))),
    (Meaning::Year(-2), Beginnings::new(&by_first(["재작년", "지지난해"]))),
    (Meaning::Year(1), Beginnings::new(&by_first(["래년", "내년", "명년", "다음해", "다음 해"]))),
    (Meaning::Month(0), Beginnings::new(&by_first(["이달", "이번 달", "이번달", "현재"]))),
    (Meaning::Month(-1), Beginnings::new(&by_first(["지난달", "지난 달"]))),
    (Meaning::Month(1), Beginnings::new(&by_first(["다음달", "다음 달"]))),
    (Meaning::Deadline, Beginnings::new(&by_first(["년내", "연내", "년말", "연말"]))),
    (Meaning::FirstOfPlan, Beginnings::new(&by_first(["첫해"]))),
];

impl Meaning {
    fn resolve(self, after: &str, calendar: Calendar) -> Option<Interval> {
        if self == Self::FirstOfPlan {
            return calendar.plan.map(|year| Interval::at(PartialDate::of_year(Some(year))));
        }
        let (year, month) = calendar.now()?;
        match self {
            Self::Year(0)
                if ["이래", "들어", "초부터", "이후"].iter().any(|word| after.trim_start().starts_with(word)) =>
            {
                Some(Interval::months(Some(year), 1, month))
            }
            Self::Year(years) => Some(Interval::at(PartialDate::of_year(year.checked_add_signed(years.into())))),
            Self::Month(months) => {
                let whole = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(months);
                let year = u16::try_from(whole / 12).ok()?;
                Some(Interval::at(PartialDate::of_month(Some(year), (whole % 12) as u8 + 1)))
            }
            Self::Deadline | Self::FirstOfPlan => Some(Interval::at(PartialDate::of_year(Some(year)))),
        }
    }
}

/// 지난해보다, 작년 동기 대비: what is compared with, not when.
fn is_comparison(after: &str) -> bool {
    const MARKS: [&str; 16] = [
        "과 같",
        "과 기본",
        "과 동일",
        "과 비슷",
        "보다",
        "대비",
        "동기",
        "같은",
        "동시기",
        "에 비해",
        "에 비하",
        "와 비교",
        "수준",
        "의 같은",
        "의 동기",
        "비 ",
    ];
    let word = after.trim_start_matches(' ');
    MARKS.iter().any(|mark| word.starts_with(mark) || after.starts_with(mark))
}

/// A year, month and day that the calendar has.
fn checked(year: Option<u16>, month: u32, day: Option<u32>) -> Option<PartialDate> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = match day {
        None => None,
        Some(day) => Some(u8::try_from(day).ok().filter(|day| (1..=last).contains(day))?),
    };
    Some(PartialDate { year, month: Some(month), day })
}

/// The plain digits at the start of `rest`, at most four, as a number.
fn whole_at(rest: &str) -> Option<(u32, usize)> {
    let (mut value, mut len, mut n_digits) = (0, 0, 0);
    for ch in rest.chars() {
        let Some(digit) = digit(ch) else { break };
        n_digits += 1;
        if n_digits > 4 {
            return None;
        }
        value = value * 10 + u32::from(digit);
        len += ch.len_utf8();
    }
    (n_digits > 0).then_some((value, len))
}

fn len_digits(digits: &str) -> usize {
    digits.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published() -> Calendar {
        let span = Span::default();
        Calendar {
            published: Some(Printed { year: 2021, month: 11, day: 23, time: None, span }),
            ..Calendar::default()
        }
    }

    #[track_caller]
    fn check(meaning: &str, spellings: &[&str]) {
        for raw in spellings {
            let token = (0..raw.len()).filter(|at| raw.is_char_boundary(*at)).find_map(|at| {
                let starts_with_digit = raw[at..].starts_with(|ch| digit(ch).is_some());
                match if starts_with_digit { at_digit(raw, at, published()) } else { None } {
                    Some(Found::Token(token)) => Some(token),
                    _ => at_word(raw, at, published()),
                }
            });
            assert_eq!(token.map(|token| token.interval.to_string()).as_deref(), Some(meaning), "{raw}");
        }
    }

    #[test]
    fn dates() {
        check("2020-08-13", &["2020년 8월 13일", "2020년8월13일", "2020-8-13", "2020.08.13", "2020/8/13"]);
        check("2021-08-13", &["8월 13일", "8월13일"]);
        check("2021-11-15", &["15일 전했다"]);
        check("2021", &["2021년초", "2021년", "2021년도", "올해", "금년", "년내"]);
        check("2020", &["지난해", "작년에", "2020년말"]);
        check("2021-11", &["현재", "이달"]);
        check("2021-10", &["지난달"]);
    }

    #[test]
    fn periods() {
        check("2021-01/2021-06", &["상반기", "상반년", "2021년 상반기", "1-6월", "1월부터 6월까지", "1~6월"]);
        check("2021-01/2021-09", &["전 3분기", "1-3분기", "1~3분기", "첫 3개 분기", "2021년 전 3분기"]);
        check("2021-07/2021-09", &["3분기", "3.4분기", "3/4분기"]);
        check("2021-01/2021-11", &["금년 이래", "올해 들어"]);
        check("2021/2025", &["14.5' 계획", "14.5기간", "14·5 규획", "2021-2025년", "2021년부터 2025년까지"]);
        check("2016/2020", &["13.5기간"]);
        check("2021-08-13/2021-08-15", &["8월 13일부터 15일까지", "8월 13일~15일"]);
    }

    #[test]
    fn not_times() {
        for raw in
            ["지난해보다", "작년 동기", "10일간", "10일만에", "3시간", "99일", "9.18사변", "14.5%", "13월", "2월 31"]
        {
            let found = at_digit(raw, 0, published());
            let token = matches!(found, Some(Found::Token(ref token)) if token.interval.start.month != Some(2));
            assert!(!token && at_word(raw, 0, published()).is_none(), "{raw}");
        }
    }

    #[test]
    fn without_a_day_of_publication_nothing_is_guessed() {
        assert!(at_word("올해", 0, Calendar::default()).is_none());
        let Some(Found::Token(token)) = at_digit("8월 13일", 0, Calendar::default()) else { panic!("a date") };
        assert_eq!(token.interval.to_string(), "--08-13");
    }
}
