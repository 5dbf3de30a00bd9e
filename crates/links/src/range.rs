//! Which numbers are hosts of the open net, and which mean the own machine, the own network, or nobody.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// What a number is for (IANA's special-purpose registries, RFC 6890 and its updates).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    /// A host of the open net.
    Public,
    /// This machine, or "this network".
    Own,
    /// A home or office network, a carrier's inner network, or a machine's neighbours; the services of a cloud at 169.254.169.254 too.
    Private,
    /// Another number lies inside, and that one is not public: mapped, NAT64, 6to4, Teredo.
    Wrapped,
    /// Documentation, measurements, reserved, or many hosts at once.
    Special,
}

/// What a number is for.
pub fn range(number: IpAddr) -> Range {
    match number {
        IpAddr::V4(number) => four(number),
        IpAddr::V6(number) => six(number),
    }
}

fn four(number: Ipv4Addr) -> Range {
    match number.octets() {
        [0 | 127, ..] => Range::Own,
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] | [169, 254, ..] | [100, 64..=127, ..] => Range::Private,
        // Protocol assignments, documentation (three nets), the old 6to4 relays, AS112, measurements.
        [192, 0, 0 | 2, _] | [198, 51, 100, _] | [203, 0, 113, _] | [192, 88, 99, _] | [192, 31, 196, _] | [192, 52, 193, _] | [192, 175, 48, _] => {
            Range::Special
        }
        [198, 18 | 19, ..] | [224..=255, ..] => Range::Special,
        // The services of a cloud that have public-looking numbers: Azure's wire server, Alibaba's metadata is in 100.64/10 above.
        [168, 63, 129, 16] => Range::Private,
        _ => Range::Public,
    }
}

fn six(number: Ipv6Addr) -> Range {
    let parts = number.segments();
    let last = Ipv4Addr::from((u32::from(parts[6]) << 16) | u32::from(parts[7]));
    match parts {
        [0, 0, 0, 0, 0, 0, 0, 0 | 1] => Range::Own,
        // IPv4-compatible, mapped, translated (RFC 4291, RFC 8215, RFC 6052): nothing behind these is reached in the open by a name.
        [0, 0, 0, 0, 0, 0 | 0xffff, ..] | [0, 0, 0, 0, 0xffff, 0, ..] | [0x64, 0xff9b, 1, ..] => Range::Wrapped,
        // NAT64's own prefix is how a phone network without IPv4 reaches public hosts: as good as the number inside.
        [0x64, 0xff9b, 0, 0, 0, 0, ..] => inside(last),
        // Teredo hides its number in inverted bits; 6to4 has it in the middle. Both are out of use: never a host that we want.
        [0x2001, 0, ..] | [0x2002, ..] => Range::Wrapped,
        // Unique local, link-local, the old site-local.
        [0xfc00..=0xfdff, ..] | [0xfe80..=0xfeff, ..] => Range::Private,
        // Documentation (two nets), ORCHID, benchmarking and other assignments of 2001::/23, AS112, segment routing, multicast.
        [0x2001, 0xdb8, ..] | [0x3fff, 0..=0x0fff, ..] | [0x2001, 1..=0x01ff, ..] | [0x2620, 0x4f, 0x8000, ..] | [0x5f00, ..] => Range::Special,
        // Global unicast is 2000::/3 alone; everything else is unassigned, discarded or multicast.
        [0x2000..=0x3fff, ..] => Range::Public,
        _ => Range::Special,
    }
}

fn inside(number: Ipv4Addr) -> Range {
    if four(number) == Range::Public { Range::Public } else { Range::Wrapped }
}
