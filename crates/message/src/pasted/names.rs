//! The names that mail programs give to the fields of a head, in the languages of their users.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A field of a head as a window shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    From,
    To,
    Cc,
    Subject,
    Date,
    ReplyTo,
    MessageId,
    /// SPF, DKIM, DMARC in the table of "show original".
    Check,
    /// Another field of transport (`Received`, `X-…`), in English everywhere.
    Transport,
}

const FROM: &str = "from|de|von|da|van|od|от|от кого|від|från|fra|lähettäjä|από|kimden|gönderen|feladó|de la|expéditeur|absender|\
    remitente|mittente|afzender|nadawca|odesílatel|отправитель|remetente|avsändare|afsender|差出人|送信者|发件人|寄件者|寄件人|\
    보낸 사람|보낸사람|من|מאת|จาก|dari|từ";
const TO: &str = "to|à|a|an|para|aan|do|komu|кому|till|til|vastaanottaja|προς|kime|alıcı|címzett|către|destinataire|empfänger|\
    destinatario|ontvanger|destinatário|pour|宛先|收件人|收件者|받는 사람|받는사람|إلى|אל|ถึง|kepada|đến|delivered-to|envelope-to";
const CC: &str = "cc|kopie|copie|copie à|copia|kopia|копия|dw|másolat|kópia|抄送|副本|참조|نسخة|עותק";
const SUBJECT: &str = "subject|objet|betreff|oggetto|asunto|assunto|onderwerp|temat|předmět|predmet|тема|ämne|emne|aihe|θέμα|konu|\
    tárgy|subiect|sujet|件名|主题|主題|主旨|제목|الموضوع|נושא|เรื่อง|subjek|chủ đề";
const DATE: &str = "date|sent|sent at|created at|envoyé|envoyé le|gesendet|datum|inviato|data|enviado|enviado el|enviada em|fecha|\
    verzonden|wysłano|data wysłania|odesláno|дата|отправлено|skickat|sendt|dato|lähetetty|päivämäärä|ημερομηνία|tarih|gönderildi|\
    elküldve|dátum|trimis|日時|送信日時|日付|发送时间|发送日期|寄件日期|日期|보낸 날짜|날짜|التاريخ|تاريخ الإرسال|תאריך|วันที่|tanggal";
const REPLY_TO: &str = "reply-to|reply to|répondre à|antwort an|rispondi a|responder a|antwoorden aan|返信先|回复至";

const ALL: [(&str, Name); 8] = [
    (FROM, Name::From),
    (TO, Name::To),
    (CC, Name::Cc),
    (SUBJECT, Name::Subject),
    (DATE, Name::Date),
    (REPLY_TO, Name::ReplyTo),
    ("message-id|message id|nachrichten-id|identifiant du message", Name::MessageId),
    ("spf|dkim|dmarc", Name::Check),
];

/// A line of a head: its name, and what follows the colon (or the tab of a table). Of a [`Name::Check`], the value is the whole
/// line, since its name says what was checked.
pub(super) fn line(line: &str) -> Option<(Name, &str)> {
    let line = line.trim_start_matches(['*', '_', '•', ' ', '\u{a0}', '\t']);
    // Most lines are words: neither a colon of either width nor a tab is near their beginning.
    memchr::memchr3(b':', b'\t', WIDE_COLON, &line.as_bytes()[..line.len().min(4 * 42)])?;
    let (end, mark) = line.char_indices().take(42).find(|(_, letter)| matches!(letter, ':' | '：' | '\t'))?;
    let label = line[..end].trim_matches(['*', '_', ' ', '\u{a0}']);
    let value = line[end + mark.len_utf8()..].trim_start_matches(['*', '_', ':', '：', '\t', ' ', '\u{a0}']).trim_end();
    let name = name(label)?;
    Some((name, if name == Name::Check { line.trim_end() } else { value }))
}

/// The first byte of a full-width colon.
const WIDE_COLON: u8 = 0xEF;

/// Looks a name up.
pub(super) fn name(label: &str) -> Option<Name> {
    if label.is_empty() || label.len() > 40 {
        return None;
    }
    static KNOWN: LazyLock<HashMap<&str, Name>> = LazyLock::new(|| {
        // Of two fields with one name the first counts.
        ALL.iter().rev().flat_map(|(names, field)| names.split('|').map(|name| (name, *field))).collect()
    });
    KNOWN.get(label.to_lowercase().as_str()).copied().or_else(|| crate::header::is_known(label.as_bytes()).then_some(Name::Transport))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_many_windows() {
        for (text, expected) in [
            ("From: a@example.org", (Name::From, "a@example.org")),
            ("De\u{a0}: a@example.org", (Name::From, "a@example.org")),
            ("**Betreff:** Ihr Konto", (Name::Subject, "Ihr Konto")),
            ("件名：お知らせ", (Name::Subject, "お知らせ")),
            ("Message ID\t<x@example.org>", (Name::MessageId, "<x@example.org>")),
            ("SPF:\tPASS with IP 192.0.2.1", (Name::Check, "SPF:\tPASS with IP 192.0.2.1")),
            ("X-Mailer: x", (Name::Transport, "x")),
        ] {
            assert_eq!(line(text), Some(expected), "{text}");
        }
        for text in ["Hello: you", "no colon", ": x", "I tell you from the start: pay"] {
            assert_eq!(line(text), None, "{text}");
        }
    }
}
