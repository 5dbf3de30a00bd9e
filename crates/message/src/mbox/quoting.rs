//! Undoes the quoting of lines that begin with `From ` (mboxo, mboxrd).

use memchr::memmem;

/// Length of the blank line that ends these bytes, 0 when the last line is not blank.
pub(super) fn blank_line_before(bytes: &[u8]) -> usize {
    match bytes {
        [.., b'\n', b'\r', b'\n'] => 2,
        [.., b'\n', b'\n'] => 1,
        [b'\n'] => 1,
        [b'\r', b'\n'] => 2,
        _ => 0,
    }
}

/// Takes one `>` from each line of the form `>+From `. Returns the new length; the bytes behind it are left over.
pub(super) fn undo(mail: &mut [u8]) -> usize {
    let Some(first) = memmem::find(mail, b">From ") else {
        return mail.len();
    };
    let mut removed = 0;
    let mut from = 0;
    let mut at = first;
    loop {
        let quotes = mail[..at].iter().rev().take_while(|byte| **byte == b'>').count();
        let line = at - quotes;
        let begins = line == 0 || mail[line - 1] == b'\n';
        if begins {
            // Close the gap of the quote before: the bytes up to here move down.
            mail.copy_within(from..line, from - removed);
            removed += 1;
            from = line + 1;
        }
        match memmem::find(&mail[at + 6..], b">From ") {
            Some(next) => at += 6 + next,
            None => break,
        }
    }
    let end = mail.len();
    mail.copy_within(from..end, from - removed);
    end - removed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mark_is_taken() {
        let mut mail = b">From a\nx >From b\n>>From c\n> From d\n\n>From e\n".to_vec();
        let length = undo(&mut mail);
        assert_eq!(std::str::from_utf8(&mail[..length]).unwrap(), "From a\nx >From b\n>From c\n> From d\n\nFrom e\n");
    }
}
