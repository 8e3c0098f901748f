//! The `people` and `quotations` of a story.

use super::{span, spans};
use crate::facts::person::{Person, Quotation};
use crate::json::JsonWriter;
use crate::text::Source;

/// The list of people, by first mention.
pub(super) fn people(json: &mut JsonWriter, source: &Source, people: &[Person]) {
    json.key("people").array(|array| {
        for person in people {
            array.object(|object| {
                object.key("name").string(person.name.as_str());
                object.key("role").string(person.role.as_deref());
                object.key("spans");
                spans(object, source, &person.spans);
            });
        }
    });
}

/// The list of what was said.
pub(super) fn quotations(json: &mut JsonWriter, source: &Source, quotations: &[Quotation]) {
    json.key("quotations").array(|array| {
        for quotation in quotations {
            array.object(|object| {
                object.key("speaker").string(quotation.speaker.as_deref());
                object.key("span");
                span(object, source, quotation.span);
            });
        }
    });
}
