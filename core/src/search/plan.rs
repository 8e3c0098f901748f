//! A request carried out: for each clause its readings and documents, and the documents of all.

use crate::index::{DocSet, Index, Pattern};
use crate::search::field;
use crate::search::parse::{Clause, Request, Term, parse};
use crate::search::reading::{self, Reading, Resolved, Tier};
use crate::search::{Notice, Why, alias};
use crate::text::normalize::{self, Class, unit_class};
use crate::text::order::Arrange;

/// The most words that are tried as one name: `chang chun`, 미국 달러.
const MOST_JOINED: usize = 4;

/// Two words that the collection writes as one are read as one when at least this many documents
/// hold them together …
const MIN_TOGETHER: usize = 20;
/// … and these are at least one in so many of the documents that hold both anywhere.
const MAX_APART: usize = 4;

/// A request carried out.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// The clauses, each with what was found for it.
    pub(super) clauses: Vec<Resolved>,
    /// The documents that fit the words and the typed fields.
    pub(super) docs: DocSet,
    /// What is to be told.
    pub(super) notices: Vec<Notice>,
    /// Readings that were not literal and found something.
    pub(super) why: Vec<Why>,
}

impl Plan {
    /// Carries out a typed text.
    pub(super) fn of(index: &Index, text: &str) -> Self {
        let mut request = parse(text);
        let mut plan =
            Self { clauses: Vec::new(), docs: DocSet::all(index.n_docs()), notices: Vec::new(), why: Vec::new() };
        plan.notices.append(&mut request.notices);
        plan.words(index, &request);
        for term in &request.excluded {
            plan.docs.and_not(&reading::literal(index, term));
        }
        for field in &request.fields {
            if !field::narrow(index, field, &mut plan.docs) {
                plan.notices.push(Notice::NotUnderstood { part: field.typed.clone() });
            }
        }
        plan
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

    fn words(&mut self, index: &Index, request: &Request) {
        let mut rest = request.clauses.as_slice();
        while !rest.is_empty() {
            let length = joined_length(rest);
            let (clauses, after) = rest.split_at(length);
            let mut parts: Vec<Resolved> = clauses.iter().map(|clause| self.clause(index, clause)).collect();
            if length > 1 {
                let joined = Term { text: texts(clauses).concat(), quoted: false };
                parts = vec![either(all_of(index, parts), reading::resolve(index, &joined))];
            }
            for part in &parts {
                self.docs.and(&part.docs);
            }
            self.clauses.append(&mut parts);
            rest = after;
        }
        for pair in request.clauses.windows(2) {
            self.compound(index, pair);
        }
    }

    /// One clause: the documents of all its terms.
    fn clause(&mut self, index: &Index, clause: &Clause) -> Resolved {
        let mut terms = clause.terms.iter().map(|term| {
            let resolved = reading::resolve(index, term);
            self.tell(index, term, &resolved);
            resolved
        });
        let first = terms.next().expect("a clause has a term");
        terms.fold(first, either)
    }

    /// Two words that the collection writes as one are one: 고속 철도 is 고속철도, and not any text in
    /// which something is 고속 and something else is 철도.
    fn compound(&mut self, index: &Index, pair: &[Clause]) {
        let [Some(first), Some(second)] = [plain_word(&pair[0]), plain_word(&pair[1])] else { return };
        if pair[1].apart || !first.iter().chain(&second).all(|unit| unit_class(*unit) == Class::Syllable) {
            return;
        }
        let pattern = Pattern::word(&[first.as_slice(), &second].concat());
        let mut in_one = DocSet::none(index.n_docs());
        if !index.words().collect_in_one(&pattern, &mut in_one) {
            return;
        }
        let mut together = in_one.clone();
        index.words().collect(&pattern, &mut together);
        together.and(&self.docs);
        let (n_together, n_anywhere) = (together.len(), self.docs.len());
        let is_one =
            n_together >= MIN_TOGETHER && n_together * MAX_APART >= n_anywhere && in_one.len() * 2 >= n_together;
        if is_one && n_together < n_anywhere {
            self.docs = together;
            let label = texts(pair).concat();
            self.why.push(Why { typed: texts(pair).join(" "), found: label.clone() });
            let reading = Reading { pattern, tier: Tier::Literal, label: Some(label) };
            self.clauses.push(Resolved { docs: self.docs.clone(), readings: vec![reading], alternative: None });
        }
    }

    /// Tells what a term was read as.
    fn tell(&mut self, index: &Index, term: &Term, resolved: &Resolved) {
        const MOST: usize = 3;
        let typed = normalize::display(&normalize::key(&normalize::compose(&term.text)));
        let mut found: Vec<String> = Vec::new();
        for reading in &resolved.readings {
            match &reading.label {
                Some(label) if reading.tier == Tier::Nearest => {
                    self.notices.push(Notice::Nearest { text: label.clone() });
                }
                Some(label) => found.push(label.clone()),
                None if reading.tier == Tier::Literal => {
                    found.extend(index.words().printed_otherwise(&reading.pattern, &normalize::key(&typed)));
                }
                None => {}
            }
        }
        found.retain(|label| *label != typed);
        found.dedup();
        self.why.extend(found.into_iter().take(MOST).map(|found| Why { typed: term.text.clone(), found }));
        if let Some(text) = &resolved.alternative {
            self.notices.push(Notice::DidYouMean { text: text.clone() });
        }
    }
}

/// How many clauses at the beginning are the words of one name; at least one.
fn joined_length(clauses: &[Clause]) -> usize {
    let longest = clauses.len().min(MOST_JOINED);
    let is_name = |length: &usize| {
        let words = &clauses[..*length];
        words.iter().all(|clause| plain_word(clause).is_some())
            && words[1..].iter().all(|clause| !clause.apart)
            && !alias::table().links(&alias::key(&texts(words).concat())).is_empty()
    };
    (2..=longest).rev().find(is_name).unwrap_or(1)
}

/// The key of a clause that is one word without quotation marks.
fn plain_word(clause: &Clause) -> Option<Vec<u16>> {
    let [term] = clause.terms.as_slice() else { return None };
    let key = normalize::key(&normalize::compose(&term.text));
    (!term.quoted && !key.is_empty()).then_some(key)
}

fn texts(clauses: &[Clause]) -> Vec<&str> {
    clauses.iter().flat_map(|clause| &clause.terms).map(|term| term.text.as_str()).collect()
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
        all.readings.extend(part.readings);
    }
    all
}
