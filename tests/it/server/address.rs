//! Which address phones are given.

use std::net::Ipv4Addr;

use twohats::server::{Interface, pattern, scored, wifi};

/// `name address` pairs, the way out or `-`, and the order they come in.
#[track_caller]
fn check(interfaces: &str, default: &str, expected: &str) {
    let interfaces: Vec<Interface> = interfaces
        .split(", ")
        .filter(|text| !text.is_empty())
        .map(|text| {
            let (name, ip) = text.rsplit_once(' ').expect("a name and an address");
            let (name, ip) = (name.to_owned(), ip.parse().expect("an address"));
            Interface { name, ip }
        })
        .collect();
    let found: Vec<String> = scored(&interfaces, default.parse().ok())
        .iter()
        .map(Ipv4Addr::to_string)
        .collect();
    assert_eq!(found.join(" "), expected, "{interfaces:?}");
}

/// Interfaces, the way out, and the order in which phones are given them.
const SETS: &[(&str, &str, &str)] = &[
    ("lo 127.0.0.1, wlan0 192.168.1.7", "192.168.1.7", "192.168.1.7"),
    ("lo 127.0.0.1", "-", ""),
    ("", "-", ""),
    (
        "docker0 172.17.0.1, wlan0 192.168.1.7",
        "192.168.1.7",
        "192.168.1.7 172.17.0.1",
    ),
    (
        "br-1a2b 172.18.0.1, eth0 10.0.0.4",
        "10.0.0.4",
        "10.0.0.4 172.18.0.1",
    ),
    (
        "virbr0 192.168.122.1, wlp3s0 192.168.0.9",
        "-",
        "192.168.0.9 192.168.122.1",
    ),
    (
        "vmnet8 192.168.8.1, en0 192.168.1.5",
        "192.168.1.5",
        "192.168.1.5 192.168.8.1",
    ),
    (
        "VirtualBox Host-Only Network 192.168.56.1, Wi-Fi 192.168.1.5",
        "-",
        "192.168.1.5 192.168.56.1",
    ),
    (
        "vEthernet (WSL) 172.20.0.1, Ethernet 10.1.2.3",
        "10.1.2.3",
        "10.1.2.3 172.20.0.1",
    ),
    (
        "vEthernet (Default Switch) 172.29.0.1, Wi-Fi 172.16.4.4",
        "-",
        "172.16.4.4 172.29.0.1",
    ),
    // The tunnel is the way out, and no phone is in it.
    (
        "utun3 10.8.0.2, en0 192.168.1.5",
        "10.8.0.2",
        "192.168.1.5 10.8.0.2",
    ),
    (
        "tun0 10.8.0.2, wlan0 192.168.1.7",
        "10.8.0.2",
        "192.168.1.7 10.8.0.2",
    ),
    (
        "wg0 10.9.0.2, eth0 192.168.1.7",
        "10.9.0.2",
        "192.168.1.7 10.9.0.2",
    ),
    (
        "tailscale0 100.64.1.2, wlan0 192.168.1.7",
        "192.168.1.7",
        "192.168.1.7 100.64.1.2",
    ),
    (
        "Cisco AnyConnect VPN 10.20.0.4, Wi-Fi 192.168.1.7",
        "10.20.0.4",
        "192.168.1.7 10.20.0.4",
    ),
    // No router answered on one; a telephone's hotspot on the other.
    (
        "eth0 169.254.3.4, wlan0 172.20.10.2",
        "172.20.10.2",
        "172.20.10.2 169.254.3.4",
    ),
    ("eth0 169.254.3.4", "-", "169.254.3.4"),
    // A dock and the radio at once: the way out first, the other with one key.
    (
        "wlan0 192.168.1.7, eth0 10.0.0.4",
        "10.0.0.4",
        "10.0.0.4 192.168.1.7",
    ),
    (
        "eth0 203.0.113.7, wlan0 192.168.1.7",
        "-",
        "192.168.1.7 203.0.113.7",
    ),
    ("eth0 10.0.0.4, eth0:1 10.0.0.4", "-", "10.0.0.4"),
    (
        "wwan0 100.70.1.2, wlan0 192.168.43.1",
        "-",
        "192.168.43.1 100.70.1.2",
    ),
];

#[test]
fn the_likeliest_address_comes_first() {
    for (interfaces, default, expected) in SETS {
        check(interfaces, default, expected);
    }
}

#[test]
fn a_camera_reads_the_way_in() {
    assert_eq!(
        wifi("B\u{fc}ro; \"Gast\", 2.OG\\", "a;b:c,d\\e\"f"),
        "WIFI:T:WPA;S:B\u{fc}ro\\; \\\"Gast\\\"\\, 2.OG\\\\;P:a\\;b\\:c\\,d\\\\e\\\"f;;"
    );
    assert_eq!(wifi("Open", ""), "WIFI:T:nopass;S:Open;;");
    let short = pattern("http://192.168.100.200:47800/").expect("it fits");
    assert_eq!(
        (short.side, short.dark.len()),
        (29, 29 * 29),
        "coarse enough for the back row"
    );
    // The three corners that say where it is.
    let dark = |x: usize, y: usize| short.dark[y * short.side + x];
    for (x, y) in [(0, 0), (short.side - 7, 0), (0, short.side - 7)] {
        assert!((0..7).all(|i| dark(x + i, y) && dark(x, y + i) && dark(x + 3, y + 3)));
    }
    assert!(pattern(&"x".repeat(5000)).is_none());
    // As a page draws it: every dark module once, and no light one.
    let mut drawn = vec![false; short.dark.len()];
    for run in short.outline().split_terminator('z') {
        let numbers: Vec<usize> = run
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, wide, 1, back] = numbers[..] else {
            panic!("{run}")
        };
        assert_eq!(wide, back, "{run}");
        for module in &mut drawn[y * short.side + x..][..wide] {
            assert!(!std::mem::replace(module, true), "{run}");
        }
    }
    assert_eq!(drawn, short.dark);
}
