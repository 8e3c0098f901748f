//! The style sheets: every colour of letters on every colour of ground can be read, by the numbers of
//! WCAG 2.2 and in both colour schemes; no component has a colour of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Letters.
const MIN_TEXT_CONTRAST: f64 = 4.5;
/// Lines that show where a control is.
const MIN_LINE_CONTRAST: f64 = 3.0;

/// Inks and the grounds on which a component may set them. What one rule sets together is added.
const TEXT_PAIRS: &[(&str, &[&str])] = &[
    ("ink", &["paper", "paper-raised", "mark", "accent-wash", "land"]),
    ("ink-soft", &["paper", "paper-raised", "mark", "accent-wash", "land"]),
    ("accent", &["paper", "paper-raised", "accent-wash"]),
];
const LINE_PAIRS: &[(&str, &[&str])] = &[("rule-strong", &["paper", "paper-raised"]), ("accent", &["land", "mark"])];

/// The colours of one scheme by token.
type Colours = BTreeMap<String, [u8; 3]>;

#[test]
fn letters_stand_out_from_every_ground_in_every_scheme() {
    let mut bad = Vec::new();
    for (scheme, colours) in schemes() {
        let mut check = |ink: &str, ground: &str, least: f64| {
            let contrast = contrast(colours[ink], colours[ground]);
            if contrast < least {
                bad.push(format!("--{ink} on --{ground}, {scheme}: {contrast:.2}, not {least}"));
            }
        };
        for (pairs, least) in [(TEXT_PAIRS, MIN_TEXT_CONTRAST), (LINE_PAIRS, MIN_LINE_CONTRAST)] {
            pairs.iter().for_each(|(ink, grounds)| grounds.iter().for_each(|ground| check(ink, ground, least)));
        }
        set_together(&colours).iter().for_each(|(ink, ground)| check(ink, ground, MIN_TEXT_CONTRAST));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    for (path, css) in sheets().into_iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for word in css.split(|letter: char| !(letter.is_ascii_alphanumeric() || "#-(".contains(letter))) {
            let is_hex =
                word.strip_prefix('#').is_some_and(|hex| hex.len() > 2 && hex.chars().all(|it| it.is_ascii_hexdigit()));
            let is_function =
                ["rgb", "hsl", "lab", "lch", "oklab", "oklch"].iter().any(|name| word.starts_with(&format!("{name}(")));
            assert!(!is_hex && !is_function, "{}: {word}", path.display());
        }
    }
}

#[test]
fn the_arithmetic_is_that_of_the_standard() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 0.01);
    assert!((contrast([0x76, 0x76, 0x76], [255, 255, 255]) - 4.54).abs() < 0.01);
}

/// The colours in light and in dark, and those of browsers that do not know `light-dark()`.
fn schemes() -> [(&'static str, Colours); 3] {
    let css = fs::read_to_string(folder().join("tokens.css")).expect("the tokens");
    let (plain, modern) = css.split_once("@supports").expect("tokens with and without light-dark()");
    let read = |part: &str, idx: usize| -> Colours {
        let declaration = |line: &str| {
            let (name, value) = line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": ")?;
            let value = value.trim_start_matches("light-dark(").trim_end_matches(')');
            Some((name.to_owned(), hex(value.split(", ").nth(idx)?)?))
        };
        part.lines().filter_map(declaration).collect()
    };
    [("old browsers", read(plain, 0)), ("light", read(modern, 0)), ("dark", read(modern, 1))]
}

/// Colours and grounds that one rule sets, where both are of the scheme.
fn set_together(colours: &Colours) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for (_, css) in sheets() {
        for rule in css.split('}') {
            let value_of = |properties: &[&str]| {
                let mut lines = rule.lines().filter_map(|line| line.trim().split_once(": "));
                let (_, value) = lines.find(|(property, _)| properties.contains(property))?;
                let (name, _) = value.strip_prefix("var(--")?.split_once(')')?;
                colours.contains_key(name).then(|| name.to_owned())
            };
            pairs.extend(value_of(&["color"]).zip(value_of(&["background", "background-color"])));
        }
    }
    pairs
}

/// Every style sheet with its text.
fn sheets() -> Vec<(PathBuf, String)> {
    let files = |folder: PathBuf| fs::read_dir(folder).expect("style/").flatten().map(|file| file.path());
    let sheets = files(folder()).chain(files(folder().join("components")));
    let sheets = sheets.filter(|path| path.extension().is_some_and(|of| of == "css"));
    sheets.map(|path| (path.clone(), fs::read_to_string(path).expect("a style sheet"))).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../style")
}

/// `#fff` and `#ffffff`; nothing for a colour that lets others through.
fn hex(value: &str) -> Option<[u8; 3]> {
    let digits: Vec<u32> = value.strip_prefix('#')?.chars().filter_map(|digit| digit.to_digit(16)).collect();
    let channels: Vec<u8> = match digits.len() {
        3 => digits.iter().map(|digit| (digit * 17) as u8).collect(),
        6 => digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect(),
        _ => return None,
    };
    channels.try_into().ok()
}

/// The ratio of two colours' relative luminance, lighter to darker.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}
