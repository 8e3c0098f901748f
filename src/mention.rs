//! What an article's facts mark in its text, one list over all kinds.

use dongbuk_core::facts::Facts;
use dongbuk_core::facts::figure::FigureKind;
use dongbuk_core::phrase::Phrase;
use dongbuk_core::text::Span;
use dongbuk_core::text::order::Arrange;
use dongbuk_core::view::Action;

/// A kind of mention, for the legend and for style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MentionKind {
    /// A programme; may contain places.
    Programme,
    /// A place.
    Place,
    /// A person.
    Person,
    /// A figure.
    Figure,
    /// A date or a stretch of time: a figure too, but not one to stop at.
    Time,
}

/// One passage that facts speak of.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Where it stands in the text that was read.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: MentionKind,
    /// More of the same, where there is a view of that.
    pub(crate) more: Option<Action>,
}

impl MentionKind {
    /// The kinds of the legend, in its order.
    pub(crate) const ALL: [Self; 4] = [Self::Place, Self::Figure, Self::Programme, Self::Person];

    /// The name in classes and in storage.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Figure => "figure",
            Self::Time => "time",
            Self::Programme => "programme",
            Self::Person => "person",
        }
    }

    /// The name in the legend.
    pub(crate) const fn phrase(self) -> Phrase {
        match self {
            Self::Place => Phrase::MarkPlaces,
            Self::Figure | Self::Time => Phrase::MarkFigures,
            Self::Programme => Phrase::MarkProgrammes,
            Self::Person => Phrase::MarkPeople,
        }
    }
}

/// Whether a figure is one to stop at.
const fn kind_of(kind: FigureKind) -> MentionKind {
    match kind {
        FigureKind::Date | FigureKind::Period | FigureKind::Ordinal => MentionKind::Time,
        _ => MentionKind::Figure,
    }
}

/// Every mention of an article, in the order of the text; of equal spans the widest kind first.
pub(crate) fn mentions(facts: &Facts) -> Vec<Mention> {
    let mention = |kind, more: Option<Action>| move |span: &Span| Mention { span: *span, kind, more: more.clone() };
    let mut found: Vec<Mention> = Vec::new();
    for programme in &facts.programmes {
        let more = Action::ToggleProgramme(programme.id.clone());
        found.extend(programme.spans.iter().map(mention(MentionKind::Programme, Some(more))));
    }
    for place in &facts.places {
        found.extend(place.spans.iter().map(mention(MentionKind::Place, Some(Action::TogglePlace(place.id)))));
    }
    for person in &facts.people {
        found.extend(person.spans.iter().map(mention(MentionKind::Person, None)));
    }
    found.extend(facts.figures.iter().map(|figure| mention(kind_of(figure.kind), None)(&figure.span)));
    found.arrange_by_key(|mention| mention.span.start);
    found
}
