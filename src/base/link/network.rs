//! Which IP addresses belong to the public internet. What is not known to be public is private.

use std::net::{IpAddr, Ipv4Addr};

/// Top-level names that are kept out of the public name system, by RFC 6761, 6762 and 8375 or by ICANN.
const PRIVATE_NAMES: [&str; 6] = ["localhost", "local", "internal", "lan", "intranet", "home.arpa"];

/// Of IPv6, only global unicast is public, and of that not what wraps an IPv4 address that is not, nor tunnels and
/// documentation.
pub fn is_public(address: IpAddr) -> bool {
    let segments = match address {
        IpAddr::V4(address) => return is_public_v4(address),
        IpAddr::V6(address) => address.segments(),
    };
    match segments {
        // NAT64 reaches the IPv4 address in its last four bytes.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            is_public_v4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        // Protocol assignments (Teredo, ORCHID and others), documentation, 6to4.
        [0x2001, 0..0x200 | 0xdb8, ..] | [0x2002, ..] | [0x3fff, 0..0x1000, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// Whether a name, in lowercase, is one of a local network: it has no dot, or a suffix that is kept for
/// those.
pub fn is_private_name(name: &str) -> bool {
    let below = |suffix: &&str| name.strip_suffix(suffix).is_some_and(|rest| rest.ends_with('.'));
    !name.contains('.') || PRIVATE_NAMES.iter().any(|suffix| name == *suffix || below(suffix))
}

/// By the register of special-purpose addresses (RFC 6890).
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, third, _] = address.octets();
    let special = match first {
        // This network; private; loopback.
        0 | 10 | 127 => true,
        // Shared between the customers of a provider.
        100 => (64..128).contains(&second),
        // Link-local, where clouds also answer for their machines.
        169 => second == 254,
        172 => (16..32).contains(&second),
        // Protocol assignments, documentation, relays from 6 to 4, private.
        192 => matches!((second, third), (0, 0 | 2) | (88, 99) | (168, _)),
        // Benchmarks, documentation.
        198 => matches!((second, third), (18 | 19, _) | (51, 100)),
        203 => (second, third) == (0, 113),
        // Multicast, reserved, broadcast.
        224.. => true,
        _ => false,
    };
    !special
}
