//! Ids that were published under another name, and what they are called now. A link with an
//! old id opens the view of its successor. The table is part of the program; what a single
//! collection renamed is in its `site.toml`.

/// The bundled table: kind, old id, new id.
const TABLE: &str = include_str!("data/renamed.tsv");

/// How often an id can have been renamed in a row; more is taken for a circle in the table.
const MAX_STEPS: usize = 8;

/// The kinds of id that a link holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdKind {
    Place,
    Topic,
    Programme,
    Source,
    Article,
}

impl IdKind {
    /// The name in the first column of the table.
    const fn name(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Topic => "topic",
            Self::Programme => "programme",
            Self::Source => "source",
            Self::Article => "article",
        }
    }
}

/// What `id` is called now; itself when it was never renamed.
pub(super) fn current(kind: IdKind, id: &str) -> &str {
    successor(TABLE, kind, id)
}

/// Follows the table from `id` to its last successor.
fn successor<'a>(table: &'a str, kind: IdKind, id: &'a str) -> &'a str {
    let mut current = id;
    for _ in 0..MAX_STEPS {
        let Some((_, _, new)) = rows(table).find(|(of, old, _)| *of == kind.name() && *old == current) else { break };
        current = new;
    }
    current
}

/// The rows of the table, without comments and head.
fn rows(table: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RENAMED: &str = "# a comment\nkind\told\tnew\nplace\thailong\tmeihekou\nplace\tmeihekou\tmeihe\n\
                           topic\trail\ttransport.rail\nplace\tleft\tright\nplace\tright\tleft\n";

    #[test]
    fn an_old_id_leads_to_its_last_successor() {
        assert_eq!(successor(RENAMED, IdKind::Place, "hailong"), "meihe");
        assert_eq!(successor(RENAMED, IdKind::Topic, "rail"), "transport.rail");
    }

    #[test]
    fn other_ids_stay() {
        assert_eq!(successor(RENAMED, IdKind::Place, "siping"), "siping");
        assert_eq!(successor(RENAMED, IdKind::Source, "hailong"), "hailong");
        assert_eq!(successor(RENAMED, IdKind::Place, "old"), "old");
    }

    #[test]
    fn a_circle_ends() {
        assert!(["left", "right"].contains(&successor(RENAMED, IdKind::Place, "left")));
    }

    #[test]
    fn the_bundled_table_is_well_formed() {
        let kinds = [IdKind::Place, IdKind::Topic, IdKind::Programme, IdKind::Source, IdKind::Article];
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1).count();
        assert_eq!(rows(TABLE).count(), lines);
        for (kind, old, new) in rows(TABLE) {
            assert!(kinds.iter().any(|known| known.name() == kind), "{kind} {old} {new}");
            assert_ne!(old, new);
        }
    }
}
