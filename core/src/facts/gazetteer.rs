//! The gazetteer: every place of the bundled table, with its rank, its parent and its spellings.
//!
//! A [`PlaceId`] is a position in the table; the table is sorted by slug, so ids sort as their
//! slugs do. The table is read once, on first use. Which of a place's names an article means is
//! not decided here but in [`place`](crate::facts::place).
//!
//! In `data/places.tsv` an empty cell repeats a neighbour: the Hanja reading and the loan spelling
//! are the Chinese-Korean one, traditional characters are those that `TRADITIONAL` has for the
//! simplified ones, English is the pinyin in one word, pinyin what the slug gives away; so is the
//! city of a district, `anshan-lishan`. `suffix` is the rank word
//! (시, 현, 성) that may follow every name. `=slug` in place of a level is a renaming.

use std::sync::OnceLock;

use crate::language::Language;

/// A place of the gazetteer: a position in the bundled table, with the table's slug as its name
/// in links. Ids sort as their slugs do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub(crate) u16);

/// The rank of a place, widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// A state.
    Country,
    /// An area that is no division: a plain, a river, a new area, a group of provinces.
    Region,
    /// A province, an autonomous region, a city directly under the state.
    Province,
    /// A city of prefecture rank, a prefecture, a league.
    Prefecture,
    /// A city abroad.
    City,
    /// A district of a city.
    District,
    /// A county or a city of county rank.
    County,
}

impl Level {
    /// Every level, widest first.
    pub const ALL: [Self; 7] =
        [Self::Country, Self::Region, Self::Province, Self::Prefecture, Self::City, Self::District, Self::County];

    /// The name in the table and in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Region => "region",
            Self::Province => "province",
            Self::Prefecture => "prefecture",
            Self::City => "city",
            Self::District => "district",
            Self::County => "county",
        }
    }
}

/// A rank word with its Chinese characters, simplified and traditional.
struct Suffix {
    korean: &'static str,
    simplified: &'static str,
    traditional: &'static str,
}

const SUFFIXES: [Suffix; 3] = [
    Suffix { korean: "시", simplified: "市", traditional: "市" },
    Suffix { korean: "현", simplified: "县", traditional: "縣" },
    Suffix { korean: "성", simplified: "省", traditional: "省" },
];

/// The simplified characters in the names of places whose traditional form differs, each with that form.
const TRADITIONAL: &str = "\
    东東丰豐临臨义義乌烏云雲亚亞们們伟偉伦倫兰蘭关關兴興内內冈岡农農净淨凌淩凤鳳区區华華厦廈县縣双雙台臺吴吳园園国國图圖圣聖头頭孙孫宁寧宝寶宽寬宾賓寿壽尔爾岗崗岛島岩巖岭嶺峰峯广廣庄莊\
    庆慶库庫开開张張彦彥恒恆托託扬揚抚撫无無来來树樹桥橋桦樺棱稜欧歐汉漢汤湯沈瀋洼窪济濟浑渾温溫湾灣满滿滨濱灯燈烟煙爱愛玛瑪环環珲琿盖蓋盘盤粤粵红紅约約纳納纽紐细細绥綏维維绿綠罗羅群羣\
    肃肅芦蘆苏蘇荣榮荫蔭萝蘿营營萨薩让讓讷訥诺諾调調谊誼贝貝贤賢贵貴赉賚辉輝边邊辽遼达達进進远遠连連逊遜郑鄭铁鐵银銀锋鋒锡錫锦錦镇鎮长長门門阳陽陕陝韩韓顺順顿頓额額风風饶饒马馬鱼魚鲁魯\
    鲅鮁鲜鮮鸡雞鸭鴨鹤鶴黄黃齐齊龙龍";

/// One row of the table.
struct Place {
    slug: &'static str,
    level: Level,
    parent: Option<PlaceId>,
    china: &'static str,
    hanja: &'static str,
    loan: &'static str,
    hanzi: &'static str,
    traditional: Box<str>,
    pinyin: Box<str>,
    english: Box<str>,
    suffix: Option<&'static Suffix>,
    others: Vec<&'static str>,
    /// Without repetition: every column, the other forms, then all of them with the suffix.
    spellings: Vec<Box<str>>,
}

/// The whole table.
struct Gazetteer {
    places: Vec<Place>,
    /// Former slugs with the place that now has them, sorted.
    renamed: Vec<(&'static str, PlaceId)>,
}

impl PlaceId {
    /// The place of a slug, or of a slug that was published before a renaming.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        let table = gazetteer();
        position(&table.places, slug).or_else(|| {
            let idx = table.renamed.binary_search_by_key(&slug, |(old, _)| old).ok()?;
            Some(table.renamed[idx].1)
        })
    }

    /// Every place, sorted by slug.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..gazetteer().places.len()).map(|idx| Self(idx as u16))
    }

    /// The name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        self.row().slug
    }

    /// The rank.
    #[must_use]
    pub fn level(self) -> Level {
        self.row().level
    }

    /// The place directly above.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.row().parent
    }

    /// The places above, nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |place| place.parent())
    }

    /// Whether `other` is this place or lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self == other || other.ancestors().any(|place| place == self)
    }

    /// The name in a language, without rank word.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let row = self.row();
        match language {
            Language::KoCn => row.china,
            Language::KoKr => row.loan,
            Language::Zh => row.hanzi,
            Language::En => &row.english,
        }
    }

    /// The name as South Korea transcribes it: 랴오닝.
    #[must_use]
    pub fn south_loan(self) -> &'static str {
        self.row().loan
    }

    /// The name read syllable by syllable in South Korea: 요녕.
    #[must_use]
    pub fn south_hanja(self) -> &'static str {
        self.row().hanja
    }

    /// The name in simplified characters.
    #[must_use]
    pub fn hanzi(self) -> &'static str {
        self.row().hanzi
    }

    /// The name in pinyin, without tones, syllables together: `shenyang`.
    #[must_use]
    pub fn pinyin(self) -> &'static str {
        &self.row().pinyin
    }

    /// Latitude and longitude of the seat or centre, in degrees.
    #[must_use]
    pub fn coordinates(self) -> Option<(f32, f32)> {
        let coordinates = coordinates();
        let idx = coordinates.binary_search_by_key(&self.slug(), |(slug, _)| slug).ok()?;
        Some(coordinates[idx].1)
    }

    /// Every spelling, without repetition, the most usual first: Korean of both norms, simplified
    /// and traditional characters, English, other and older names; then all but the Latin ones
    /// with the rank word. Pinyin is left out: see [`PlaceId::pinyin`].
    pub fn spellings(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.row().spellings.iter().map(|spelling| &**spelling)
    }

    /// The rank word that may follow the names: 시, 현 or 성.
    #[must_use]
    pub fn suffix(self) -> Option<&'static str> {
        self.row().suffix.map(|suffix| suffix.korean)
    }

    /// The same rank word and its character.
    #[must_use]
    pub fn rank(self) -> Option<(&'static str, &'static str)> {
        self.row().suffix.map(|suffix| (suffix.korean, suffix.simplified))
    }

    /// The spellings of the table, without those that are made by adding the rank word.
    pub fn bare_spellings(self) -> impl Iterator<Item = &'static str> {
        let row = self.row();
        [row.china, row.hanja, row.loan, row.hanzi, &row.traditional].into_iter().chain(row.others.iter().copied())
    }

    fn row(self) -> &'static Place {
        &gazetteer().places[usize::from(self.0)]
    }
}

/// The table, read on first use.
fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| read(include_str!("data/places.tsv")))
}

/// Slug, latitude and longitude of every place that has a seat or centre, sorted. A table of its own, since only
/// the map asks for it.
fn coordinates() -> &'static [(&'static str, (f32, f32))] {
    static COORDINATES: OnceLock<Vec<(&str, (f32, f32))>> = OnceLock::new();
    COORDINATES.get_or_init(|| {
        let row = |line: &'static str| {
            let (slug, both) = line.split_once('\t')?;
            let (latitude, longitude) = both.split_once('\t')?;
            Some((slug, (latitude.parse().ok()?, longitude.parse().ok()?)))
        };
        include_str!("data/coordinates.tsv").lines().skip(1).filter_map(row).collect()
    })
}

/// Reads the table. Its form is checked by this module's tests, so a broken row is a bug.
fn read(tsv: &'static str) -> Gazetteer {
    let lines = || tsv.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let is_renaming = |cells: &[&str]| cells[1].starts_with('=');
    let mut places: Vec<Place> = lines().filter(|cells| !is_renaming(cells)).map(|cells| Place::read(&cells)).collect();
    let parents: Vec<_> =
        lines().filter(|cells| !is_renaming(cells)).map(|cells| position(&places, parent_of(&cells))).collect();
    for (place, parent) in places.iter_mut().zip(parents) {
        place.parent = parent;
    }
    let successor = |cells: &[&'static str]| Some((cells[0], position(&places, &cells[1][1..])?));
    let renamed = lines().filter(|cells| is_renaming(cells)).filter_map(|cells| successor(&cells)).collect();
    Gazetteer { places, renamed }
}

/// The slug of the place above: of a district without one the city in its own slug.
fn parent_of(cells: &[&'static str]) -> &'static str {
    let own = cells[0].rsplit_once('-').map_or("", |(city, _)| city);
    if cells[2].is_empty() && cells[1] == Level::District.name() { own } else { cells[2] }
}

/// Where a slug stands in the sorted table.
fn position(places: &[Place], slug: &str) -> Option<PlaceId> {
    places.binary_search_by_key(&slug, |place| place.slug).ok().map(|idx| PlaceId(idx as u16))
}

impl Place {
    /// Reads one row; the parent is looked up when all rows are read.
    fn read(cells: &[&'static str]) -> Self {
        let cell = |idx: usize| cells.get(idx).copied().unwrap_or_default();
        let or = |idx: usize, fallback: &'static str| if cell(idx).is_empty() { fallback } else { cell(idx) };
        let list = |idx: usize| cell(idx).split('|').filter(|item| !item.is_empty()).collect::<Vec<_>>();
        let (china, hanzi) = (cell(3), cell(6));
        let pinyin = if cell(8).is_empty() { usual_pinyin(cell(0), hanzi) } else { cell(8).replace(' ', "") };
        let mut place = Self {
            slug: cell(0),
            level: Level::ALL.into_iter().find(|level| level.name() == cell(1)).unwrap_or(Level::Region),
            parent: None,
            china,
            hanja: or(4, china),
            loan: or(5, china),
            hanzi,
            traditional: if cell(7).is_empty() { traditional(hanzi) } else { cell(7).into() },
            english: if cell(9).is_empty() { usual_english(cells, &pinyin) } else { cell(9).into() },
            pinyin: pinyin.into(),
            suffix: SUFFIXES.iter().find(|suffix| suffix.korean == cell(10)),
            others: list(11),
            spellings: Vec::new(),
        };
        place.spellings = place.all_spellings();
        place
    }

    fn all_spellings(&self) -> Vec<Box<str>> {
        let mut all: Vec<Box<str>> = Vec::new();
        let mut add = |spelling: &str| {
            if all.iter().all(|known| **known != *spelling) {
                all.push(spelling.into());
            }
        };
        let korean = [self.china, self.loan, self.hanja];
        korean.into_iter().chain([self.hanzi, &self.traditional, &self.english]).for_each(&mut add);
        self.others.iter().copied().for_each(&mut add);
        if let Some(suffix) = self.suffix {
            korean.into_iter().for_each(|name| add(&format!("{name}{}", suffix.korean)));
            add(&format!("{}{}", self.hanzi, suffix.simplified));
            add(&format!("{}{}", self.traditional, suffix.traditional));
        }
        all
    }
}

/// The pinyin that a slug gives away: `shenyang`, and of the district `shenyang-heping` `hepingqu`.
fn usual_pinyin(slug: &str, hanzi: &str) -> String {
    match slug.rsplit_once('-') {
        Some((_, district)) if hanzi.ends_with('区') => [district, "qu"].concat(),
        _ => slug.to_owned(),
    }
}

/// Characters in their traditional form.
fn traditional(hanzi: &str) -> Box<str> {
    let form = |wanted: char| {
        let mut both = TRADITIONAL.chars();
        while let (Some(simplified), Some(traditional)) = (both.next(), both.next()) {
            if simplified == wanted {
                return traditional;
            }
        }
        wanted
    };
    hanzi.chars().map(form).collect::<String>().into()
}

/// `Shenyang`, and of a district `Heping District`.
fn usual_english(cells: &[&str], pinyin: &str) -> Box<str> {
    match cells[0].rsplit_once('-') {
        Some((_, district)) if cells[1] == Level::District.name() => format!("{} District", capital(district)).into(),
        _ => capital(pinyin),
    }
}

/// `shenyang` → `Shenyang`.
fn capital(pinyin: &str) -> Box<str> {
    let mut name = pinyin.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(slug: &str) -> PlaceId {
        PlaceId::parse(slug).expect(slug)
    }

    #[test]
    fn coordinates_are_sorted_and_of_known_places() {
        assert!(coordinates().is_sorted_by(|(one, _), (two, _)| one < two));
        assert_eq!(coordinates().len() + 1, include_str!("data/coordinates.tsv").lines().count());
        assert!(coordinates().iter().all(|(slug, _)| position(&gazetteer().places, slug).is_some()));
    }

    #[test]
    fn rows_are_sorted_and_whole() {
        let slugs: Vec<_> = PlaceId::all().map(PlaceId::slug).collect();
        assert!(slugs.is_sorted());
        assert!(slugs.len() > 500);
        for row in include_str!("data/places.tsv").lines().skip(1) {
            let cells: Vec<_> = row.split('\t').collect();
            let id = PlaceId::parse(cells[0]).expect(row);
            if let Some(successor) = cells[1].strip_prefix('=') {
                assert_eq!(id.slug(), successor);
                continue;
            }
            assert_eq!(id.level().name(), cells[1], "{row}");
            assert_eq!(id.parent().map_or("", PlaceId::slug), parent_of(&cells), "{row}");
            assert!(cells[3..].len() > 3 && !id.hanzi().is_empty() && !id.pinyin().is_empty(), "{row}");
        }
    }

    #[test]
    fn every_cell_is_read() {
        let dalian = place("dalian");
        assert_eq!(Language::ALL.map(|language| dalian.name(language)), ["대련", "다롄", "大连", "Dalian"]);
        assert_eq!(dalian.coordinates(), Some((38.91, 121.61)));
        let spellings: Vec<_> = dalian.spellings().collect();
        for name in ["대련", "다롄시", "大連市", "旅大", "Dairen"] {
            assert!(spellings.contains(&name), "{name}");
        }
        assert_eq!(place("liaoning").south_hanja(), "요녕");
        assert_eq!(
            ["shenyang", "chongqing", "hunchun"].map(|slug| place(slug).pinyin()),
            ["shenyang", "chongqing", "hunchun"]
        );
        assert_eq!(place("shenyang-heping").name(Language::En), "Heping District");
        assert!(place("shenyang-tiexi").spellings().any(|name| name == "鐵西區"));
        assert_eq!(place("yanbian").name(Language::En), "Yanbian Korean Autonomous Prefecture");
        assert_eq!(place("dongbeiya").coordinates(), None);
    }

    #[test]
    fn a_place_contains_itself_and_what_lies_in_it() {
        let [jilin, changchun, gongzhuling, liaoning] = ["jilin", "changchun", "gongzhuling", "liaoning"].map(place);
        assert!(jilin.contains(jilin) && jilin.contains(changchun) && jilin.contains(gongzhuling));
        assert!(!liaoning.contains(gongzhuling) && !gongzhuling.contains(changchun));
        let above: Vec<_> = gongzhuling.ancestors().map(PlaceId::slug).collect();
        assert_eq!(above, ["changchun", "jilin", "zhongguo"]);
    }

    #[test]
    fn a_published_slug_stays_readable() {
        assert_eq!(PlaceId::parse("haishenwai"), PlaceId::parse("weilaidiwosituoke"));
        assert_eq!(PlaceId::parse("atlantis"), None);
        assert_eq!(PlaceId::parse(""), None);
    }
}
