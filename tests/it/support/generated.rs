//! A scenario of any number of scenes, for what has to work with large ones.

use std::fmt::Write;

/// Text with so many scenes in days of three: a decision with two hats, a talk, an evening. The first scene's words can
/// be told apart by `mark`.
pub(crate) fn generated(scenes: usize, mark: &str) -> String {
    let mut out = String::from(HEAD);
    for index in 0..scenes {
        let words = if index == 0 {
            mark.to_owned()
        } else {
            format!("Scene {index} goes the way such scenes go.")
        };
        let then = match (index + 1 < scenes, index % 3) {
            (false, _) => "Endings".to_owned(),
            (_, 0) => decision(index),
            (_, 1) => format!("Go(\"s{}\")", index + 1),
            _ => format!("Wait(1, \"s{}\")", index + 1),
        };
        let _ = writeln!(
            out,
            "(id: \"s{index}\", title: \"Part {index}\", place: Office, body: [\n  \
             Say(\"p1\", \"There is more to it than part {index}, and you know it.\"),\n  Text(\"{words}\"),\n], then: {then}),"
        );
    }
    out.push_str(TAIL);
    out
}

fn decision(index: usize) -> String {
    let mut out = format!("Decide((id: \"d{index}\", prompt: \"What now, in part {index}?\", choices: [\n");
    for (id, hat, act) in [("tell", "Manager", "Assign"), ("ask", "Leader", "AskHow")] {
        let _ = writeln!(
            out,
            "(id: \"{id}\", hat: {hat}, label: \"Do what the {hat} does in part {index}\", acts: [{act}], success: (body: \
             [Text(\"It works out in part {index}.\")]), failure: (body: [Text(\"It does not work out in part {index}.\")])),"
        );
    }
    let _ = write!(
        out,
        "], then: Go(\"s{}\"), note: \"Ask who would have told and who would have asked.\", minutes: 1, questions: [\"Why?\"]))",
        index + 1
    );
    out
}

const HEAD: &str = "Scenario(format: 1, id: \"generated\", title: \"A generated week\",
    summary: \"As many scenes as are wanted.\", briefing: \"Three people and a lot of parts.\", minutes: 10,
    author: \"A test\", teaches: [\"That it works.\"], areas: [\"work\"],
    cast: [
        (id: \"p1\", name: \"Ada\", role: \"First\", about: \"One of three.\", wants: \"Time.\", look: (hair: Bun), skill: [(\"work\", 0.6)]),
        (id: \"p2\", name: \"Ben\", role: \"Second\", about: \"Another.\", wants: \"Room.\", look: (hair: Curly), skill: [(\"work\", 0.5)]),
        (id: \"p3\", name: \"Cleo\", role: \"Third\", about: \"The third.\", wants: \"A plan.\", look: (hair: Bob), skill: [(\"work\", 0.4)]),
    ],
    organisation: (process: 0.5, purpose: 0.5, safety: 0.5),
    work: [(id: \"work\", title: \"All of it\", effort: 30.0, arrives: 0, due: 40, area: \"work\", uncertainty: 0.3)],
    flags: [\"odd\"],
    start: \"s0\",
    scenes: [
";
const TAIL: &str = "],
    endings: [(id: \"done\", title: \"It is done\", body: [Text(\"That was all of it.\")])],
)
";
