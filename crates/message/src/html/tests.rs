//! What a person sees of a page, case by case.

use super::*;

fn seen(html: &str) -> String {
    let (mut text, mut hidden) = (String::new(), Vec::new());
    render(html, &mut text, &mut hidden);
    text
}

fn hidden(html: &str) -> Vec<(String, HiddenBy)> {
    let (mut text, mut hidden) = (String::new(), Vec::new());
    render(html, &mut text, &mut hidden);
    hidden.into_iter().map(|one| (one.text, one.by)).collect()
}

#[test]
fn text_and_its_lines() {
    for (html, expected) in [
        ("<p>One <b>bold</b>\n word</p><p>Two", "One bold word\n\nTwo"),
        ("a<br>b<br/>c<BR><br>d", "a\nb\nc\n\nd"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<ul><li>x<li>y</ul>z", "x\ny\n\nz"),
        ("<table><tr><td>a</td><td> b </td></tr><tr><td>c</table>d", "a\tb\nc\nd"),
        ("<pre>a  b\n\tc\u{c}d</pre>", "a  b\n\tc\nd"),
        ("B<i>i</i>t<span>co</span>in <!-- no --> pay", "Bitcoin pay"),
        ("<title>t</title><style>p{}</style><script>if (a < b) x('</p>')</script>ok", "ok"),
        ("1 < 2 &amp; 3 > 2 <3 </ x>", "1 < 2 & 3 > 2 <3"),
        ("<noscript>seen</noscript><template>not</template>", "seen"),
        ("<textarea>a <b></textarea>c", "a <b>\nc"),
        ("<![CDATA[x]]>a<?php x ?>b<!doctype html>c", "abc"),
        ("<!--[if mso]>outlook<![endif]-->a<!--[if !mso]><!-->b<!--<![endif]-->", "ab"),
        ("<a title='it>is' href=x>link</a>", "link"),
        ("<p class=\"x>text after a broken quote", "text after a broken quote"),
        ("x<span style=\"display:block\">y</span>z", "x\ny\nz"),
        ("pay<div style='display:inline'>pal</div>", "paypal"),
        ("a\u{a0}b&nbsp;c", "a\u{a0}b\u{a0}c"),
        ("last <", "last <"),
    ] {
        assert_eq!(seen(html), expected, "{html}");
    }
}

#[test]
fn filler_between_letters_leaves_plain_words() {
    let filler = "<label style=\"font-size:0px\"> 静か </label>";
    let html = format!("<p>k{filler}e{filler}e{filler}p calm{filler}</p>");
    assert_eq!(seen(&html), "keep calm");
    assert_eq!(hidden(&html).len(), 4);
    assert!(hidden(&html).iter().all(|(text, by)| text == "静か" && *by == HiddenBy::Size));
}

#[test]
fn ways_of_hiding() {
    let cases = [
        ("<p style='display:none'>x</p>", HiddenBy::Style),
        ("<p style='DISPLAY:NONE!important'>x</p>", HiddenBy::Style),
        ("<p hidden>x</p>", HiddenBy::Style),
        ("<p style='visibility:hidden'>x</p>", HiddenBy::Style),
        ("<p style='mso-hide:all'>x</p>", HiddenBy::Style),
        ("<style>.x{display:none}</style><p class=x>x</p>", HiddenBy::Style),
        ("<style><!-- #x { visibility : hidden } --></style><p id=x>x</p>", HiddenBy::Style),
        ("<template>x</template>", HiddenBy::Style),
        ("<p style='font-size&#58;0'>x</p>", HiddenBy::Size),
        ("<p style='font-size:1pt'>x</p>", HiddenBy::Size),
        ("<p style='font-size:10px'><span style='font-size:.1em'>x</span></p>", HiddenBy::Size),
        ("<p style='font:0/0 a'>x</p>", HiddenBy::Size),
        ("<div style='max-height:0px;overflow:hidden'><b>x</b></div>", HiddenBy::Size),
        ("<div style='width:0;overflow:hidden'>x</div>", HiddenBy::Size),
        ("<p style='color:#fff'>x</p>", HiddenBy::Colour),
        ("<font color=white>x</font>", HiddenBy::Colour),
        ("<table bgcolor='#000000'><tr><td><font color='#010101'>x</font></table>", HiddenBy::Colour),
        ("<p style='color:rgba(0,0,0,0.01)'>x</p>", HiddenBy::Colour),
        ("<p style='opacity:0'>x</p>", HiddenBy::Colour),
        ("<p style='opacity:.3'><b style='opacity:.3'>x</b></p>", HiddenBy::Colour),
        ("<p style='position:absolute;left:-9999px'>x</p>", HiddenBy::Position),
        ("<p style='text-indent:-9999px'>x</p>", HiddenBy::Position),
        ("<!-- a comment is nothing --><p style='margin:0 0 0 -5000px'>x</p>", HiddenBy::Position),
        ("<div style=display:none><p>x</div>", HiddenBy::Style),
        ("<span style='display:none'><div></span>x", HiddenBy::Style),
    ];
    for (html, by) in cases {
        assert_eq!((seen(html).as_str(), hidden(html)), ("", vec![("x".into(), by)]), "{html}");
    }
}

#[test]
fn ways_of_not_hiding() {
    for html in [
        "<td style='font-size:0'><span style='font-size:14px'>x</span></td>",
        "<p style='visibility:hidden'><b style='visibility:visible'>x</b></p>",
        "<table bgcolor=navy><tr><td style='color:#fff'>x</table>",
        "<td background='a.png' style='color:white'>x",
        "<div style='background:url(a.png)'><p style='color:#fff'>x</div>",
        "<div style='background-color:transparent;color:black'>x</div>",
        "<p style='display:none'>",
        "<p style='left:-9999px'>x</p>",
        "<p style='height:0'>x</p>",
        "<p style='color:white'><p>x",
        "<style>.a .x{display:none} @media print{.x{display:none}}</style><p class=x>x",
        "<style>.dark td{background:#000}</style><p style='color:#fff'>x",
        "<p style='color:#fff'><a href=y>x</a>",
        "<p style='color:windowtext;font-size:11.0pt;font-family:\"Calibri\",sans-serif'>x",
    ] {
        assert!(hidden(html).is_empty(), "{html} {:?}", hidden(html));
    }
}

#[test]
fn hostile_pages_take_linear_time() {
    let pages = [
        "<div>".repeat(200_000),
        "<b><p>".repeat(100_000) + &"</b></i>".repeat(100_000),
        "<a x=\"".repeat(200_000),
        "<a x='><a x=\">".repeat(100_000),
        "<a b=\">\" ".repeat(100_000),
        "<!--".repeat(200_000),
        "<!---->".repeat(200_000),
        "<!x>".repeat(200_000),
        "<script>".repeat(200_000),
        "</x".repeat(200_000),
        "<".repeat(500_000),
        "&amp;".repeat(200_000),
        "&#".repeat(300_000),
        "<p a=b".repeat(200_000),
        "<style>.a{color:red}</style><p class=a>".repeat(20_000),
        format!("<style>{}</style>{}", ".a{color:red}".repeat(20_000), "<p class='a a a a'>x".repeat(20_000)),
        "<label style=font-size:0>x</label>y".repeat(50_000),
        "<td><tr>".repeat(100_000),
    ];
    for page in pages {
        let start = std::time::Instant::now();
        let (mut text, mut hidden) = (String::new(), Vec::new());
        render(&page, &mut text, &mut hidden);
        assert!(text.len() + hidden.len() <= 2 * page.len());
        // Slow machines and unoptimised builds included; quadratic time would be minutes.
        assert!(start.elapsed().as_secs() < 3, "{:?} {}", start.elapsed(), &page[..20]);
    }
}
