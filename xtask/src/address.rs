//! The address at which Trunk will show the page: from its arguments, then from Trunk.toml.

use std::net::{IpAddr, SocketAddr};
use toml::{Table, Value};

const TRUNKS_OWN: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// The address that `trunk serve` will listen on, given these arguments and this Trunk.toml.
/// What can't be read is left for Trunk to complain of.
pub(crate) fn address(trunk_toml: &str, arguments: &[String]) -> SocketAddr {
    let settings: Table = trunk_toml.parse().unwrap_or_default();
    let serve = settings.get("serve");
    let port = argument(arguments, "-p", "--port")
        .and_then(|port| port.parse().ok())
        .or_else(|| serve?.get("port")?.as_integer()?.try_into().ok());
    let host = argument(arguments, "-a", "--address")
        .and_then(|host| host.parse().ok())
        .or_else(|| serve?.get("addresses")?.get(0).and_then(host))
        .or_else(|| serve?.get("address").and_then(host));
    SocketAddr::new(reachable(host.unwrap_or(TRUNKS_OWN.ip())), port.unwrap_or(TRUNKS_OWN.port()))
}

fn host(value: &Value) -> Option<IpAddr> {
    value.as_str()?.parse().ok()
}

/// The value of an argument, in any of the ways one may write it.
fn argument<'a>(arguments: &'a [String], short: &str, long: &str) -> Option<&'a str> {
    let mut rest = arguments.iter();
    while let Some(word) = rest.next() {
        if word == short || word == long {
            return rest.next().map(String::as_str);
        }
        let joined = word.strip_prefix(long).and_then(|it| it.strip_prefix('='));
        let glued = || word.strip_prefix(short).filter(|it| !it.is_empty());
        if let Some(value) = joined.or_else(glued) {
            return Some(value.strip_prefix('=').unwrap_or(value));
        }
    }
    None
}

/// "Every address of this machine" can be listened on but not opened.
fn reachable(host: IpAddr) -> IpAddr {
    if host.is_unspecified() { TRUNKS_OWN.ip() } else { host }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[track_caller]
    fn serves(trunk_toml: &str, arguments: &[&str], expected: &str) {
        let arguments: Vec<_> = arguments.iter().map(ToString::to_string).collect();
        assert_eq!(address(trunk_toml, &arguments).to_string(), expected);
    }

    #[test]
    fn trunks_own_address_when_nothing_is_said() {
        serves("", &[], "127.0.0.1:8080");
        serves("[build]\ndist = \"dist\"", &["--open"], "127.0.0.1:8080");
    }

    #[test]
    fn trunk_toml_may_say_otherwise() {
        serves("[serve]\nport = 3000", &[], "127.0.0.1:3000");
        serves("[serve]\naddresses = [\"::1\"]", &[], "[::1]:8080");
        serves("[serve]\naddress = \"127.0.0.2\"", &[], "127.0.0.2:8080");
    }

    #[test]
    fn arguments_outrank_trunk_toml() {
        let settings = "[serve]\nport = 3000";
        serves(settings, &["--port", "9000"], "127.0.0.1:9000");
        serves(settings, &["--port=9001"], "127.0.0.1:9001");
        serves(settings, &["-p", "9002"], "127.0.0.1:9002");
        serves(settings, &["-p9003"], "127.0.0.1:9003");
        serves(settings, &["--open", "-p=9004"], "127.0.0.1:9004");
    }

    #[test]
    fn every_address_of_the_machine_is_opened_by_the_local_one() {
        serves("", &["--address", "0.0.0.0"], "127.0.0.1:8080");
    }

    #[test]
    fn nonsense_is_left_for_trunk_to_complain_of() {
        serves("[serve", &["--port", "many"], "127.0.0.1:8080");
    }
}
