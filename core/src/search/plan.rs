//! A request carried out: for each clause its readings and documents, and the documents of all.

use crate::index::{DocId, DocSet, Index, Pattern};
use crate::search::field;
use crate::search::parse::{Clause, MAX_CHARS, Request, Term, parse};
use crate::search::reading::{self, Reading, Resolved, Tier};
use crate::search::{Notice, Why, alias, rank};
use crate::text::hanja;
use crate::text::normalize::{self, Class, unit_class};
use crate::text::order::Arrange;

/// The most words that are tried as one name: `chang chun`, 미국 달러.
const MOST_JOINED: usize = 10;

/// Two words that the collection writes as one are read as one when at least this many documents
/// hold them together …
const MIN_TOGETHER: usize = 20;
/// … and these are at least one in so many of the documents that hold both anywhere.
const MAX_APART: usize = 4;

/// A request carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The clauses, each with what was found for it.
    pub(super) clauses: Vec<Resolved>,
    /// The documents that fit the words and the typed fields.
    pub(super) docs: DocSet,
    /// What is to be told.
    pub(super) notices: Vec<Notice>,
    /// Readings that were not literal and found something.
    pub(super) why: Vec<Why>,
    /// The score of each of the documents, in order; nothing if it was not asked for.
    pub(super) scores: Vec<(DocId, f32)>,
}

impl Plan {
    /// What an empty search field asks for: every document.
    #[must_use]
    pub fn everything(index: &Index) -> Self {
        let docs = DocSet::all(index.n_docs());
        Self { clauses: Vec::new(), docs, notices: Vec::new(), why: Vec::new(), scores: Vec::new() }
    }

    /// Carries out a typed text, tells how it was read, and scores what it finds.
    #[must_use]
    pub fn ranked(index: &Index, text: &str) -> Self {
        let mut plan = Planner { index, plan: Self::everything(index), tells: true }.carried_out(text);
        if plan.has_words() {
            plan.scores = rank::scores(index, &plan, &plan.docs);
        }
        plan
    }

    /// Carries out a typed text: what is found, without scores, and without a word on how it was read.
    #[must_use]
    pub fn of(index: &Index, text: &str) -> Self {
        Planner { index, plan: Self::everything(index), tells: false }.carried_out(text)
    }

    /// Whether a word was asked for.
    pub(super) fn has_words(&self) -> bool {
        !self.clauses.is_empty()
    }

    /// Every pattern that was found, without repetition.
    pub(super) fn patterns(&self) -> Vec<Pattern> {
        let readings = self.clauses.iter().flat_map(|clause| &clause.readings);
        let mut patterns: Vec<Pattern> = readings.map(|reading| reading.pattern.clone()).collect();
        patterns.arrange();
        patterns.dedup();
        patterns
    }
}

/// A plan that is being made.
struct Planner<'a> {
    index: &'a Index,
    plan: Plan,
    /// Whether it is told how each term was read, which is half the work for a frequent one.
    tells: bool,
}

impl Planner<'_> {
    fn carried_out(mut self, text: &str) -> Plan {
        let mut request = name_with_and(text).unwrap_or_else(|| parse(text));
        self.plan.notices.append(&mut request.notices);
        self.words(&request);
        for term in &request.excluded {
            self.plan.docs.and_not(&reading::literal(self.index, term));
        }
        for field in &request.fields {
            if !field::narrow(self.index, field, &mut self.plan.docs) {
                self.plan.notices.push(Notice::NotUnderstood { part: field.typed.clone() });
            }
        }
        self.plan
    }

    fn words(&mut self, request: &Request) {
        let words: Vec<Word<'_>> = request.clauses.iter().map(Word::of).collect();
        let mut rest = words.as_slice();
        while !rest.is_empty() {
            let length = joined_length(self.index, rest);
            let (joined, after) = rest.split_at(length);
            let mut parts: Vec<Resolved> = joined.iter().map(|word| self.clause(word.clause)).collect();
            if length > 1 {
                let joined = Term { text: texts(joined).concat(), quoted: false };
                parts = vec![either(all_of(self.index, parts), reading::resolve(self.index, &joined))];
            }
            for part in &parts {
                self.plan.docs.and(&part.docs);
            }
            self.plan.clauses.append(&mut parts);
            rest = after;
        }
        for pair in words.windows(2) {
            self.compound(pair);
        }
        if self.plan.docs.is_empty() && words.len() > 1 {
            self.as_one(&words);
        }
    }

    /// Words that are not found together as one word, torn apart or still being typed.
    fn as_one(&mut self, words: &[Word<'_>]) {
        let joins = |word: &Word<'_>| word.key.is_some() && !word.clause.apart;
        if words.len() > MOST_JOINED || !words.iter().all(joins) {
            return;
        }
        let term = Term { text: texts(words).concat(), quoted: false };
        let whole = reading::resolve(self.index, &term);
        if !whole.docs.is_empty() {
            self.plan.notices.clear();
            self.plan.why.clear();
            self.tell(&term, &whole);
            self.plan.docs = whole.docs.clone();
            self.plan.clauses = vec![whole];
        }
    }

    /// One clause: the documents of all its terms.
    fn clause(&mut self, clause: &Clause) -> Resolved {
        let mut terms = clause.terms.iter().map(|term| {
            let resolved = reading::resolve(self.index, term);
            self.tell(term, &resolved);
            resolved
        });
        let first = terms.next().expect("a clause has a term");
        terms.fold(first, either)
    }

    /// Two words that the collection writes as one are one: 고속 철도 is 고속철도, and not any text in
    /// which something is 고속 and something else is 철도.
    fn compound(&mut self, pair: &[Word<'_>]) {
        let [Some(first), Some(second)] = [&pair[0].key, &pair[1].key] else { return };
        if pair[1].clause.apart || !is_hangul(first) || !is_hangul(second) {
            return;
        }
        let pattern = Pattern::word(&[first.as_slice(), second].concat());
        let mut in_one = DocSet::none(self.index.n_docs());
        if !self.index.words().collect_in_one(&pattern, &mut in_one) {
            return;
        }
        let mut together = in_one.clone();
        self.index.words().collect(&pattern, &mut together);
        together.and(&self.plan.docs);
        let (n_together, n_anywhere) = (together.len(), self.plan.docs.len());
        let is_one =
            n_together >= MIN_TOGETHER && n_together * MAX_APART >= n_anywhere && in_one.len() * 2 >= n_together;
        if is_one && n_together < n_anywhere {
            self.plan.docs = together;
            let label = texts(pair).concat();
            self.plan.why.push(Why { typed: texts(pair).join(" "), found: label.clone() });
            let reading = Reading { pattern, tier: Tier::Literal, label: Some(label), is_part: false };
            self.plan.clauses.push(Resolved {
                docs: self.plan.docs.clone(),
                readings: vec![reading],
                alternative: None,
            });
        }
    }

    /// Tells what a term was read as.
    fn tell(&mut self, term: &Term, resolved: &Resolved) {
        const MOST: usize = 3;
        if !self.tells {
            return;
        }
        let typed = normalize::display(&normalize::key(&normalize::compose(&term.text)));
        let mut found: Vec<String> = Vec::new();
        for reading in &resolved.readings {
            match &reading.label {
                Some(label) if reading.tier == Tier::Nearest => {
                    self.plan.notices.push(Notice::Nearest { text: label.clone() });
                }
                Some(label) => found.push(label.clone()),
                None if reading.tier == Tier::Literal => {
                    found.extend(self.index.words().printed_otherwise(&reading.pattern, &normalize::key(&typed)));
                }
                None => {}
            }
        }
        found.retain(|label| *label != typed);
        found.dedup();
        self.plan.why.extend(found.into_iter().take(MOST).map(|found| Why { typed: term.text.clone(), found }));
        if let Some(text) = &resolved.alternative {
            self.plan.notices.push(Notice::DidYouMean { text: text.clone() });
        }
    }
}

/// A known name in capitals with the operator's word in it: BELT AND ROAD.
fn name_with_and(text: &str) -> Option<Request> {
    if !text.contains(" AND ") || text.len() > MAX_CHARS || !alias::is_known(text) {
        return None;
    }
    let term = Term { text: text.trim().to_owned(), quoted: false };
    Some(Request { clauses: vec![Clause { terms: vec![term], apart: false }], ..Request::default() })
}

/// How many words at the beginning are those of one name; at least one.
fn joined_length(index: &Index, words: &[Word<'_>]) -> usize {
    let longest = words.iter().take(MOST_JOINED).enumerate();
    let is_joined = |(idx, word): &(usize, &Word<'_>)| word.key.is_some() && (*idx == 0 || !word.clause.apart);
    let longest = longest.take_while(is_joined).count();
    let is_name = |length: &usize| alias::is_known(&texts(&words[..*length]).concat());
    (2..=longest).rev().find(is_name).unwrap_or_else(|| torn_length(index, &words[..longest.max(1)]))
}

/// How many words at the beginning are the pieces of one: syllables of pinyin (`lü you`), or a
/// single syllable that the collection writes together with its neighbour (공화 국).
fn torn_length(index: &Index, words: &[Word<'_>]) -> usize {
    const MOST_SYLLABLES: usize = 4;
    let keys = || words.iter().take(MOST_SYLLABLES).filter_map(|word| word.key.as_deref());
    let [first, second] = [keys().next(), keys().nth(1)];
    let (Some(first), Some(second)) = (first, second) else { return 1 };
    let n_syllables = keys().take_while(|key| hanja::is_syllable(&alias::plain(key))).count();
    if n_syllables > 1 {
        return n_syllables;
    }
    let is_torn = (first.len() == 1 || second.len() == 1) && is_hangul(first) && is_hangul(second);
    if is_torn && index.words().starts().begins(&Pattern::word(&[first, second].concat())) { 2 } else { 1 }
}

/// A clause, and its key if it is one word without quotation marks.
struct Word<'a> {
    clause: &'a Clause,
    key: Option<Vec<u16>>,
}

impl<'a> Word<'a> {
    fn of(clause: &'a Clause) -> Self {
        let [term] = clause.terms.as_slice() else { return Self { clause, key: None } };
        let key = normalize::key(&normalize::compose(&term.text));
        Self { clause, key: Some(key).filter(|key| !term.quoted && !key.is_empty()) }
    }
}

fn is_hangul(key: &[u16]) -> bool {
    key.iter().all(|unit| unit_class(*unit) == Class::Syllable)
}

fn texts<'a>(words: &[Word<'a>]) -> Vec<&'a str> {
    words.iter().flat_map(|word| &word.clause.terms).map(|term| term.text.as_str()).collect()
}

/// One or the other.
fn either(mut one: Resolved, other: Resolved) -> Resolved {
    one.docs.or(&other.docs);
    one.readings.extend(other.readings);
    one
}

/// All of them.
fn all_of(index: &Index, parts: Vec<Resolved>) -> Resolved {
    let mut all = Resolved { docs: DocSet::all(index.n_docs()), readings: Vec::new(), alternative: None };
    for part in parts {
        all.docs.and(&part.docs);
        all.readings.extend(part.readings.into_iter().map(|reading| Reading { is_part: true, ..reading }));
    }
    all
}
