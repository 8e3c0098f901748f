//! Tightens what wasm-bindgen wrote between the compiled page and its script: classes of which there can
//! be no instance go, with the code behind them, and the functions of the browser get short names.
//!
//! wasm-bindgen writes every class that a crate exports, whether or not anything makes one; Leptos brings
//! three for streams of a server. It names each function of the browser with a hash of sixteen digits,
//! once in the script and once in the wasm, which no compression takes away.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use wasm_encoder::reencode::{Reencode, RoundtripReencoder, utils};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser, Payload};

use crate::failure::{Failure, Outcome};

/// How the script begins a class, and how it ends one.
const CLASS: (&str, &str) = ("\nexport class ", "\n}\n");
/// How the script calls an export of the wasm.
const CALL: &str = "wasm.";
/// What stands before the name of a function of the browser in the script, and behind it.
const IMPORT: (&str, &str) = ("\n        ", ": function(");

/// Tightens the script and the wasm that wasm-bindgen left in `folder` under `name`.
///
/// # Errors
/// If one of them cannot be read, written, or is not as wasm-bindgen writes it.
pub(super) fn tighten(folder: &Path, name: &str) -> Outcome {
    let (script_path, wasm_path) = (folder.join(format!("{name}.js")), folder.join(format!("{name}_bg.wasm")));
    let script = fs::read_to_string(&script_path).map_err(Failure::file("read", &script_path))?;
    let wasm = fs::read(&wasm_path).map_err(Failure::file("read", &wasm_path))?;
    let (script, dead) = without_dead_classes(&script);
    let mut names = Names { module: format!("./{name}_bg.js"), given: Vec::new() };
    let wasm = rewritten(&wasm, &mut names, &dead)
        .map_err(|error| Failure::check(format!("cannot tighten {}: {error}", wasm_path.display())))?;
    fs::write(&script_path, names.written_into(script)?).map_err(Failure::file("write", &script_path))?;
    fs::write(&wasm_path, wasm).map_err(Failure::file("write", &wasm_path))
}

/// The script without the classes of which nothing makes an instance, and the exports that only they call.
///
/// An instance comes from a constructor or from wasm, through `__wrap`.
fn without_dead_classes(script: &str) -> (String, BTreeSet<String>) {
    let (mut kept, mut dead) = (script.to_owned(), BTreeSet::new());
    for class in script.split(CLASS.0).skip(1).filter_map(|rest| Some(rest.split_once(CLASS.1)?.0)) {
        let name = class.split_whitespace().next().unwrap_or_default();
        if class.contains("constructor(") || script.contains(&format!("{name}.__wrap(")) {
            continue;
        }
        let disposal = format!("\nif (Symbol.dispose) {name}.prototype[Symbol.dispose] = {name}.prototype.free;");
        let finalization = kept
            .split_once(&format!("\nconst {name}Finalization = "))
            .and_then(|(_, rest)| Some(rest.split_once(";\n")?.0))
            .map(|value| format!("\nconst {name}Finalization = {value};"));
        dead.extend(calls(class));
        dead.extend(finalization.iter().flat_map(|text| calls(text)));
        kept = kept.replace(&format!("{}{class}{}", CLASS.0, CLASS.1), "\n").replace(&disposal, "");
        kept = finalization.map_or_else(|| kept.clone(), |text| kept.replace(&text, ""));
    }
    let alive = calls(&kept).collect::<BTreeSet<_>>();
    dead.retain(|export| !alive.contains(export));
    (kept, dead)
}

/// The exports of the wasm that a piece of script calls.
fn calls(script: &str) -> impl Iterator<Item = String> {
    let is_end = |letter: char| !letter.is_ascii_alphanumeric() && letter != '_';
    script.split(CALL).skip(1).map(move |rest| rest.split(is_end).next().unwrap_or_default().to_owned())
}

/// The functions of the browser that the wasm asks for, in its order; each one's place gives its new name.
struct Names {
    /// The module under which wasm-bindgen asks for them.
    module: String,
    given: Vec<String>,
}

impl Names {
    /// What stands for the module.
    const MODULE: &str = "b";

    /// The new name of a function.
    fn shorten(&mut self, name: &str) -> String {
        self.given.push(name.to_owned());
        short(self.given.len() - 1)
    }

    /// The script with the new names.
    ///
    /// # Errors
    /// If it does not give each function once.
    fn written_into(&self, mut script: String) -> Outcome<String> {
        let (before, behind) = IMPORT;
        let module = (format!("\"{}\": ", self.module), format!("\"{}\": ", Self::MODULE));
        let functions = self.given.iter().enumerate();
        let functions =
            functions.map(|(idx, name)| (format!("{before}{name}{behind}"), format!("{before}{}{behind}", short(idx))));
        for (old, new) in functions.chain([module]) {
            if script.matches(&old).count() != 1 {
                return Err(Failure::check(format!("expected {old:?} once in the script of the page")));
            }
            script = script.replacen(&old, &new, 1);
        }
        Ok(script)
    }
}

/// The `idx`-th name of the shortest there are: `a` … `z`, `aa` ….
fn short(mut idx: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'a' + (idx % 26) as u8));
        match idx / 26 {
            0 => return name,
            rest => idx = rest - 1,
        }
    }
}

/// The wasm with short names for what it asks for, and without the exports that are `dead`.
fn rewritten(wasm: &[u8], names: &mut Names, dead: &BTreeSet<String>) -> Result<Vec<u8>, String> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| error.to_string())?;
        match &payload {
            Payload::ImportSection(section) => module.section(&imports(section.clone(), names)?),
            Payload::ExportSection(section) => module.section(&exports(section.clone(), dead)?),
            other => match other.as_section() {
                Some((id, range)) => {
                    module.section(&RawSection { id, data: &wasm[range.start as usize..range.end as usize] })
                }
                None => continue,
            },
        };
    }
    Ok(module.finish())
}

/// The section of what the wasm asks for, with short names for the functions of the browser.
fn imports(section: ImportSectionReader<'_>, names: &mut Names) -> Result<ImportSection, String> {
    let mut written = ImportSection::new();
    for import in section.into_imports() {
        let import = import.map_err(|error| error.to_string())?;
        let kind = RoundtripReencoder.entity_type(import.ty).map_err(|error| error.to_string())?;
        if import.module == names.module {
            written.import(Names::MODULE, &names.shorten(import.name), kind);
        } else {
            written.import(import.module, import.name, kind);
        }
    }
    Ok(written)
}

/// The section of what the wasm offers, without what is `dead`.
fn exports(section: ExportSectionReader<'_>, dead: &BTreeSet<String>) -> Result<ExportSection, String> {
    let mut written = ExportSection::new();
    for export in section {
        let export = export.map_err(|error| error.to_string())?;
        if !dead.contains(export.name) {
            utils::parse_export(&mut RoundtripReencoder, &mut written, export).map_err(|error| error.to_string())?;
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, FunctionSection, ImportSection, Module, TypeSection};
    use wasmparser::{Parser, Payload};

    use super::{Names, rewritten, short, without_dead_classes};

    const SCRIPT: &str = "import * as x from \"./p.js\"

export class Dead {
    free() {
        wasm.__wbg_dead_free(this.ptr);
    }
    pull() {
        wasm.dead_pull(); wasm.shared();
    }
}
if (Symbol.dispose) Dead.prototype[Symbol.dispose] = Dead.prototype.free;

export class Alive {
    pull() {
        wasm.alive_pull();
    }
}
function imports() {
    return {
        __wbg_new_0123: function() {
            return Alive.__wrap(wasm.shared());
        },
        __wbg_log_4567: function() {
        },
        \"./page_bg.js\": import0,
    };
}
const DeadFinalization = (typeof F === 'undefined')
    ? {}
    : new F(ptr => wasm.__wbg_dead_free(ptr, 1));
";

    #[test]
    fn a_class_without_instances_goes_with_what_only_it_calls() {
        let (script, dead) = without_dead_classes(SCRIPT);
        assert!(!script.contains("Dead"), "{script}");
        assert!(script.contains("export class Alive") && script.contains("wasm.alive_pull()"), "{script}");
        assert_eq!(dead.into_iter().collect::<Vec<_>>(), ["__wbg_dead_free", "dead_pull"]);
    }

    #[test]
    fn names_are_short_and_differ() {
        let names = (0..2000).map(short).collect::<std::collections::BTreeSet<_>>();
        assert_eq!((short(0), short(25), short(26), short(702)), ("a".into(), "z".into(), "aa".into(), "aaa".into()));
        assert_eq!(names.len(), 2000);
    }

    /// A module that asks for two functions of the browser and one of another part, and offers two.
    fn wasm() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for (module, name) in
            [("./page_bg.js", "__wbg_new_0123"), ("./p.js", "load"), ("./page_bg.js", "__wbg_log_4567")]
        {
            imports.import(module, name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        exports.export("dead_pull", ExportKind::Func, 0).export("shared", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn script_and_wasm_agree_on_the_names() {
        let (script, dead) = without_dead_classes(SCRIPT);
        let mut names = Names { module: "./page_bg.js".into(), given: Vec::new() };
        let wasm = rewritten(&wasm(), &mut names, &dead).expect("a module");
        let script = names.written_into(script).expect("both are in the script");
        let (mut asked, mut offered) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.expect("a module") {
                Payload::ImportSection(section) => {
                    asked.extend(
                        section
                            .into_imports()
                            .map(|i| i.expect("an import"))
                            .map(|i| (i.module.to_owned(), i.name.to_owned())),
                    );
                }
                Payload::ExportSection(section) => {
                    offered.extend(section.into_iter().map(|e| e.expect("an export").name.to_owned()));
                }
                _ => {}
            }
        }
        let asked = asked.iter().map(|(module, name)| (module.as_str(), name.as_str())).collect::<Vec<_>>();
        assert_eq!(asked, [("b", "a"), ("./p.js", "load"), ("b", "b")]);
        assert_eq!(offered, ["shared"]);
        assert!(
            script.contains("        a: function() {\n            return Alive") && script.contains("\"b\": import0"),
            "{script}"
        );
    }

    #[test]
    fn a_function_that_the_script_lacks_is_told() {
        let names = Names { module: "./page_bg.js".into(), given: vec!["__wbg_gone_89".into()] };
        assert!(names.written_into(SCRIPT.to_owned()).is_err());
    }
}
