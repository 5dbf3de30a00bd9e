//! The fit: logistic regression with the prior table as its starting belief (maximum a posteriori, Gaussian).

use recognise::{SCORED, Weights};

use crate::folders::Example;

/// How far data may move a weight from its prior (standard deviation, log-odds), and one whose prior is zero.
const DOUBT: f32 = 0.35;
const DOUBT_OF_ZERO: f32 = 0.08;
const ROUNDS: usize = 1500;

/// What an example says about a verdict: yes, no, or nothing.
fn label(class: &str, verdict: &str) -> Option<f32> {
    let own = match class {
        "bluff" => "bluff",
        "real-sextortion" => "recorded",
        "other-threat" => "other_threat",
        "approach" => "approach",
        "recovery-scam" => "recovery_scam",
        "ham" | "hard-negative" => "ordinary",
        // Somebody's account of a case is no threat, and yet may be read as one: it only says that it is no bluff.
        "real-narrative" => return (verdict == "bluff").then_some(0.0),
        "other-spam" => return (verdict != "recovery_scam").then_some(0.0),
        _ => return None,
    };
    // What a person must do is the same for a few neighbours, so they do not pull on each other.
    let silent = matches!((own, verdict), ("other_threat", "recorded") | ("approach", "recorded") | ("recorded", "other_threat" | "approach"));
    if silent { None } else { Some(f32::from(u8::from(own == verdict))) }
}

/// Fits all five models.
pub(crate) fn fit<'a>(prior: &Weights, examples: impl Iterator<Item = &'a Example> + Clone) -> Weights {
    let mut table = String::new();
    let columns: Vec<Vec<f32>> = (0..SCORED.len()).map(|verdict| fit_one(prior, examples.clone(), verdict)).collect();
    let mut row = |id: &str, place: usize| {
        table.push_str(id);
        for column in &columns {
            table.push_str(&format!("\t{:.2}", column[place]));
        }
        table.push('\n');
    };
    row("base", 0);
    for (place, id) in recognise::Recogniser::signal_ids().enumerate() {
        row(id, place + 1);
    }
    Weights::parse(&table).expect("the table was just written in this form")
}

fn fit_one<'a>(prior: &Weights, examples: impl Iterator<Item = &'a Example> + Clone, verdict: usize) -> Vec<f32> {
    let name = SCORED[verdict].id();
    let data: Vec<(&Example, f32)> = examples.filter_map(|e| Some((e, label(&e.class, name)?))).collect();
    let yes = data.iter().filter(|(_, y)| *y > 0.5).count().max(1) as f32;
    let count = recognise::Recogniser::signal_ids().count();
    let start: Vec<f32> = std::iter::once(prior.base(verdict)).chain((0..count).map(|s| prior.weight(s, verdict))).collect();
    let mut weights = start.clone();
    // A rare verdict must not drown among a thousand ordinary mails: together its examples weigh as much as at least 60. A real threat
    // that is passed over is the worst error but one, so those weigh as much as at least 200.
    let least = if name == "recorded" { 200.0 } else { 60.0 };
    let lift = (least / yes).clamp(1.0, 4.0);
    let mut velocity = vec![0.0; weights.len()];
    for _ in 0..ROUNDS {
        let mut slope: Vec<f32> = weights.iter().zip(&start).enumerate().map(|(i, (w, s))| (w - s) / variance(i, *s)).collect();
        for (example, y) in &data {
            let score = weights[0] + example.features.iter().map(|(s, strength)| weights[s + 1] * strength).sum::<f32>();
            let error = (recognise::probability(score) - y) * if *y > 0.5 { lift } else { 1.0 };
            slope[0] += error;
            for (s, strength) in &example.features {
                slope[s + 1] += error * strength;
            }
        }
        for (i, weight) in weights.iter_mut().enumerate() {
            velocity[i] = 0.9 * velocity[i] - 0.0015 * slope[i];
            *weight += velocity[i];
            // A sign of the scam never speaks against it, whatever a small collection seems to say; and the other way round.
            if i > 0 && (start[i] > 0.0 && *weight < 0.0 || start[i] < 0.0 && *weight > 0.0) {
                *weight = 0.0;
            }
        }
    }
    weights
}

fn variance(place: usize, prior: f32) -> f32 {
    let doubt = if place == 0 {
        1.0
    } else if prior == 0.0 {
        DOUBT_OF_ZERO
    } else {
        DOUBT
    };
    doubt * doubt
}

/// The table as it is committed.
pub(crate) fn table(weights: &Weights) -> String {
    let mut out = String::from("# Log-odds that each signal adds to each verdict. Fitted: cargo run --release -p fit -- FOLDER… --write\nsignal");
    for verdict in SCORED {
        out.push('\t');
        out.push_str(verdict.id());
    }
    out.push_str("\nbase");
    for verdict in 0..SCORED.len() {
        out.push_str(&format!("\t{:.2}", weights.base(verdict)));
    }
    for (place, id) in recognise::Recogniser::signal_ids().enumerate() {
        out.push_str(&format!("\n{id}"));
        for verdict in 0..SCORED.len() {
            out.push_str(&format!("\t{:.2}", weights.weight(place, verdict)));
        }
    }
    out.push('\n');
    out
}
