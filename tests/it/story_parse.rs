//! Reading scenarios: the good one whole, and the bad ones with everything that is wrong with them.

use twohats::story;

const SMALL: &str = include_str!("../data/small.scenario.ron");

#[test]
fn small_scenario_is_clean() {
    let (scenario, findings) = story::parse("small.scenario.ron", SMALL);
    assert_eq!(findings, []);
    let scenario = scenario.expect("no findings, so a scenario");
    assert_eq!(scenario.cast.len(), 3);
    assert_eq!(
        scenario
            .decisions
            .iter()
            .map(|it| it.id.as_str())
            .collect::<Vec<_>>(),
        ["monday_start", "the_date", "toms_wheels"]
    );
    assert!(
        scenario.briefing.contains("the best mechanic")
            || scenario
                .briefing
                .contains("its best mechanic; now you lead the three")
    );
}
