//! People with their office, and what they said.
//!
//! A name is believed where an office stands beside it (곽령계 서기, 상무부주임 장경송은), it begins
//! with a surname, and it is no ordinary word; then its other mentions are found too. Reporters of
//! the byline are not people of the article. People come out sorted by first mention.

mod captioned;
mod name;
mod quotation;
mod words;

use crate::text::order::Arrange;

use crate::article::Article;
use crate::facts::names::{Names, WordStarts};
use crate::facts::noun_phrase::{self, ends_word};
use crate::facts::place::PlaceMentions;
use crate::text::letter::Letters;
use crate::text::{Source, Span};

pub use quotation::find as quotations;

/// Whether a text begins with a word that is an office.
pub(super) fn begins_with_office(text: &str) -> bool {
    let run = noun_phrase::hangul_run(text, 8);
    let (offices, mut before) = (words::words(), ' ');
    run.char_indices().any(|(at, letter)| {
        let end = at + letter.len_utf8();
        let is_office =
            offices.may_end(before, letter) && offices.ending(&run[..end], letter).is_some() && ends_word(&text[end..]);
        before = letter;
        is_office
    })
}

/// Whether a word of three syllables and more has the form of a name.
pub(super) fn is_like_a_name(word: &str) -> bool {
    word.chars().nth(2).is_some() && name::is_name(word, false)
}

/// A person named in the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The name as printed.
    pub name: String,
    /// The office as printed, when there is one: 사평시당위 서기.
    pub role: Option<String>,
    /// Every mention, in order.
    pub spans: Vec<Span>,
}

/// Something said, word for word.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Who said it, when the text tells.
    pub speaker: Option<String>,
    /// The words between the quotation marks.
    pub span: Span,
}

/// How many words name the body between a name and an office, the name among them.
const MAX_BODY_WORDS: usize = 4;

/// What is written together with an office is no longer, in bytes: seven syllables.
const MAX_ATTACHED_BYTES: usize = 21;

/// A bracket with a name's characters and an age is no longer, in bytes.
const MAX_AGED_BYTES: usize = 24;

/// A name beside an office.
struct Introduction {
    name: Span,
    role: Option<String>,
}

/// Finds the people whom an article names with their office.
#[must_use]
pub fn find(source: &Source, article: &Article, places: &[PlaceMentions], words: &WordStarts) -> Vec<Person> {
    let text = source.text();
    let mut places: Vec<Span> = places.iter().flat_map(|place| &place.spans).copied().collect();
    places.arrange();
    let passages: Vec<Span> = article.paragraphs.iter().map(|paragraph| paragraph.span).collect();
    let mut found: Vec<Introduction> =
        passages.iter().flat_map(|passage| introductions(text, *passage, &places)).collect();
    found.arrange_by(|a, b| a.name.of(text).cmp(b.name.of(text)));
    let mut people: Vec<Person> = Vec::new();
    for Introduction { name, role } in found {
        let letters = name.of(text);
        if article.reporters.iter().any(|reporter| reporter.text == letters) {
            continue;
        }
        match people.last_mut().filter(|last| last.name == letters) {
            Some(person) => {
                person.role = person.role.take().or(role);
                person.spans.push(name);
            }
            None => people.push(Person { name: letters.to_owned(), role, spans: vec![name] }),
        }
    }
    add_mentions(text, &passages, words, &mut people);
    people.arrange_by_key(|person| person.spans[0]);
    people
}

/// Adds the mentions of people without their office.
fn add_mentions(text: &str, passages: &[Span], words: &WordStarts, people: &mut [Person]) {
    if people.is_empty() {
        return;
    }
    let names = Names::new(people.iter().zip(0..).map(|(person, idx)| (person.name.as_str(), idx)));
    let mut found = Vec::new();
    for (rest, opening) in passages.iter().flat_map(|passage| words.within(*passage)) {
        names.find_at_word(text, rest, opening, &mut found);
    }
    for (idx, span) in found {
        let person = &mut people[idx as usize];
        let rest = &text[span.range().end..];
        let is_whole = span.of(text) == person.name && (ends_word(rest) || words::begins_with_office(rest));
        if is_whole {
            person.spans.push(span);
        }
    }
    for person in people {
        person.spans.arrange();
        person.spans.dedup();
    }
}

/// The names beside the offices of a passage.
fn introductions(text: &str, passage: Span, places: &[Span]) -> Vec<Introduction> {
    let mut found = Vec::new();
    let floor = passage.range().start;
    let mut before = ' ';
    let offices = words::words();
    for (at, letter) in Letters::of(passage.of(text)) {
        let may_end = offices.may_end(before, letter);
        before = letter;
        match letter {
            '(' => found.extend(aged(text, Span::new(floor, floor + at), places)),
            '/' => found.extend(captioned::before(text, passage, floor + at)),
            _ => {}
        }
        if !may_end {
            continue;
        }
        let end = floor + at + letter.len_utf8();
        let Some(office) = offices.ending(&text[floor..end], letter) else { continue };
        let beside =
            Beside { text, floor, ceiling: passage.range().end, office: Span::new(end - office.len(), end), places };
        found.extend(beside.names());
    }
    found
}

/// `한바다(48)`, `자오리췬(趙立群·58)`: the name before a bracket with an age.
fn aged(text: &str, before: Span, places: &[Span]) -> Option<Introduction> {
    let at = before.range().end;
    let close = text[at..].bytes().take(MAX_AGED_BYTES).position(|byte| byte == b')')?;
    let inside = &text[at + 1..at + close];
    let age = inside.trim_start_matches(noun_phrase::is_hanja);
    let has_gloss = age.len() < inside.len();
    let age = age.trim_start_matches(['·', ',', ' ', '녀', '남', '여']).trim_end_matches(['세', '살']);
    let run = noun_phrase::run_start(text, at, before.range().start);
    let name = Span::new(run, at);
    let letters = name.of(text);
    let is_telling = has_gloss || letters.chars().count() == 3;
    let is_age = age.len() == 2 && age.bytes().all(|byte| byte.is_ascii_digit());
    let place = places.partition_point(|place| place.end <= name.start);
    let is_place = places.get(place).is_some_and(|place| place.overlaps(name));
    let is_person = is_age && is_telling && name::is_name(letters, has_gloss) && !is_place;
    is_person.then_some(Introduction { name, role: None })
}

/// An office and what stands around it.
struct Beside<'a> {
    text: &'a str,
    floor: usize,
    ceiling: usize,
    office: Span,
    places: &'a [Span],
}

impl Beside<'_> {
    /// The names that the office belongs to. A short word before it gives way to a name behind it: 가두
    /// 부주임 함철수.
    fn names(&self) -> Vec<Introduction> {
        let before = self.name_before();
        let is_short = |introduction: &Introduction| introduction.name.of(self.text).chars().count() == 2;
        if before.as_ref().is_some_and(|before| !is_short(before)) {
            return before.into_iter().collect();
        }
        let Some(first) = self.name_after() else {
            return before.or_else(|| self.name_far_before()).into_iter().collect();
        };
        let second = self.partner(&first);
        std::iter::once(first).chain(second).collect()
    }

    /// The second of two who are named together: 학부모 허영범과 지련화는.
    fn partner(&self, first: &Introduction) -> Option<Introduction> {
        let rest = &self.text[first.name.range().end..self.ceiling];
        let joint = ["과 ", "와 ", ", ", "·", "、"].into_iter().find(|joint| rest.starts_with(joint))?;
        let start = first.name.range().end + joint.len();
        let end = noun_phrase::floor_boundary(self.text, (start + 3 * '가'.len_utf8()).min(self.ceiling));
        let name = Span::new(start, end);
        let letters = name.of(self.text);
        let is_name = letters.chars().count() == 3 && name::is_name(letters, false) && self.ends_name(end);
        (is_name && !self.is_place(name)).then(|| Introduction { name, role: first.role.clone() })
    }

    /// `사평시당위 곽령계 서기`, `리창(李强) 총리`, `김명주교수`: the name before the office, or before what
    /// is written together with it, 김명주 연구소장.
    fn name_before(&self) -> Option<Introduction> {
        let rest = &self.text[self.office.range().end..];
        if !ends_word(rest) && !rest.starts_with('님') {
            return None;
        }
        let start = self.office.range().start;
        let run = noun_phrase::run_start(self.text, start, self.floor);
        let attached = &self.text[run..start];
        let deputy = ["상무부", "부", "총"].into_iter().find(|prefix| attached.ends_with(prefix)).map_or(0, str::len);
        let whole = if (1..=MAX_ATTACHED_BYTES).contains(&attached.len()) { run } else { start };
        let mut starts = [start, start - deputy, whole].into_iter();
        starts.find_map(|at| self.name_ending_before(at))
    }

    /// The name before an office whose title begins at `start`.
    fn name_ending_before(&self, start: usize) -> Option<Introduction> {
        let office = self.office.of(self.text);
        let end = self.text[self.floor..start].trim_end_matches([' ', '\u{a0}', '/']).len() + self.floor;
        let has_gloss = self.text[..end].ends_with([')', '）']);
        let run = noun_phrase::run_start(self.text, end, self.floor);
        let name = self.name_in(Span::new(run, end))?;
        let is_apart = end < start;
        // [리샤오밍/관광객 : “…”]
        let is_captioned = self.text[end..start].contains('/');
        if words::is_common(office) && !has_gloss && !is_captioned {
            return None;
        }
        let is_addressed = end == start && words::is_honorific(office) && name::is_introduced(name.of(self.text));
        let believed = (is_addressed || name::is_name(name.of(self.text), has_gloss))
            && !name::names_the_body(name.of(self.text), office);
        let n_syllables = name.of(self.text).chars().count();
        let may_be_short = || words::may_be_short_before(office) || name::is_foreign(name.of(self.text));
        let is_telling = has_gloss || n_syllables > 2 || is_apart && may_be_short();
        if !believed || !is_telling || self.is_place(name) || self.is_verb(name) {
            return None;
        }
        let prefix = &self.text[start..self.office.range().start];
        Some(Introduction { name, role: self.role(name.range().start, prefix) })
    }

    /// `최두식 선양한국인회 회장은`, `쑹옌린(宋彥麟) 랴오닝성 상무청 청장은`: the name before the body
    /// whose head the office is.
    fn name_far_before(&self) -> Option<Introduction> {
        let start = self.office.range().start;
        let is_subject = self.text[self.office.range().end..].starts_with(['은', '는', '이', '가', '도']);
        let office = self.office.of(self.text);
        if !is_subject || words::is_honorific(office) || words::is_common(office) {
            return None;
        }
        let run = noun_phrase::run_start(self.text, start, self.floor);
        let first = self.body_before(run)?;
        let first = self.foreign_before(first).unwrap_or(first);
        let name = self.name_in(first)?;
        let has_gloss = name.end < first.end;
        let body = self.text[first.range().end..start].trim();
        // 연합회장: what is written together with the office is a body by itself.
        let is_firm = || !body.contains(' ') && body.chars().nth(1).is_some() && words::is_of_firm(office);
        let is_body =
            has_gloss || run < start || body.ends_with(|last| words::BODY_ENDINGS.contains(last)) || is_firm();
        let letters = name.of(self.text);
        let is_telling = has_gloss || letters.chars().nth(2).is_some() || name::is_foreign(letters);
        let is_name = is_body && !body.is_empty() && is_telling && name::is_name(letters, has_gloss);
        (is_name && !self.is_place(name)).then(|| Introduction {
            name,
            role: Some(self.text[first.range().end..self.office.range().end].trim().to_owned()),
        })
    }

    /// The first word of a body, or the name before it, that ends at `at`: bare nouns and places, 경기도 복지국장.
    fn body_before(&self, at: usize) -> Option<Span> {
        let mut first = None;
        let mut at = at;
        for _ in 0..MAX_BODY_WORDS {
            let word =
                noun_phrase::bare_words_before(self.text, at, self.floor).next().or_else(|| self.place_before(at));
            let Some(word) = word else { break };
            (first, at) = (Some(word), word.range().start);
        }
        first
    }

    /// The place or the ordinary noun in the word that ends at the space before `at`.
    fn place_before(&self, at: usize) -> Option<Span> {
        let end = self.text[..at].strip_suffix(' ')?.len();
        let word = Span::new(noun_phrase::run_start(self.text, end, self.floor), end);
        let is_known = self.is_place(word) || words::is_not_name(word.of(self.text));
        (word.range().start >= self.floor && word.end > word.start && is_known).then_some(word)
    }

    /// A Chinese name by its sound before a body, which may end as a subject does: 쑨카이 가람 농업국.
    fn foreign_before(&self, body: Span) -> Option<Span> {
        let end = self.text[..body.range().start].strip_suffix(' ')?.len();
        let name = Span::new(noun_phrase::run_start(self.text, end, self.floor), end);
        (name.range().start >= self.floor && name::is_by_sound(name.of(self.text))).then_some(name)
    }

    /// A name without its gloss.
    fn name_in(&self, word: Span) -> Option<Span> {
        let letters = word.of(self.text);
        let end = letters.find(['(', '（']).unwrap_or(letters.len());
        (end > 0).then(|| Span::new(word.range().start, word.range().start + end))
    }

    /// `상무부주임 장경송은`: the name after the office.
    fn name_after(&self) -> Option<Introduction> {
        let office = self.office.of(self.text);
        if words::is_honorific(office) && !words::is_of_age(office) {
            return None;
        }
        let rest = &self.text[self.office.range().end..self.ceiling];
        // 서기인 정경수, 지도교수였던 림성호
        let copula =
            ["이였던", "였던", "인"].iter().find(|copula| rest.starts_with(**copula)).map_or(0, |word| word.len());
        let after = rest[copula..].strip_prefix([' ', '\u{a0}'])?;
        let start = self.ceiling - after.len();
        let run = noun_phrase::hangul_run(&self.text[start..self.ceiling], 8);
        let is_glossed = noun_phrase::gloss_end(self.text, start + run.len()).is_some();
        let whole_run = Some(Span::new(start, start + run.len())).filter(|_| is_glossed);
        if let Some(name) = whole_run.filter(|name| name::is_name(run, true) && !self.is_place(*name)) {
            return Some(self.introduced(name));
        }
        let lengths = run.char_indices().map(|(at, letter)| at + letter.len_utf8()).skip(1).take(4);
        let whole = |end: usize| self.ends_name(start + end);
        let name = lengths.filter(|end| whole(*end)).map(|end| Span::new(start, start + end)).find(|name| {
            let has_gloss = noun_phrase::gloss_end(self.text, name.range().end).is_some();
            let letters = name.of(self.text);
            let is_telling = has_gloss || letters.chars().nth(2).is_some() || self.is_telling_short(*name);
            (name::is_introduced(letters) || name::is_name(letters, has_gloss)) && is_telling && !self.is_place(*name)
        })?;
        Some(self.introduced(name))
    }

    /// Whether a name of two syllables may follow the office: of those that common nouns hardly follow any, else
    /// one that speaks, 부국장 장의는 …고 밝혔다.
    fn is_telling_short(&self, name: Span) -> bool {
        let office = self.office.of(self.text);
        let speaks = || {
            let passage = Span::new(self.floor, self.ceiling);
            quotation::tells(noun_phrase::sentence(self.text, name.range().end, passage).of(self.text))
        };
        words::is_introducing(office)
            || (office.ends_with(['장', '원', '관']) && !words::is_common(office))
                && self.text[name.range().end..].starts_with(['은', '는'])
                && speaks()
    }

    /// A name after the office.
    fn introduced(&self, name: Span) -> Introduction {
        let run = noun_phrase::run_start(self.text, self.office.range().start, self.floor);
        Introduction { name, role: self.role(run, &self.text[run..self.office.range().start]) }
    }

    /// Whether a name after its office may end here: before a particle, a gloss, an honorific.
    fn ends_name(&self, end: usize) -> bool {
        const AFTER_NAMES: [&str; 17] = [
            "은",
            "는",
            "이",
            "가",
            "의",
            "을",
            "를",
            "에게",
            "께서",
            "도",
            "과",
            "와",
            "씨",
            "네",
            "선생",
            "녀사",
            "로부터",
        ];
        let rest = &self.text[end..self.ceiling];
        let run = noun_phrase::hangul_run(rest, 6);
        if run.is_empty() {
            return rest.starts_with(['(', '（', ',', '·', '、', ':']) || rest.is_empty();
        }
        // 국장 김하늘에 따르면
        let told = |word| rest.strip_prefix("에 ").is_some_and(|rest| rest.starts_with(word));
        if run == "에" {
            return told("따르") || told("의하");
        }
        AFTER_NAMES.iter().any(|tail| run.strip_prefix(tail).is_some_and(|left| left.is_empty() || ends_word(left)))
    }

    /// Whether a verb stands here with its object: 명단을 가지고 교원을 찾았다.
    fn is_verb(&self, name: Span) -> bool {
        const CONNECTIVES: [char; 6] = ['고', '여', '며', '어', '아', '해'];
        let before = self.text[self.floor..name.range().start].trim_end_matches(' ');
        name.of(self.text).ends_with(CONNECTIVES) && before.ends_with(['을', '를'])
    }

    /// The office with what is written together with it, and the body it belongs to: the bare nouns before `at`.
    fn role(&self, at: usize, prefix: &str) -> Option<String> {
        let office = self.office.of(self.text);
        if words::is_honorific(office) {
            return None;
        }
        let first = noun_phrase::bare_words_before(self.text, at, self.floor).take(3).last();
        let mut role = first.map_or("", |first| &self.text[first.range().start..at]).to_owned();
        role.push_str(prefix);
        role.push_str(office);
        Some(role)
    }

    /// Whether a place is named here.
    fn is_place(&self, span: Span) -> bool {
        let from = self.places.partition_point(|place| place.end <= span.start);
        self.places.get(from).is_some_and(|place| place.overlaps(span) && place.start <= span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Paragraph, Role};

    fn people(text: &str) -> Vec<(String, Option<String>)> {
        let source = Source::verbatim(text);
        let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) };
        let article = Article { paragraphs: vec![paragraph], ..Article::default() };
        find(&source, &article, &[], &WordStarts::of(&source, &article))
            .into_iter()
            .map(|person| (person.name, person.role))
            .collect()
    }

    #[track_caller]
    fn check(name: &str, role: Option<&str>, texts: &[&str]) {
        for text in texts {
            assert_eq!(people(text), [(name.to_owned(), role.map(str::to_owned))], "{text}");
        }
    }

    #[test]
    fn the_office_after_the_name() {
        check(
            "문성호",
            Some("가람시당위 서기"),
            &["가람시당위 문성호 서기는 이렇게 말했다.", "회의에서 가람시당위 문성호서기가 연설했다."],
        );
        check("리문도", Some("총리"), &["회의에는 리문도(李文道) 총리가 참가했다.", "어제 리문도 총리는 돌아갔다."]);
        check("왕신", Some("외교부장"), &["왕신 외교부장은 말했다."]);
        check("왕쯔허우", Some("부시장"), &["왕쯔허우(王志厚) 부시장은 말했다."]);
        check("박두진", Some("가람상인회 회장"), &["박두진 가람상인회 회장은 말했다."]);
        check("쑹난린", Some("나루성 상무청 청장"), &["쑹난린(宋南麟) 나루성 상무청 청장이 왔다."]);
        check("쑨카이", Some("가람 농업국 부국장"), &["길을 낸다. 쑨카이 가람 농업국 부국장은 말했다."]);
        check("팡훙", Some("공장 대표"), &["상인들이 모였다. 팡훙 공장 대표는 말했다."]);
        check("곽도현", Some("가람섬유 상무"), &["길을 낸다. 곽도현 가람섬유 상무는 말했다."]);
        check("탕리", None, &["상인 탕리 씨는 웃었다."]);
        check("주란", Some("카페 주인"), &["[주란/카페 주인]", "[주란/카페 주인 : “손님이 많아요.”]"]);
        check("렴금단", None, &["렴금단할머니는 웃었다."]);
        check("왕즈란", None, &["왕즈란(王子蘭·58)은 웃었다.", "왕즈란(王子蘭, 58세)은 웃었다."]);
        check("기명국", None, &["기명국로인은 웃었다."]);
        check("박수련", None, &["박수련씨는 웃었다.", "이웃들이 박수련 로인을 도왔다."]);
    }

    #[test]
    fn the_office_before_the_name() {
        check(
            "장금송",
            Some("가람재료연구소 상무부주임"),
            &["가람재료연구소 상무부주임 장금송은 다음과 같이 소개했다."],
        );
        check("조문국", Some("리사장"), &["리사장 조문국은 소개했다."]);
        check("증붕", Some("부주임"), &["부주임 증붕은 밝혔다."]);
        check("왕구이란", Some("교장"), &["교장 왕구이란(王桂蘭)은 말했다."]);
        check("장하늘", Some("국장"), &["국장 장하늘에 따르면 길이 열렸다."]);
        check("최해란", Some("촌민"), &["촌민 최해란은 말했다.", "촌민 최해란네는 벼를 심는다."]);
    }

    #[test]
    fn other_mentions_are_found_too() {
        let text = "회장 김도현은 왔다. 김도현의 고향은 김도현동에 있다.";
        let source = Source::verbatim(text);
        let paragraph = Paragraph { line: 1, role: Role::Body, span: Span::new(0, text.len()) };
        let article = Article { paragraphs: vec![paragraph], ..Article::default() };
        assert_eq!(find(&source, &article, &[], &WordStarts::of(&source, &article))[0].spans.len(), 2);
    }

    #[test]
    fn these_are_no_people() {
        for text in [
            "조직부 부장은 회의에 참가했다.",
            "연변대학 교수는 말했다.",
            "시장 조사를 진행했다.",
            "정부 대변인이 밝혔다.",
            "양로원 원장이 맞이했다.",
            "우리 성 서기와 주석들이 모였다.",
            "주민 반응이 좋다.",
            "명단을 가지고 교원을 찾았다.",
            "서울(62)과 부산(48)이 이겼다.",
            "위원 전원이 동의했다.",
            "회장 선거를 했다.",
            "스키장 책임자가 소개했다.",
            "고품질 발전위원회 주임은 말했다.",
            "부시장 문화국은 없다.",
            "조사연구 사회과학원 원장은 말했다.",
            "전국 각지 상인회 회장이 모였다.",
            "선별장 책임자는 웃었다.",
            "새 교사 기공식을 열었다.",
            "서울/부산 사이 길이 열렸다.",
        ] {
            assert_eq!(people(text), [], "{text}");
        }
    }
}
