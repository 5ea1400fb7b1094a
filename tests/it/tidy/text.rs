//! How files look, and that documents tell the truth about tests.

use super::{hold, macros};
use crate::support::root;
use crate::support::source::{File, blank, tokens};

/// The longest a file may be, in lines.
const LINES: usize = 400;

/// Folders of other people's files and of files that are broken on purpose.
const AS_THEY_ARE: &[&str] = &["assets/", "tests/data/"];

fn rust_files_read_alike(file: &File) -> Vec<String> {
    if !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let mut found = Vec::new();
    if !file.text.starts_with("//! ") {
        found.push(format!(
            "{}:1: open with one `//! ` line that says what this file is",
            file.path
        ));
    }
    let lines = file.text.lines().count();
    if lines > LINES {
        found.push(format!(
            "{}:{lines}: split it: {lines} lines are too many to read at once",
            file.path
        ));
    }
    let code = blank(&file.text);
    let tokens = tokens(&code);
    for (line, what) in macros(&tokens, &["todo", "unimplemented", "dbg"]) {
        found.push(format!(
            "{}:{line}: `{what}` is not for keeps: finish it or take it out",
            file.path
        ));
    }
    for w in tokens
        .windows(3)
        .filter(|w| w[0].text == "#" && w[1].text == "[" && w[2].text == "ignore")
    {
        found.push(format!(
            "{}:{}: a test that does not run proves nothing: mend or remove it",
            file.path, w[0].line
        ));
    }
    found
}

fn plain_text(file: &File) -> Vec<String> {
    if AS_THEY_ARE.iter().any(|folder| file.path.starts_with(folder)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (line, text) in (1..).zip(file.text.split('\n')) {
        if text.ends_with('\r') {
            found.push(format!("{}:{line}: end lines with LF alone", file.path));
        } else if text.ends_with([' ', '\t']) {
            found.push(format!(
                "{}:{line}: remove the space at the end of the line",
                file.path
            ));
        }
        if text.contains('\t') {
            found.push(format!("{}:{line}: use spaces, not tabs", file.path));
        }
    }
    if file.path.ends_with(".md") {
        found.extend(headings_stand_apart(file));
    }
    if !file.text.is_empty() && !file.text.ends_with('\n') {
        found.push(format!(
            "{}:{}: end the last line",
            file.path,
            file.text.lines().count()
        ));
    }
    found
}

/// One empty line before every heading, outside of what is quoted.
fn headings_stand_apart(file: &File) -> Vec<String> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut found = Vec::new();
    let mut quoted = false;
    for (at, line) in lines.iter().enumerate() {
        quoted ^= line.starts_with("```");
        let heading = !quoted && line.starts_with('#') && line.trim_start_matches('#').starts_with(' ');
        let before = |n: usize| at.checked_sub(n).map(|at| lines[at]);
        if heading && at > 0 && (before(1) != Some("") || before(2) == Some("")) {
            let number = at + 1;
            found.push(format!("{}:{number}: one empty line before a heading", file.path));
        }
    }
    found
}

fn no_traces_of_a_machine(file: &File) -> Vec<String> {
    // In pieces, or this file would break its own rule.
    let folders =
        [["/wo", "rk/"], ["/ro", "ot/"], ["/ho", "me/"], ["/Us", "ers/"]].map(|pieces| pieces.concat());
    let registries =
        [["sparse", "+http"], ["[regis", "tries"], ["replace", "-with"]].map(|pieces| pieces.concat());
    let mut found = Vec::new();
    for (line, text) in (1..).zip(file.text.lines()) {
        for folder in folders.iter().filter(|folder| starts_a_path(text, folder)) {
            found.push(format!(
                "{}:{line}: `{folder}` is one machine's folder: use a relative path",
                file.path
            ));
        }
        for registry in registries.iter().filter(|registry| text.contains(*registry)) {
            found.push(format!(
                "{}:{line}: `{registry}` names a registry: crates.io alone is used",
                file.path
            ));
        }
    }
    found
}

/// The documents name the test that holds each promise as `it::module::name`; it must be there.
fn documents_name_real_tests(file: &File) -> Vec<String> {
    if !file.path.ends_with(".md") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (line, text) in (1..).zip(file.text.lines()) {
        for name in text.split('`').filter(|piece| piece.starts_with("it::")) {
            let (module, test) = name.rsplit_once("::").unwrap_or((name, ""));
            let source = root()
                .join("tests")
                .join(module.replace("::", "/"))
                .with_extension("rs");
            let source = std::fs::read_to_string(source).unwrap_or_default();
            let start = format!("fn {test}()");
            if !source.lines().any(|line| line.trim_start().starts_with(&start)) {
                found.push(format!(
                    "{}:{line}: there is no test `{name}`: name the one that holds this",
                    file.path
                ));
            }
        }
    }
    found
}

/// Whether `folder` opens an absolute path in the line, rather than being the middle of a longer one.
fn starts_a_path(text: &str, folder: &str) -> bool {
    text.match_indices(folder).any(|(at, _)| {
        !text[..at]
            .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~' | '}' | ')' | '*'))
    })
}

#[test]
fn rust_files_are_alike() {
    let long = format!("//! x\n{}", "\n".repeat(LINES));
    let bad = [
        ("src/a.rs", "use b;\n", "open with one `//! ` line"),
        ("tests/it/a.rs", long.as_str(), "split it: 401 lines"),
        ("src/a.rs", "//! x\nfn f() { todo!() }\n", "src/a.rs:2: `todo!`"),
        (
            "src/a.rs",
            "//! x\n#[ignore = \"slow\"]\n",
            "a test that does not run",
        ),
    ];
    let good = [
        ("src/a.rs", "//! x\n// todo!() and #[ignore]\n"),
        ("README.md", "todo!\n"),
    ];
    hold(rust_files_read_alike, &bad, &good);
}

#[test]
fn text_is_plain() {
    let bad = [
        ("a.md", "a\r\n", "a.md:1: end lines with LF"),
        ("a.md", "a\nb \n", "a.md:2: remove the space"),
        ("a.md", "\ta\n", "use spaces"),
        ("a.md", "a", "end the last line"),
        ("a.md", "a\n## b\n", "a.md:2: one empty line"),
        ("a.md", "a\n\n\n## b\n", "a.md:4: one empty line"),
    ];
    hold(
        plain_text,
        &bad,
        &[
            ("a.md", "# a\n\nb\n\n## c\n\n```\n\n\n# d\n```\n"),
            ("a.md", ""),
            ("tests/data/crlf.ron", "a\t\r\n"),
        ],
    );
}

#[test]
fn no_machine_shows() {
    let (folder, registry) = (["see /ro", "ot/x"].concat(), ["sparse", "+http://x"].concat());
    let bad = [
        ("a.md", folder.as_str(), "use a relative path"),
        ("a.toml", registry.as_str(), "crates.io alone"),
    ];
    hold(
        no_traces_of_a_machine,
        &bad,
        &[("a.md", "at src/work/mod.rs and https://example.org/home/")],
    );
}

#[test]
fn documents_name_tests_that_exist() {
    let bad = [(
        "a.md",
        "see `it::tidy::gone`\n",
        "a.md:1: there is no test `it::tidy::gone`",
    )];
    hold(
        documents_name_real_tests,
        &bad,
        &[("a.md", "see `it::tidy::text::text_is_plain` and `story::parse`\n")],
    );
}
