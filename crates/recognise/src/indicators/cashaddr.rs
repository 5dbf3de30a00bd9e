//! Bitcoin Cash addresses (the CashAddr specification of 2017): a 40-bit checksum over prefix and payload.

const CHARSET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// Whether the checksum of an address, given without its prefix `bitcoincash:`, is right.
pub(super) fn is_valid(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    if lower != address && address.to_ascii_uppercase() != address {
        return false;
    }
    let Some(values) = lower.bytes().map(|byte| CHARSET.iter().position(|&c| c == byte)).collect::<Option<Vec<_>>>() else {
        return false;
    };
    let prefix = b"bitcoincash".iter().map(|byte| u64::from(byte & 0x1f));
    polymod(prefix.chain([0]).chain(values.into_iter().map(|value| value as u64))) == 0
}

fn polymod(values: impl Iterator<Item = u64>) -> u64 {
    const GENERATORS: [u64; 5] = [0x98_f2bc_8e61, 0x79_b76d_99e2, 0xf3_3e5f_b3c4, 0xae_2eab_e2a8, 0x1e_4f43_e470];
    let mut checksum = 1u64;
    for value in values {
        let top = checksum >> 35;
        checksum = (checksum & 0x07_ffff_ffff) << 5 ^ value;
        for (bit, generator) in GENERATORS.iter().enumerate() {
            if top >> bit & 1 == 1 {
                checksum ^= generator;
            }
        }
    }
    checksum ^ 1
}

#[cfg(test)]
mod tests {
    use super::is_valid;

    /// Test vectors of the specification.
    #[test]
    fn the_specification() {
        assert!(is_valid("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"));
        assert!(is_valid("ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq"));
        assert!(!is_valid("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6b"));
    }
}
