//! `twohats strings` keeps what a translator wrote: remarks in every gap, order and layout.

use twohats::story::translation::pieces;

use super::story_translation::updated;
use super::story_translation_kept::{RIGHT, by_id, story};

/// The places between the words of a file, where a remark can stand.
fn gaps(text: &str) -> Vec<usize> {
    let (mut found, mut quoted, mut escaped, mut remark) = (vec![0], false, false, false);
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' if !remark => {
                found.push(if quoted { at + 1 } else { at });
                quoted = !quoted;
            }
            _ if quoted => {}
            b'\n' => remark = false,
            b'/' if bytes.get(at + 1) == Some(&b'/') => remark = true,
            b'(' | b')' | b'{' | b'}' | b',' | b':' if !remark => found.extend([at, at + 1]),
            _ => {}
        }
    }
    found.push(text.len());
    found.sort_unstable();
    found.dedup();
    found
}

const ODD: [&str; 6] = [
    " /* mine */ ",
    " // mine\n",
    "\n\n\n// mine\n",
    "\t/* mine\n\n mine */\n",
    "\n   // mine\n\n",
    "  \n \n /*mine*/",
];

#[test]
fn a_remark_in_any_gap_stays() {
    let before = story(&[
        ("a", "Text(\"It rains.\"), Text(\"It snows.\")"),
        ("b", RIGHT),
        ("gone", "Text(\"Bye.\")"),
    ]);
    let after = story(&[
        ("a", "Text(\"New.\"), Text(\"It rains.\"), Text(\"It snowed.\")"),
        ("c", RIGHT),
    ]);
    let file = by_id(&before).replacen("\"title\")", "\"ti\\u{74}le\")", 1);
    let gaps = gaps(&file);
    assert!(gaps.len() > 130, "{}", gaps.len());
    let mut everywhere = String::new();
    let mut from = 0;
    for (place, gap) in gaps.iter().enumerate() {
        let odd = ODD[place % ODD.len()];
        everywhere.push_str(&file[from..*gap]);
        everywhere.push_str(odd);
        from = *gap;
        let one = format!("{}{odd}{}", &file[..*gap], &file[*gap..]);
        // Up to date, nothing changes at all; out of date, nothing is lost.
        similar_asserts::assert_eq!(updated(&before, &one).0, one);
        let (later, _) = updated(&after, &one);
        assert_eq!(
            later.matches("mine").count(),
            odd.matches("mine").count(),
            "{place}\n{later}"
        );
        assert!(
            later.contains(odd.trim()) && later.contains("\"ti\\u{74}le\""),
            "{place}\n{later}"
        );
        let windows = one.replace('\n', "\r\n");
        similar_asserts::assert_eq!(updated(&before, &windows).0, windows);
        let (later, _) = updated(&after, &windows);
        assert_eq!(
            later.matches('\n').count(),
            later.matches("\r\n").count(),
            "{later}"
        );
    }
    everywhere.push_str(&file[from..]);
    similar_asserts::assert_eq!(updated(&before, &everywhere).0, everywhere);
    let (later, _) = updated(&after, &everywhere);
    assert_eq!(
        later.matches("mine").count(),
        everywhere.matches("mine").count(),
        "{later}"
    );
    for (id, _) in pieces(&before).iter().filter(|(id, _)| id != "title") {
        assert!(
            later.contains(&format!(", \"{id}\"")) || later.contains(&format!("\"{id}\"")),
            "{id}\n{later}"
        );
    }
}

#[test]
fn the_order_and_the_layout_of_the_translator_stay() {
    let scenario = story(&[("a", "Text(\"It rains.\")")]);
    let dense = "(format:1,scenario:\"twice\",language:\"de\",texts:{\"scene/a.text.1\":(\"\",r\"Es regnet.\"),\n\n// first\n\"title\":(\"\",\"K\\u{69}osk\")})";
    let (file, progress) = updated(&scenario, dense);
    assert_eq!(progress.doubtful, 2);
    for kept in [
        "r\"Es regnet.\"",
        "\"K\\u{69}osk\"",
        "\n\n// first\n",
        "(format:1,scenario:",
    ] {
        assert!(file.contains(kept), "{kept}\n{file}");
    }
    assert!(file.find("scene/a.text.1") < file.find("\"title\""), "{file}");
}

#[test]
fn files_of_before_get_lines_of_their_own_and_lose_nothing() {
    let scenario = story(&[("a", "Text(\"It rains.\"), Text(\"It snows.\")")]);
    let old: String = by_id(&scenario)
        .lines()
        .filter(|line| !line.trim_start().starts_with("//."))
        .map(|line| line.replace("//= ", "// ") + "\n")
        .collect();
    let old = old.replace(
        "        // It rains.\n",
        "        // It rains.\n        // TODO ask the author\n",
    );
    let later = story(&[("a", "Text(\"It rained.\"), Text(\"It snows.\")")]);
    let (file, progress) = updated(&later, &old);
    assert_eq!(file.matches("TODO ask the author").count(), 1);
    assert!(
        file.contains("//= It rained.\n        //! CHANGED:") && file.contains("It was: It rains.\n"),
        "{file}"
    );
    assert!(!file.contains("        // It"), "{file}");
    assert_eq!((progress.stale, progress.missing, progress.doubtful), (1, 0, 0));
}
