//! The look-up online by five digits (k-anonymity): what the service answers, and what it says of one password.
//!
//! Five hexadecimal digits of the sum leave the machine; the answer lists the rest of every sum that begins so. With padding, lines
//! with the count 0 are made up, so that the length of the answer tells nothing.

use super::Sum;

/// How often a password was seen in leaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Not in the answer.
    Never,
    /// So many times.
    Times(u64),
}

/// The answer is not one of this service.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not 35 hexadecimal digits, a colon and a number")]
pub struct RangeError(pub usize);

/// Reads the answer for the sum's own five digits.
///
/// # Errors
/// When a line is not `SUFFIX:COUNT`: a page of a captive portal is no answer, and "not seen" must not be read from it. An empty answer
/// is none either (line 1).
pub fn read(answer: &str, sum: &Sum) -> Result<Seen, RangeError> {
    let suffix = sum.suffix();
    let mut seen = Seen::Never;
    let mut number = 0;
    for line in answer.lines().map(str::trim).filter(|line| !line.is_empty()) {
        number += 1;
        let parts = line.split_once(':').filter(|(rest, _)| rest.len() == 35 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let (rest, count) = parts.ok_or(RangeError(number))?;
        let count: u64 = count.trim().parse().map_err(|_| RangeError(number))?;
        if count > 0 && rest.eq_ignore_ascii_case(&suffix) {
            seen = Seen::Times(count);
        }
    }
    if number == 0 { Err(RangeError(1)) } else { Ok(seen) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = "2D6980B9098804E7A83DC5831BFBAF3927F:1\r\n2DC183F740EE76F27B78EB39C8AD972A757:52579\r\n2DE4C0087846D223DBBCCF071614590F300:0\r\n";

    #[test]
    fn found_with_its_count_and_not_found() {
        assert_eq!(read(ANSWER, &Sum::of("P@ssw0rd")), Ok(Seen::Times(52579)));
        assert_eq!(read(&ANSWER.to_lowercase(), &Sum::of("P@ssw0rd")), Ok(Seen::Times(52579)));
        assert_eq!(read(ANSWER, &Sum::of("something else")), Ok(Seen::Never));
    }

    #[test]
    fn a_made_up_line_is_not_a_leak() {
        let padded = ANSWER.replace(":52579", ":0");
        assert_eq!(read(&padded, &Sum::of("P@ssw0rd")), Ok(Seen::Never));
    }

    #[test]
    fn what_is_no_answer_is_not_read_as_never() {
        for page in ["", "\n", "<html>Log in</html>", "2DC183F740EE76F27B78EB39C8AD972A757", "2DC183:1", &ANSWER.replace(":1", ":x")] {
            assert!(read(page, &Sum::of("P@ssw0rd")).is_err(), "{page}");
        }
    }
}
