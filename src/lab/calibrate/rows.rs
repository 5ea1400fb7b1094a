//! What is compared with what: each row a finding or a property, its source, its band and the measure held against it.
//!
//! The bands are wider than published intervals, because a team in a game is not a survey. A row that misses its band
//! is mended in the model, never here.

use super::Measures;
use super::sources::*;

/// What a row's figure rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The figure or pattern was read in the source or its abstract.
    Read,
    /// The pattern was read there; a figure is from memory of the literature.
    Partly,
    /// The figure is from memory of the literature: look it up before quoting it.
    Recalled,
    /// No study: what the readings or we demand of the model.
    Ours,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// C: published effect. E: emergent property. P: holds in any team.
    pub id: &'static str,
    /// The claim.
    pub evidence: &'static str,
    /// What is published, or what is demanded.
    pub published: &'static str,
    /// The lowest value that passes ...
    pub low: f64,
    /// ... and the highest.
    pub high: f64,
    /// How it is measured.
    pub metric: fn(&Measures) -> f64,
    /// What the figure rests on.
    pub basis: Basis,
    /// The source in full.
    pub citation: &'static str,
}

impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Rows the model has by construction: a constant was set to give them. The others come out of its dynamics.
const BUILT_IN: [&str; 7] = ["C24", "C25", "C36", "C37", "P11", "P12", "P13"];

impl Row {
    /// Whether the model has it by construction rather than by its dynamics.
    #[must_use]
    pub fn built_in(&self) -> bool {
        BUILT_IN.contains(&self.id)
    }

    /// Whether a value is within the band.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }
}

/// 1 for yes.
fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

/// Rows in short: id, basis, source: claim, published, low, high, measure.
macro_rules! rows {
    ($($id:literal, $basis:ident, $source:ident: $claim:literal, $published:literal, $low:expr, $high:expr, $metric:expr;)*) => {
        /// Every row, in the order of the table.
        pub const ROWS: &[Row] = &[$(Row {
            id: $id,
            evidence: $claim,
            published: $published,
            low: $low,
            high: $high,
            metric: $metric,
            basis: Basis::$basis,
            citation: $source,
        }),*];
    };
}

rows! {
    "C01", Recalled, JUDGE_PICCOLO_ILIES:
        "consideration x job satisfaction",
        ".46", 0.34, 0.6, |m| m.population.consideration.morale;
    "C02", Recalled, JUDGE_PICCOLO_ILIES:
        "structure x job satisfaction",
        ".22", 0.1, 0.36, |m| m.population.structure.morale;
    "C03", Recalled, JUDGE_PICCOLO_ILIES:
        "consideration x satisfaction with the leader",
        ".78", 0.65, 0.9, |m| m.population.consideration.trust;
    "C04", Recalled, JUDGE_PICCOLO_ILIES:
        "structure x satisfaction with the leader",
        ".33", 0.18, 0.45, |m| m.population.structure.trust;
    "C05", Partly, PERSON_PERFORMANCE:
        "person focus x performance",
        ".19-.28", 0.08, 0.34, |m| m.population.consideration.delivery;
    "C06", Partly, TASK_PERFORMANCE:
        "task focus x performance",
        ".18-.30", 0.14, 0.4, |m| m.population.structure.delivery;
    "C07", Partly, JUDGE_PICCOLO_ILIES:
        "for morale, consideration counts more than structure",
        "+.24", 0.12, 0.45, |m| m.population.consideration.morale - m.population.structure.morale;
    "C08", Partly, JUDGE_PICCOLO_ILIES:
        "for performance, structure counts as much or more; the gap is small",
        "+.02", -0.05, 0.22, |m| m.population.structure.delivery - m.population.consideration.delivery;
    "C09", Read, BURKE:
        "person focus x team learning",
        ".56", 0.42, 0.7, |m| m.population.consideration.growth;
    "C10", Partly, BURKE:
        "for learning, person focus counts more than task focus",
        ">0", 0.1, 0.6, |m| m.population.consideration.growth - m.population.structure.growth;
    "C11", Recalled, JUDGE_PICCOLO:
        "transformational leadership, contingent reward x satisfaction (stand-in: S x C)",
        ".58-.64", 0.38, 0.7, |m| m.population.both.morale;
    "C12", Recalled, JUDGE_PICCOLO:
        "transformational leadership, contingent reward x group performance (S x C)",
        ".16-.26", 0.12, 0.42, |m| m.population.both.delivery;
    "C13", Partly, ABSENT_SATISFACTION:
        "absent leadership x job satisfaction ((1-S)(1-C))",
        "-.28/-.37", -0.55, -0.22, |m| m.population.absence.morale;
    "C14", Recalled, JUDGE_PICCOLO:
        "absent leadership x satisfaction with the leader",
        "-.58", -0.8, -0.45, |m| m.population.absence.trust;
    "C15", Partly, GOLEMAN:
        "coercive style x climate (S(1-C))",
        "-.26", -0.38, -0.1, |m| m.population.control.morale;
    "C16", Partly, SATISFACTION:
        "satisfaction x performance",
        ".30-.42", 0.2, 0.54, |m| m.population.morale_delivery;
    "C17", Partly, FRAZIER_EDMONDSON:
        "psychological safety x learning",
        "~.5-.6", 0.38, 0.7, |m| m.population.safety_growth;
    "C18", Read, FRAZIER_EDMONDSON:
        "safety goes with learning more than with performance",
        ">0", 0.1, 0.7, |m| m.population.safety_growth - m.population.safety_delivery;
    "C19", Partly, SATISFACTION_QUITS:
        "satisfaction x quitting, person by person",
        "-.19/-.28", -0.36, -0.12, |m| m.population.morale_quitting;
    "C20", Read, PARK_SHAW:
        "turnover x performance, team by team",
        "-.15", -0.34, -0.05, |m| m.population.quits_delivery;
    "C21", Partly, GALLUP:
        "share of team morale that is due to the lead",
        ".25-.70", 0.2, 0.6, |m| m.population.due_to_lead;
    "C22", Recalled, FLEISHMAN_HARRIS:
        "slope of morale on structure where consideration is low",
        "<0", -40.0, -4.0, |m| m.population.slope_cold;
    "C23", Recalled, FLEISHMAN_HARRIS:
        "that slope where consideration is high, less where it is low",
        ">0", 8.0, 60.0, |m| m.population.slope_warm - m.population.slope_cold;
    "C24", Partly, VROOM_JAGO_FIELD:
        "decisions taken in a feasible way that succeed",
        ".62/.49", 0.46, 0.68, |m| m.choices.feasible;
    "C25", Partly, VROOM_JAGO_FIELD:
        "decisions taken in another way that succeed",
        ".37/.36", 0.31, 0.43, |m| m.choices.outside;
    "C26", Read, LORINKOVA:
        "new team, weeks 1-2: output ahead under a directive lead",
        ">0", 0.02, 0.2, |m| m.experiments.directive_early;
    "C27", Read, LORINKOVA:
        "over 26 weeks an empowering lead improves output more",
        ">0", 0.02, 0.3, |m| m.experiments.empowering_gain;
    "C28", Read, YUN:
        "novices in a hurry: output ahead under a directive lead",
        ">0", 0.03, 0.35, |m| m.experiments.novice_urgent;
    "C29", Read, YUN:
        "experts with time: output behind under a directive lead",
        "<0", -0.35, -0.03, |m| m.experiments.expert_calm;
    "C30", Read, POST:
        "familiar crisis: odds of directive less participative",
        ">0", 0.03, 0.3, |m| m.choices.familiar;
    "C31", Read, POST:
        "unfamiliar crisis: odds of directive less participative",
        "<0", -0.7, -0.1, |m| m.choices.unfamiliar;
    "C32", Read, KARASEK:
        "high demand: strain with little say less strain with more",
        ">0", 0.03, 0.3, |m| m.population.strain_high_demand;
    "C33", Read, KARASEK:
        "that difference is smaller under low demand",
        ">0", 0.01, 0.3, |m| m.population.strain_high_demand - m.population.strain_low_demand;
    "C34", Read, LATHAM:
        "morale: gap of tell-and-sell to participation, over that of curt telling",
        "~0", 0.0, 0.35, |m| m.experiments.tell_and_sell_morale;
    "C35", Read, LATHAM:
        "output: tell-and-sell over participation",
        "~1", 0.93, 1.1, |m| m.experiments.tell_and_sell_output;
    "C36", Partly, LEWIN_LIPPITT:
        "work with the lead away over work with them there: autocratic",
        ".39", 0.28, 0.55, |m| m.experiments.away_autocratic;
    "C37", Partly, LEWIN_LIPPITT:
        "work with the lead away over work with them there: democratic",
        ".92", 0.85, 1.0, |m| m.experiments.away_democratic;
    "C38", Read, SKOGSTAD:
        "share of the half year's fall of morale by week 5: tyrannical less absent",
        ">0", 0.1, 0.8, |m| m.policies.authoritarian.fall_by_week_5 - m.policies.absent.fall_by_week_5;
    "C39", Partly, GOLEMAN:
        "climate: visionary > coaching, democratic, affiliative > neutral > pacesetting, coercive",
        "order", 1.0, 1.0, |m| truth(m.experiments.climate.in_order());
    "C40", Recalled, BROOKS:
        "output lost in the four weeks after one of six is replaced",
        "~.08-.17", 0.05, 0.17, |m| m.experiments.newcomer_dip;
    "C41", Recalled, TRADE:
        "yearly quits under a mixed stance",
        "~.15-.25", 0.1, 0.28, |m| m.policies.mix.quits_a_year;
    "C42", Partly, RUBENSTEIN:
        "leadership, as its people see it, x quitting",
        "-.24", -0.32, -0.08, |m| m.population.trust_quitting;
    "C43", Read, HOFFMAN_TADELIS:
        "quits under leads of the top tenth in looking after people, over the bottom tenth",
        ".40", 0.2, 0.65, |m| m.leaving.best_over_worst;
    "C44", Read, LI_HAUSKNECHT:
        "the lead leaves and nobody was prepared: quits over nine months, over the twin whose lead stays",
        ">1", 1.0, 2.5, |m| m.leaving.lead_left;
    "C45", Read, HENDRICKS:
        "output in the quarter after the lead has left, over the twin",
        "<1", 0.75, 0.995, |m| m.leaving.lead_left_output;
    "C46", Read, CASTRO:
        "safety: gained by talks about what people need, less by talks about the task",
        ">0", 0.01, 0.4, |m| m.leaving.one_to_one;
    "C47", Partly, LEGOOD_KIM:
        "trust x empowering, servant leadership (S x C)",
        ".59-.64", 0.5, 0.8, |m| m.population.both.trust;
    "C48", Partly, LEGOOD:
        "trust x authoritarian leadership (S(1-C))",
        "-.49", -0.65, -0.2, |m| m.population.control.trust;
    "C49", Read, KIM:
        "empowering x performance (S x C)",
        ".31", 0.12, 0.42, |m| m.population.both.delivery;
    "C50", Partly, FRAZIER:
        "group safety x satisfaction",
        ".69", 0.42, 0.85, |m| m.population.safety_morale;
    "C51", Partly, FRAZIER:
        "group safety x relation to the leader",
        ".39", 0.25, 0.75, |m| m.population.safety_trust;
    "C52", Partly, FRAZIER:
        "group safety x task performance",
        ".29", 0.05, 0.45, |m| m.population.safety_delivery;
    "E01", Ours, UNBALANCED:
        "authoritarian (1, 0): composite, peak less week 26",
        ">=9", 9.0, 60.0, |m| m.policies.authoritarian.peak - m.policies.authoritarian.end;
    "E02", Ours, UNBALANCED:
        "laissez-faire (0, 1): composite, peak less week 26",
        ">=7", 7.0, 60.0, |m| m.policies.laissez_faire.peak - m.policies.laissez_faire.end;
    "E03", Ours, ABSENCE_DESTROYS:
        "absent (.05, .05): composite, peak less week 26",
        ">=15", 15.0, 80.0, |m| m.policies.absent.peak - m.policies.absent.end;
    "E04", Ours, SUSTAINABLE:
        "the mix holds: composite, peak less week 26",
        "<=5", -5.0, 5.0, |m| m.policies.mix.peak - m.policies.mix.end;
    "E05", Ours, BOTH_NEEDED:
        "constant mix less the better of always directive and always collaborative",
        ">=3", 3.0, 40.0, |m| m.policies.mix.composite - m.policies.directive.composite.max(m.policies.collaborative.composite);
    "E06", Ours, KNOWING:
        "reading the situation less constant mix",
        ">0", 0.2, 20.0, |m| m.policies.reading.composite - m.policies.mix.composite;
    "E07", Ours, KNOWING:
        "reading the situation right less reading it wrong",
        ">=8", 8.0, 60.0, |m| m.policies.reading.composite - m.policies.misreading.composite;
    "E08", Ours, MANAGER:
        "delivery: always directive less always collaborative",
        ">0", 3.0, 40.0, |m| m.policies.directive.delivery - m.policies.collaborative.delivery;
    "E09", Ours, LEADER:
        "growth: always collaborative less always directive",
        ">0", 10.0, 60.0, |m| m.policies.collaborative.growth - m.policies.directive.growth;
    "E10", Ours, FRIDAY:
        "Friday shipment: on time with the manager's hat",
        ">=.93", 0.93, 1.0, |m| m.experiments.friday_directive.on_time;
    "E11", Ours, FRIDAY:
        "Friday shipment: on time with the leader's hat",
        ">=.93", 0.93, 1.0, |m| m.experiments.friday_collaborative.on_time;
    "E12", Ours, FRIDAY:
        "Friday shipment: morale afterwards, leader's hat less manager's",
        ">0", 1.0, 10.0, |m| m.experiments.friday_collaborative.morale - m.experiments.friday_directive.morale;
    "E13", Ours, FRIDAY:
        "Friday shipment: skill gained, leader's hat over manager's",
        ">1", 1.04, 3.0, |m| m.experiments.friday_collaborative.learned / m.experiments.friday_directive.learned;
    "E14", Ours, SPAN:
        "span of attention: both hats in full, composite of three people less nine",
        ">0", 8.0, 60.0, |m| m.experiments.span;
    "E15", Ours, CLOG:
        "composite lost when 60 % of the lead's day stays in the old job",
        ">0", 6.0, 40.0, |m| m.experiments.clogged;
    "E16", Ours, ENTRUSTING:
        "readiness to lead in week 26: collaborative over authoritarian",
        ">=2", 2.0, 9.0, |m| m.policies.collaborative.bench / m.policies.authoritarian.bench;
    "E17", Ours, WAVE:
        "the lead leaves in week 14: composite lost in six weeks, bench .1 less bench .5",
        ">0", 1.0, 40.0, |m| m.experiments.successor;
    "P01", Ours, ANY_TEAM:
        "a second run is the same to the last bit: share of teams",
        "1", 1.0, 1.0, |m| m.properties.replayed;
    "P02", Ours, ANY_TEAM:
        "states and gauges stay within bounds under varied parameters: share of sets",
        "1", 1.0, 1.0, |m| m.properties.bounded;
    "P03", Ours, ANY_TEAM:
        "trust rises with consideration: share of teams",
        "1", 1.0, 1.0, |m| m.properties.trust_rises;
    "P04", Ours, ANY_TEAM:
        "safety rises with consideration: share of teams",
        "1", 1.0, 1.0, |m| m.properties.safety_rises;
    "P05", Ours, ANY_TEAM:
        "clarity rises with structure: share of teams",
        "1", 1.0, 1.0, |m| m.properties.clarity_rises;
    "P06", Ours, ANY_TEAM:
        "process rises with structure: share of teams",
        "1", 1.0, 1.0, |m| m.properties.process_rises;
    "P07", Ours, ANY_TEAM:
        "energy falls with load, all else the same: share of teams",
        "1", 1.0, 1.0, |m| m.properties.energy_falls;
    "P08", Ours, ANY_TEAM:
        "purpose rises with a written code: share of teams",
        "1", 1.0, 1.0, |m| m.properties.purpose_rises;
    "P09", Ours, ANY_TEAM:
        "delivery at skill .6 less at skill .4",
        ">0", 3.0, 40.0, |m| m.properties.delivery_by_skill[1] - m.properties.delivery_by_skill[0];
    "P10", Ours, ANY_TEAM:
        "delivery at skill .8 less at skill .6",
        ">0", 1.0, 40.0, |m| m.properties.delivery_by_skill[2] - m.properties.delivery_by_skill[1];
    "P11", Read, TATEL_ACKERMAN:
        "workdays until half of an unused gain in skill is gone",
        "137", 130.0, 145.0, |m| m.properties.half_life;
    "P12", Read, BUEHLER:
        "actual over planned time, planned from the air",
        "1.64", 1.55, 1.72, |m| m.properties.overrun_alone;
    "P13", Read, BUEHLER:
        "actual over planned time, planned from the track record",
        "lower", 1.05, 1.3, |m| m.properties.overrun_recorded;
}
