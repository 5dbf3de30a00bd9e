//! Measures: how often each class gets which verdict.

use std::collections::BTreeMap;

use recognise::{Recogniser, Verdict, Weights};

use crate::folders::Example;
use crate::model;

type Table = BTreeMap<(String, String), BTreeMap<&'static str, usize>>;

/// Prints the verdicts under weights that may depend on the example.
pub(crate) fn print(title: &str, examples: &[Example], weights: impl Fn(&Example) -> Weights) {
    let Some(first) = examples.first() else { return };
    let recogniser = Recogniser::new().without_known_wordings().with_weights(weights(first));
    let verdicts = examples.iter().map(|example| recogniser.recognise(&example.conversation).verdict);
    show(title, examples, verdicts);
}

/// Prints the verdicts when each fold is judged by weights fitted without it.
pub(crate) fn print_folds(title: &str, examples: &[Example], prior: &Weights, fold_of: impl Fn(&Example) -> usize) {
    let folds: std::collections::BTreeSet<usize> = examples.iter().map(&fold_of).collect();
    let mut verdicts = vec![Verdict::Ordinary; examples.len()];
    for fold in folds {
        let weights = model::fit(prior, examples.iter().filter(|example| fold_of(example) != fold));
        let recogniser = Recogniser::new().without_known_wordings().with_weights(weights);
        for (place, example) in examples.iter().enumerate().filter(|(_, example)| fold_of(example) == fold) {
            verdicts[place] = recogniser.recognise(&example.conversation).verdict;
        }
    }
    show(title, examples, verdicts.into_iter());
}

fn show(title: &str, examples: &[Example], verdicts: impl Iterator<Item = Verdict>) {
    let mut table = Table::new();
    for (example, verdict) in examples.iter().zip(verdicts) {
        let language = if matches!(example.class.as_str(), "bluff" | "real-sextortion" | "approach") { example.language.clone() } else { String::new() };
        *table.entry((example.class.clone(), language)).or_default().entry(verdict.id()).or_default() += 1;
    }
    println!("\n== {title}");
    for ((class, language), counts) in table {
        let all: usize = counts.values().sum();
        let list: Vec<String> = counts.iter().map(|(verdict, count)| format!("{verdict} {count}")).collect();
        println!("{class:16} {language:3} {all:5}  {}", list.join(", "));
    }
}

/// Lists each message that the shipped weights judge against its label, with its signals.
pub(crate) fn explain(examples: &[Example]) {
    let recogniser = Recogniser::new().without_known_wordings();
    for example in examples {
        let finding = recogniser.recognise(&example.conversation);
        if !is_right(&example.class, finding.verdict) {
            println!("{} {} {} -> {} ({} {:.2})", example.class, example.language, example.file, finding.verdict.id(), finding.about.id(), finding.score);
            for reason in &finding.reasons {
                let cited: String = example.conversation.text.get(reason.excerpt.clone()).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
                println!("    {:6.2} {:32} {}", reason.weight, reason.signal, cited.chars().take(110).collect::<String>());
            }
        }
    }
}

/// Lists the signals of each message with their strengths, after its label and the verdict of the shipped weights.
pub(crate) fn signals(examples: &[Example]) {
    let recogniser = Recogniser::new().without_known_wordings();
    let ids: Vec<&str> = Recogniser::signal_ids().collect();
    for example in examples {
        let verdict = recogniser.recognise(&example.conversation).verdict.id();
        let met: Vec<String> = example.features.iter().map(|(signal, strength)| format!("{}={strength:.2}", ids[*signal])).collect();
        println!("{}\t{}\t{}\t{verdict}\t{}\t{}", example.class, example.language, example.file, example.letter, met.join(" "));
    }
}

/// Prints how many bluffs keep their verdict under each trick, of those that have it without.
pub(crate) fn disguises(examples: &[Example]) {
    let recogniser = Recogniser::new().without_known_wordings();
    let verdict = |bytes: &[u8]| recogniser.recognise(&message::read(bytes).0).verdict;
    let plain: Vec<&Example> = examples.iter().filter(|e| e.class == "bluff" && verdict(e.conversation.text.as_bytes()) == Verdict::Bluff).collect();
    println!("{} bluffs are recognised as plain text", plain.len());
    let (mut kept, mut all) = (0, 0);
    for (name, trick) in crate::disguise::ALL {
        let lost: Vec<&str> = plain.iter().filter(|e| verdict(&trick(&e.conversation.text)) != Verdict::Bluff).map(|e| e.file.as_str()).collect();
        kept += plain.len() - lost.len();
        all += plain.len();
        println!("{:5.1} %  {name:36} {}", 100.0 * (plain.len() - lost.len()) as f64 / plain.len() as f64, lost.join(" "));
    }
    println!("{:5.1} %  all", 100.0 * kept as f64 / all as f64);
}

/// Whether a verdict is one that the class may have.
fn is_right(class: &str, verdict: Verdict) -> bool {
    use Verdict::{Approach, Bluff, Ordinary, OtherThreat, Recorded, RecoveryScam, Unsure};
    match class {
        "bluff" => verdict == Bluff,
        "real-sextortion" => matches!(verdict, Recorded | Unsure),
        "approach" => matches!(verdict, Approach | Recorded | Unsure),
        "real-narrative" => verdict != Bluff,
        "other-threat" => matches!(verdict, OtherThreat | Unsure | Recorded),
        "recovery-scam" => verdict == RecoveryScam,
        "other-spam" => matches!(verdict, Ordinary | Unsure | OtherThreat | RecoveryScam),
        "ham" => verdict == Ordinary,
        "hard-negative" => matches!(verdict, Ordinary | Unsure),
        _ => verdict != Approach,
    }
}
