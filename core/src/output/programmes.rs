//! The `programmes` of a story.

use super::{number, spans};
use crate::facts::programme::Programme;
use crate::json::JsonWriter;
use crate::text::Source;

/// The list of programmes, in order of first mention.
pub(crate) fn programmes(json: &mut JsonWriter, source: &Source, programmes: &[Programme]) {
    json.key("programmes").array(|array| {
        for each in programmes {
            array.object(|object| programme(object, source, each));
        }
    });
}

fn programme(json: &mut JsonWriter, source: &Source, programme: &Programme) {
    json.key("id").string(&*programme.id.0);
    json.key("name").string(programme.name.as_str());
    json.key("kind").string(programme.kind.name());
    json.key("aliases").strings(programme.aliases.iter().map(String::as_str));
    json.key("announced");
    number(json, programme.announced);
    json.key("members").strings(programme.members.iter().map(String::as_str));
    json.key("numbers").strings(programme.numbers.iter().map(String::as_str));
    json.key("places").strings(programme.places.iter().map(|place| place.slug()));
    json.key("topics").strings(programme.topics.iter().map(|topic| topic.slug()));
    json.key("spans");
    spans(json, source, &programme.spans);
}
