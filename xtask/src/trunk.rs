//! Starting Trunk.

use crate::toolbox::Toolbox;
use std::env;
use std::process::Command;

/// Trunk, with colours as the user wants them.
///
/// Trunk takes `NO_COLOR` for a switch of its own, and refuses to start when it is set to
/// anything but `true` or `false`, such as the customary `1`.
pub(crate) fn trunk(toolbox: &Toolbox) -> Command {
    let mut command = toolbox.command("trunk");
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    command
}
