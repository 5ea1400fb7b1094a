//! The script as one HTML page that needs nothing else and prints well.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use crate::language;
use crate::present::paragraphs;
use crate::report::html::stressed;
use crate::report::text::printable;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::words::Words;

use super::markdown::gap;
use super::outline::blocks;
use super::{Block, Kind};

const STYLE: &str = "
:root { color-scheme: light; }
body { font: 1.05rem/1.55 Georgia, 'Times New Roman', serif; color: #1d1d1f; background: #fff;
  max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; }
h1, h2, h3, h4, p, li { overflow-wrap: anywhere; }
h1, h2, h3, h4, .lead, .fact, .case { font-family: system-ui, 'Segoe UI', sans-serif; }
h1 { font-size: 2.1rem; line-height: 1.2; }
h2 { margin-top: 3rem; padding-bottom: .3rem; border-bottom: 2px solid #1d1d1f; }
h3 { margin-top: 2.2rem; }
h4 { margin: 1.6rem 0 .4rem; padding: .5rem .8rem; background: #f1efe9; border-radius: .3rem; }
p { margin: .5rem 0; }
.fact, .case { font-size: .85rem; color: #55524c; }
.case { font-style: italic; }
.note { padding: .4rem .8rem; border-left: .3rem solid #b8860b; background: #fdf6e3; }
.choice { margin-top: 1.2rem; font-weight: 600; }
.hat { font: 600 .75rem system-ui, sans-serif; padding: .1rem .5rem; margin-right: .4rem; border-radius: 1rem;
  border: 1.5px solid currentColor; white-space: nowrap; }
.manager { color: #1f4e8c; } .leader { color: #9c4a1a; } .both { color: #5b3a86; } .none { color: #55524c; }
.d1 { margin-inline-start: 1.4rem; } .d2 { margin-inline-start: 2.8rem; } .d3 { margin-inline-start: 4.2rem; }
p, li, h1, h3, h4 { unicode-bidi: plaintext; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  h2 { break-before: page; } h2, h3, h4, .choice, .case { break-after: avoid; }
  p, li, .note { orphans: 3; widows: 3; } .note { break-inside: avoid; }
}
";

/// A readable copy of a scenario as one HTML page, without scripts and without anything from elsewhere.
#[must_use]
pub fn html(words: &Words, scenario: &Scenario) -> String {
    let blocks = blocks(words, scenario);
    let title = words.fill("script-heading", &[("title", printable(&scenario.title).into())]);
    let reads = Some(language::direction(&scenario.language)).filter(|way| *way != "ltr");
    let page = markup! {
        (DOCTYPE)
        html lang=(scenario.language) dir=[reads] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                @for group in blocks.chunk_by(|a, b| a.kind == Kind::Item && b.kind == Kind::Item) {
                    @if group[0].kind == Kind::Item {
                        ul { @for item in group { li { (stressed(&printable(&item.text))) } } }
                    } @else {
                        (one(&group[0]))
                    }
                }
            }
        }
    };
    page.into_string() + "\n"
}

fn one(block: &Block) -> Markup {
    let text = printable(&block.text);
    let lead = printable(&block.lead);
    let depth = format!("d{}", block.depth.min(3));
    markup! {
        @match block.kind {
            Kind::Title => h1 { (text) },
            Kind::Part => h2 { (text) },
            Kind::Section => h3 { (text) },
            Kind::Question => h4 { (stressed(&text)) },
            Kind::Choice => p.choice { span class={ "hat " (hat(block.hat)) } { (lead) } " " (stressed(&text)) },
            Kind::Text | Kind::Item => { @for paragraph in paragraphs(&text) { p class=(depth) { (stressed(paragraph)) } } }
            Kind::Speech => { @for (at, paragraph) in paragraphs(&text).enumerate() {
                p class=(depth) { @if at == 0 { span.lead { b { (lead) ": " } } } (stressed(paragraph)) }
            } }
            Kind::Case => p class={ "case " (depth) } { (lead) (gap(&text)) (stressed(&text)) },
            Kind::Fact => p class={ "fact " (depth) } { b { (lead) ":" } " " (stressed(&text)) },
            Kind::Note => { @for (at, paragraph) in paragraphs(&text).enumerate() {
                p class={ "note " (depth) } { @if at == 0 { b { (lead) ":" } " " } (stressed(paragraph)) }
            } }
        }
    }
}

/// The colour of a hat.
fn hat(hat: Option<Hat>) -> &'static str {
    match hat {
        Some(Hat::Manager) => "manager",
        Some(Hat::Leader) => "leader",
        Some(Hat::Both) => "both",
        Some(Hat::Neither) | None => "none",
    }
}
