//! The addresses phones can reach this computer at, the likeliest first.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// A network interface with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// What the system calls it, such as `wlan0`.
    pub name: String,
    /// Its address.
    pub ip: Ipv4Addr,
}

/// How the names of interfaces begin that lead into this computer itself, or out of the room.
const VIRTUAL: &[&str] = &[
    "anpi", "awdl", "br-", "bridge", "cali", "cni", "dummy", "flannel", "ipsec", "llw", "lxc", "lxd", "pan",
    "podman", "ppp", "tap", "tun", "utun", "vbox", "veth", "virbr", "vmnet", "vnic", "wg", "zt",
];

/// Words in the names of such interfaces.
const WORDS: &[&str] = &[
    "bluetooth",
    "docker",
    "hyper-v",
    "loopback",
    "npcap",
    "tailscale",
    "teredo",
    "tunnel",
    "vethernet",
    "virtual",
    "vpn",
    "wireguard",
    "wsl",
];

/// Where phones can reach this computer, the likeliest address first. `default` is the one that leads on to other networks.
#[must_use]
pub fn scored(interfaces: &[Interface], default: Option<Ipv4Addr>) -> Vec<Ipv4Addr> {
    let mut scored: Vec<(i32, usize, Ipv4Addr)> = interfaces
        .iter()
        .enumerate()
        .filter(|(_, interface)| !interface.ip.is_loopback() && !interface.ip.is_unspecified())
        .map(|(place, interface)| (-score(interface, default), place, interface.ip))
        .collect();
    scored.sort_unstable();
    let mut found = Vec::new();
    for (_, _, ip) in scored {
        if !found.contains(&ip) {
            found.push(ip);
        }
    }
    found
}

fn score(interface: &Interface, default: Option<Ipv4Addr>) -> i32 {
    let name = interface.name.to_lowercase();
    let begins = VIRTUAL.iter().any(|part| name.starts_with(part));
    let unreal = begins || WORDS.iter().any(|word| name.contains(word));
    let mut score = 0;
    // A tunnel is often the way out, and no phone of the room is in it.
    score += if unreal { -100 } else { 0 };
    score += if default == Some(interface.ip) { 40 } else { 0 };
    score += if interface.ip.is_private() { 20 } else { 0 };
    // An address the computer gave itself: no router answered.
    score += if interface.ip.is_link_local() { -30 } else { 0 };
    score
}

/// The interfaces of this computer and the address that leads on. Nothing is sent for it.
pub(super) fn found() -> (Vec<Interface>, Option<Ipv4Addr>) {
    let all = if_addrs::get_if_addrs().unwrap_or_default();
    let found = all
        .into_iter()
        .filter_map(|one| match one.ip() {
            IpAddr::V4(ip) => Some(Interface { name: one.name, ip }),
            IpAddr::V6(_) => None,
        })
        .collect();
    (found, way_out())
}

/// The own address on the way to an address that nobody has (RFC 5737).
fn way_out() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(ip) => Some(ip),
        IpAddr::V6(_) => None,
    }
}
