//! Packs the lexicon: reads every `lexicon/*.toml`, folds its terms as texts are folded, and writes tries that need no start-up work.

#[path = "src/lexicon/common.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod common;
#[path = "src/concept.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod concept;
#[path = "src/fold/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod fold;
#[path = "src/lexicon/heads.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod heads;
#[path = "src/lexicon/openings.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod openings;
#[path = "build/pack.rs"]
mod pack;
#[path = "src/lexicon/records.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod records;
#[path = "build/source.rs"]
mod source;
#[path = "src/lexicon/tail.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod tail;
#[path = "src/lexicon/value.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared with the crate itself")]
mod value;

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let folder = Path::new(&root).join("lexicon");
    for watched in ["lexicon", "build", "src/fold", "src/concept.rs", "src/lexicon"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let languages = source::read_folder(&folder)?;
    let packed = pack::pack(&languages)?;
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    fs::write(out.join("words.trie"), &packed.words)?;
    fs::write(out.join("inside.trie"), &packed.inside)?;
    fs::write(out.join("words.openings"), &packed.openings)?;
    fs::write(out.join("common.bin"), &packed.common)?;
    fs::write(out.join("inside.heads"), &packed.inside_heads)?;
    fs::write(out.join("spelling.trie"), &packed.spelling)?;
    fs::write(out.join("records.bin"), &packed.records)?;
    fs::write(out.join("languages.txt"), &packed.languages)?;
    Ok(())
}
