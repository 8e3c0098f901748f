//! A headline taken apart: kicker, series, title, part; and a deck without its dash.
//!
//! Works on one line; what it returns are spans in that line, and nothing is rewritten.

use super::Series;
use super::outlet::{continues_outlet, is_outlet};
use crate::text::{Span, letter};

/// A headline's parts, as spans in its line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Headline {
    pub(super) kicker: Option<Span>,
    pub(super) title: Span,
}

/// Takes a headline apart.
pub(super) fn headline(line: &str) -> Headline {
    let day = day_before_dash(line);
    let start =
        line.len() - line[day..].trim_start_matches(|c: char| c.is_whitespace() || "•●■◆▶□◇○·*☞-—#".contains(c)).len();
    let end = start + without_site(&line[start..]).len();
    let text = &line[start..end];
    let (kicker, at) = kicker(text);
    let kicker = kicker.map(|span| span.shifted(start));
    let title = &text[at..];
    let lead = title.len()
        - title
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|' | '丨' | 'ㅣ' | '-' | '—'))
            .len();
    Headline { kicker, title: Span::new(start + at + lead, end) }
}

/// How many bytes `10/09 ` takes before the dash of a list's item.
pub(super) fn day_before_dash(line: &str) -> usize {
    let day = line.len().min(6);
    let is_day = line.as_bytes()[..day].iter().zip(b"00/00 ").all(|(byte, form)| match form {
        b'0' => byte.is_ascii_digit(),
        form => byte == form,
    });
    if day == 6 && is_day && line[6..].starts_with("- ") { day } else { 0 }
}

/// The signs one of which stands before a site's name.
const SITE_SIGNS: &[char] = &['>', '<', '-', '|', ':', '_', '–', '—', '｜', 'ㅣ'];

/// A title without the site's name behind it: `…-Xinhua`, `… > 뉴스`, `… - 길림신문`, `… : 네이버 뉴스`.
fn without_site(text: &str) -> &str {
    let text = text.trim_end();
    if !text.contains(SITE_SIGNS) {
        return text;
    }
    if let Some(at) = text.find(" > ").filter(|at| text[..*at].chars().count() >= 6) {
        return text[..at].trim_end();
    }
    for mark in [" - ", " | ", " :: ", " : ", "_", "-", " – ", " — ", "｜", "|", "—", " < ", " ㅣ "] {
        let Some(at) = text.rfind(mark) else { continue };
        let site = text[at + mark.len()..].trim();
        let spaced =
            mark.trim() != mark || !site.contains(' ') || site.split_whitespace().skip(1).all(continues_outlet);
        let named =
            spaced && site.split_whitespace().all(|word| is_outlet(word) || is_site_word(word)) && !site.is_empty();
        if named && text[..at].chars().count() >= 6 {
            return without_site(&text[..at]);
        }
    }
    text
}

fn is_site_word(word: &str) -> bool {
    let latin = word.len() >= 3 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '.');
    latin && (word.chars().next().is_some_and(|c| c.is_ascii_uppercase()) || word.contains('.'))
        || matches!(
            word,
            "뉴스"
                | "네이버"
                | "다음"
                | "네이트"
                | "포털"
                | "블로그"
                | "티스토리"
                | "카페"
                | "한국어판"
                | "조선문판"
                | "중국조선족"
                | "사회"
                | "경제"
        )
}

/// The kicker in brackets before a title, and where the title begins.
fn kicker(text: &str) -> (Option<Span>, usize) {
    let Some(open) = text.chars().next() else { return (None, 0) };
    let close = match open {
        '[' => ']',
        '【' => '】',
        '〔' => '〕',
        '［' => '］',
        '<' => '>',
        '〈' => '〉',
        '(' => ')',
        '＜' => '＞',
        _ => return barred_kicker(text),
    };
    let from = open.len_utf8();
    let Some(len) = text[from..].find(close) else { return (None, 0) };
    let inside = &text[from..from + len];
    let rest = text[from + len + close.len_utf8()..].trim_start();
    let n_chars = inside.chars().count();
    let certain = matches!(open, '[' | '【' | '〔' | '［');
    let fits = if certain {
        n_chars <= 30
    } else {
        n_chars <= 12 && !begins_with_particle(&text[from + len + close.len_utf8()..])
    };
    let followed = rest.chars().count() >= 4;
    if !fits || !followed || inside.trim().is_empty() {
        return (None, 0);
    }
    // What copied pages are marked with says nothing of the article.
    if matches!(inside, "펌" | "퍼옴" | "퍼온글" | "스크랩" | "전재") {
        return (None, text.len() - rest.len());
    }
    let lead = inside.len() - inside.trim_start().len();
    let kicker = Span::new(from + lead, from + lead + inside.trim().len());
    (Some(kicker), text.len() - rest.len())
}

/// `현장르포 | 훈춘, 강 건너 …`: a short word before a bar.
fn barred_kicker(text: &str) -> (Option<Span>, usize) {
    let Some((at, bar)) = text.char_indices().find(|(_, c)| matches!(c, '|' | '丨' | 'ㅣ' | '｜')) else {
        return (None, 0);
    };
    let head = text[..at].trim_end();
    let rest = text[at + bar.len_utf8()..].trim_start();
    let fits = (2..=12).contains(&head.chars().count()) && rest.chars().count() >= 8 && !rest.contains(bar);
    if fits { (Some(Span::new(0, head.len())), text.len() - rest.len()) } else { (None, 0) }
}

/// After a quoted name a particle follows without a space; after a kicker none does.
fn begins_with_particle(rest: &str) -> bool {
    rest.starts_with([
        '은', '는', '이', '가', '을', '를', '에', '의', '로', '과', '와', '도', '으', '란', '및', ',', '·',
    ])
}

/// `1주 6쌍 계렬보도13` → the series' name and the number of this part.
pub(super) fn series(kicker: &str) -> Option<Series> {
    let kicker = kicker.trim();
    let bare = kicker.trim_end_matches([')', '）', '>', ']', '회', '편', '화', '탄']);
    let (name, number) = match bare.chars().next_back()? {
        c @ '①'..='⑳' => (&bare[..bare.len() - c.len_utf8()], c as u32 - '①' as u32 + 1),
        _ => {
            let digits = bare.bytes().rev().take_while(u8::is_ascii_digit).count();
            (&bare[..bare.len() - digits], bare[bare.len() - digits..].parse().ok()?)
        }
    };
    let name = name.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | '（' | '-' | '<' | '[' | '—' | '제' | '·' | '.' | '_' | '#' | '№')
    });
    let worded = name.chars().filter(|c| letter::is_alphabetic(*c)).count() >= 2;
    (worded && (1..1000).contains(&number)).then(|| Series { name: name.to_owned(), number })
}

/// The part that a title or deck ends in: `…편(하)`, `… <상>`, `…(3)`, `…②`.
pub(super) fn part(text: &str) -> Option<Span> {
    let trimmed = text.trim_end();
    let last = trimmed.chars().next_back()?;
    if ('①'..='⑳').contains(&last) {
        return Some(Span::new(trimmed.len() - last.len_utf8(), trimmed.len()));
    }
    let open = match last {
        ')' => '(',
        '）' => '（',
        '>' => '<',
        '〉' => '〈',
        ']' => '[',
        _ => return None,
    };
    let end = trimmed.len() - last.len_utf8();
    let at = trimmed[..end].rfind(open)? + open.len_utf8();
    let inside = trimmed[at..end].trim_end_matches(['편', '회']);
    let numbered = !inside.is_empty() && inside.len() <= 2 && inside.bytes().all(|byte| byte.is_ascii_digit());
    let named = matches!(
        inside,
        "상" | "중"
            | "하"
            | "완"
            | "上"
            | "中"
            | "下"
            | "끝"
            | "일"
            | "이"
            | "삼"
            | "一"
            | "二"
            | "三"
            | "四"
            | "五"
    );
    (numbered || named).then(|| Span::new(at, at + inside.len()))
}

/// Whether a line is a deck by its dash.
pub(super) fn has_dash(line: &str) -> bool {
    let dash = |c: char| matches!(c, '—' | '―' | 'ㅡ' | '–' | '－' | '─' | '━' | '‒');
    let mut chars = line.chars();
    match chars.next() {
        Some(c) if dash(c) => line.trim_start_matches(dash).chars().count() >= 4,
        Some('-') => {
            line.trim_start_matches('-')
                .trim_start()
                .chars()
                .next()
                .is_some_and(|c| line.starts_with("- ") || !c.is_ascii_digit())
                && line.chars().count() >= 6
        }
        _ => false,
    }
}

/// A deck without the dashes around it.
pub(super) fn deck(line: &str) -> Span {
    let dash = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '—' | '―'
                    | 'ㅡ'
                    | '–'
                    | '－'
                    | '─'
                    | '━'
                    | '-'
                    | '‒'
                    | '○'
                    | '◇'
                    | '■'
                    | '▶'
                    | '△'
                    | '·'
                    | '•'
            )
    };
    let inner = line.trim_start_matches(dash);
    let at = line.len() - inner.len();
    Span::new(at, at + inner.trim_end_matches(|c: char| dash(c) && !matches!(c, '○' | '■')).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kicker: Option<&str>, title: &str, line: &str) {
        let found = headline(line);
        assert_eq!((found.kicker.map(|span| span.of(line)), found.title.of(line)), (kicker, title), "{line}");
    }

    #[test]
    fn kickers() {
        check(Some("개혁 현장"), "훈춘, 강 건너 이웃과", "[개혁 현장]훈춘, 강 건너 이웃과");
        check(Some("특집"), "사평의 새 길을 가다", "【특집】 사평의 새 길을 가다");
        check(Some("기획"), "사평의 새 길을 가다", "<기획> 사평의 새 길을 가다");
        check(None, "<장평일체화 협정>에 두 도시 서명", "<장평일체화 협정>에 두 도시 서명");
        check(None, "《동북의 봄》 출판", "《동북의 봄》 출판");
    }

    #[test]
    fn site_names_go() {
        check(None, "굴뚝 아래로 온다...창춘의 거리", "굴뚝 아래로 온다...창춘의 거리-Xinhua");
        check(None, "연길에 선 큰 장터", "연길에 선 큰 장터 > 뉴스");
        check(None, "연길에 선 큰 장터", "연길에 선 큰 장터 - 연변일보");
        check(None, "장춘-길림 고속철 개통", "장춘-길림 고속철 개통");
    }

    #[test]
    fn series_and_parts() {
        let named = |name: &str, number| Some(Series { name: name.to_owned(), number });
        assert_eq!(series("1주 6쌍 계렬보도13"), named("1주 6쌍 계렬보도", 13));
        assert_eq!(series("기획련재 (3)"), named("기획련재", 3));
        assert_eq!(series("동북을 가다②"), named("동북을 가다", 2));
        assert_eq!(series("개혁 현장"), None);
        let part_of = |text: &'static str| part(text).map(|span| span.of(text));
        assert_eq!(part_of("‘쌍협동'편(하)"), Some("하"));
        assert_eq!(part_of("새 길 <상>"), Some("상"));
        assert_eq!(part_of("회사(주)"), None);
    }
}
