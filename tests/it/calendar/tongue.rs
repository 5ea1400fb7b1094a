//! How days and times of day are written in a language, as far as a test can read them.

use std::collections::BTreeSet;

/// The words of one language.
pub(super) struct Tongue {
    pub tag: &'static str,
    /// From Monday on.
    days: [&'static str; 7],
    /// Words that begin like a day and are none.
    others: &'static [&'static str],
    /// Two words before a day that make it the night before: *in der Nacht zum Sonntag*.
    eve: &'static [&'static str],
    /// What stands before the day that it is.
    today: &'static [&'static str],
    /// What a sentence begins with that tells of a day to come.
    ahead: &'static [&'static str],
    /// What says in a sentence that all this is still to come.
    will: &'static [&'static str],
    /// From January on.
    months: &'static str,
    /// What stands before the number of a week.
    week: &'static str,
    /// One to thirty.
    numbers: &'static str,
    /// Every way to say this time, hours 1 to 12, with the words for an hour and for a number of minutes.
    said: fn(hour: &str, next: &str, minutes: usize, words: &str) -> Vec<String>,
}

pub(super) const TONGUES: [&Tongue; 3] = [&ENGLISH, &GERMAN, &SPANISH];

pub(super) const ENGLISH: Tongue = Tongue {
    tag: "en",
    days: [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ],
    others: &[],
    eve: &[],
    today: &["it's ", "it is ", "today is "],
    ahead: &["on ", "by "],
    will: &[" will ", "'ll "],
    months: "january february march april may june july august september october november december",
    week: "week ",
    numbers: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty",
    said: |hour, next, minutes, words| match minutes {
        0 => vec![format!("{hour} o'clock")],
        15 => vec![format!("quarter past {hour}")],
        30 => vec![format!("half past {hour}")],
        45 => vec![format!("quarter to {next}")],
        _ if minutes < 30 => ["", " minute", " minutes"]
            .map(|unit| format!("{words}{unit} past {hour}"))
            .to_vec(),
        _ => ["", " minute", " minutes"]
            .map(|unit| format!("{words}{unit} to {next}"))
            .to_vec(),
    },
};

const GERMAN: Tongue = Tongue {
    tag: "de",
    days: [
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ],
    others: &["montage"],
    eve: &["nacht zum", "nacht auf"],
    today: &["es ist ", "heute ist "],
    ahead: &["am ", "bis "],
    will: &[" wird ", " werden "],
    months: "januar februar märz april mai juni juli august september oktober november dezember",
    week: "woche ",
    numbers: "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreißig",
    said: |hour, next, minutes, words| match minutes {
        0 if hour == "eins" => vec!["ein uhr".to_owned()],
        0 => vec![format!("{hour} uhr")],
        15 => vec![format!("viertel nach {hour}")],
        25 => vec![format!("fünf vor halb {next}"), format!("{words} nach {hour}")],
        35 => vec![format!("fünf nach halb {next}"), format!("{words} vor {next}")],
        30 => vec![format!("halb {next}")],
        45 => vec![format!("viertel vor {next}")],
        _ if minutes < 30 => ["", " minuten"]
            .map(|unit| format!("{words}{unit} nach {hour}"))
            .to_vec(),
        _ => ["", " minuten"]
            .map(|unit| format!("{words}{unit} vor {next}"))
            .to_vec(),
    },
};

const SPANISH: Tongue = Tongue {
    tag: "es",
    days: [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ],
    others: &[],
    eve: &[],
    today: &["es ", "hoy es "],
    // A day after *el* may be any day.
    ahead: &[],
    will: &[],
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    week: "semana ",
    numbers: "una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta",
    said: |hour, next, minutes, words| match minutes {
        0 => vec![format!("las {hour}"), format!("la {hour}")],
        15 => vec![format!("{hour} y cuarto")],
        30 => vec![format!("{hour} y media")],
        45 => vec![format!("{next} menos cuarto")],
        _ if minutes < 30 => vec![format!("{hour} y {words}")],
        _ => vec![format!("{next} menos {words}")],
    },
};

/// Whether there is no letter on either side, nor what makes another word of it.
fn alone(text: &str, at: usize, len: usize) -> bool {
    let joins = |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || "-'’".contains(one));
    !joins(text[..at].chars().next_back()) && !joins(text[at + len..].chars().next())
}

impl Tongue {
    /// The weekdays a text names, 0 is Monday, and every one of them that it names by its eve as the day before.
    pub(super) fn named(&self, text: &str) -> BTreeSet<usize> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|one: char| !one.is_alphabetic()).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let mut found = BTreeSet::new();
        for (at, word) in words.iter().enumerate() {
            // As in *Montags*, and in *Pfingstmontag*.
            let is = |day: &&str| word.starts_with(day) || word.ends_with(day);
            let Some(day) = self.days.iter().position(is) else {
                continue;
            };
            if self.others.contains(word) {
                continue;
            }
            let before = words[at.saturating_sub(2)..at].join(" ");
            let eve = self.eve.contains(&before.as_str());
            found.insert(if eve { (day + 6) % 7 } else { day });
        }
        found
    }

    /// The day a title says it plays on.
    pub(super) fn day_of(&self, title: &str) -> Option<usize> {
        let title = title.to_lowercase();
        let first = title.split([' ', ',']).next().unwrap_or_default();
        let rest = self
            .week_of(&title)
            .map_or(first, |_| title.split(", ").nth(1).unwrap_or_default());
        let word = rest.split([' ', ',']).next().unwrap_or_default();
        let night = word.strip_suffix("nacht").unwrap_or(word);
        self.days.iter().position(|day| *day == night)
    }

    /// The week a title says it plays in, 1 is the first.
    pub(super) fn week_of(&self, title: &str) -> Option<u32> {
        let title = title.to_lowercase();
        let at = title.find(self.week)? + self.week.len();
        let word = title[at..].split([' ', ',']).next()?;
        let number = self.numbers.split(' ').position(|number| number == word)?;
        Some(number as u32 + 1)
    }

    /// The date a title names, as days since the last of December; no year of a story has a 29th of February.
    pub(super) fn date_of(&self, title: &str) -> Option<u32> {
        const BEFORE: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
        let title = title.to_lowercase();
        let words: Vec<&str> = title
            .split([' ', ',', '.'])
            .filter(|word| !word.is_empty())
            .collect();
        words.windows(2).find_map(|pair| {
            let day: u32 = pair[0].parse().ok()?;
            let month = self.months.split(' ').position(|month| month == pair[1])?;
            Some(BEFORE[month] + day)
        })
    }

    /// The time a title names, in minutes of half a day: nobody says which half.
    pub(super) fn time_of(&self, title: &str) -> Option<u32> {
        let title = title.to_lowercase();
        let digits = title.split([' ', ',']).find_map(|word| {
            let (hour, minutes) = word.split_once(':')?;
            Some((hour.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?) % 720)
        });
        let mut best: Option<(usize, u32)> = None;
        let numbers: Vec<&str> = self.numbers.split(' ').collect();
        for minute in 0..720_usize {
            let (hour, minutes) = (minute / 60, minute % 60);
            let name = |hour: usize| numbers[(hour + 11) % 12];
            let words = if minutes <= 30 { minutes } else { 60 - minutes };
            let words = words.checked_sub(1).map_or("", |number| numbers[number]);
            for said in (self.said)(name(hour), name(hour + 1), minutes, words) {
                let found = title
                    .match_indices(&said)
                    .any(|(at, _)| alone(&title, at, said.len()));
                if found && best.is_none_or(|(len, _)| said.len() > len) {
                    best = Some((said.len(), minute as u32));
                }
            }
        }
        digits.or(best.map(|(_, minute)| minute))
    }

    /// The days a text says that it is.
    pub(super) fn today(&self, text: &str) -> Vec<usize> {
        let text = text.to_lowercase();
        let mut found = Vec::new();
        for (day, name) in self.days.iter().enumerate() {
            for before in self.today {
                let whole = format!("{before}{name}");
                if text
                    .match_indices(&whole)
                    .any(|(at, _)| alone(&text, at, whole.len()))
                {
                    found.push(day);
                }
            }
        }
        found
    }

    /// The days that sentences of a text begin with, where it tells of them as if they had come: not what will be then.
    pub(super) fn ahead(&self, text: &str) -> Vec<usize> {
        let text = text.to_lowercase();
        let sentences = text.split(['.', ':', '?', '!', '\n']).map(str::trim_start);
        let told = sentences.filter(|sentence| !self.will.iter().any(|will| sentence.contains(will)));
        let days = told.filter_map(|sentence| {
            let rest = self
                .ahead
                .iter()
                .find_map(|before| sentence.strip_prefix(before))?;
            let word = rest.split([' ', ',']).next()?;
            self.days.iter().position(|day| *day == word)
        });
        days.collect()
    }
}

#[test]
fn days_and_times_are_read() {
    let [english, german, spanish] = TONGUES;
    let days = |tongue: &Tongue, text: &str| tongue.named(text).into_iter().collect::<Vec<_>>();
    assert_eq!(days(english, "On Friday night, not on Mondays."), [0, 4]);
    assert_eq!(days(german, "In der Nacht zum Samstag fehlt die Montage."), [4]);
    assert_eq!(days(german, "Es ist Pfingstmontag."), [0]);
    assert_eq!(days(spanish, "El martes."), [1]);
    assert_eq!(english.day_of("Monday night, ten to twelve"), Some(0));
    assert_eq!(english.day_of("Week nineteen, Wednesday, ten to eight"), Some(2));
    assert_eq!(english.day_of("Tuesdays and Fridays"), None);
    assert_eq!(german.day_of("Montagnacht, zehn vor zwölf"), Some(0));
    assert_eq!(german.week_of("Woche zweiundzwanzig, Montag"), Some(22));
    assert_eq!(english.week_of("Monday, two weeks on"), None);
    assert_eq!(english.date_of("Thursday, 26 March, twenty to five"), Some(85));
    assert_eq!(german.date_of("Donnerstag, 26. März, zwanzig vor fünf"), Some(85));
    for (tongue, title, hour, minutes) in [
        (english, "Tuesday, twenty-five past three", 3, 25),
        (english, "Wednesday, four minutes to five", 4, 56),
        (english, "Monday, 8:20", 8, 20),
        (english, "Two, a quarter to eleven", 10, 45),
        (german, "Freitag, halb zwei", 1, 30),
        (german, "ein Uhr", 1, 0),
        (german, "fünf vor sechs", 5, 55),
        (german, "Dieselbe Nacht, fünf vor halb vier", 3, 25),
        (spanish, "Lunes, dos menos diez", 1, 50),
    ] {
        assert_eq!(tongue.time_of(title), Some(hour * 60 + minutes), "{title}");
    }
    assert_eq!(english.time_of("Wednesday, fourteen or fifteen"), None);
    assert_eq!(english.today("It's Wednesday. It is Thursday's."), [2]);
    assert_eq!(
        english.ahead("So it is. By Friday, then. He came on Monday."),
        [4]
    );
    assert!(english.ahead("On Friday it will be done.").is_empty());
    assert_eq!(german.ahead("Am Montag darauf ist es still."), [0]);
}
