//! WebKit's own ways: Safari's engine, in the small browser that comes with WebKitGTK.

use std::io;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};
use std::{fs, process, thread};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebDriver};

use super::ability::{Ability, Reason};
use super::engine::Engine;
use super::keeper::{Host, KEEPER, Process};
use super::{Settings, variable};

pub struct Webkit;

/// Large enough for the widest window.
const SCREEN: (u32, u32) = (2600, 1200);

/// The browser's own tools would keep its window from becoming narrow.
const STYLE: &str = "* { font-size: 1px; min-width: 0; min-height: 0; padding: 0; margin: 0;
    border-width: 0 } button, entry { margin: 0 -8px }";

const PATIENCE: Duration = Duration::from_secs(20);

impl Engine for Webkit {
    fn lacks(&self, ability: Ability) -> Option<Reason> {
        Some(match ability {
            Ability::ForcedColours => {
                Reason::Engine("has no colours of the system's; the page keeps its own")
            }
            Ability::LayoutShift => Reason::Engine("doesn't measure it; the layout is the same"),
            Ability::RenderBlocking => Reason::Engine("doesn't tell; the page is the same"),
            Ability::Installability => {
                Reason::Engine("installs no pages here; the page works offline in a tab")
            }
            Ability::Unicode => Reason::Engine("they are those of the system's, an older one here"),
            Ability::Invokers => {
                Reason::Engine("a button opens none by itself here; it opens when they are there")
            }
            Ability::ClipboardPermission => {
                Reason::Engine("a press is permission enough, none can be denied")
            }
            Ability::Lighthouse => Reason::Driver("Lighthouse audits Chromium alone"),
            Ability::Cache => Reason::Driver("a browser with a driver has no cache"),
            Ability::Console => Reason::Driver("its console can't be read"),
            Ability::Requests => Reason::Driver("no log of requests"),
            Ability::ControlWheel => Reason::Driver("turns the wheel without the key"),
            Ability::Crash => Reason::Driver("all tabs share a process"),
            Ability::KeyClick => Reason::Driver("its small browser opens no tabs by keys"),
            Ability::Density => Reason::Driver("one pixel a CSS pixel"),
            Ability::Drop => Reason::Driver("no drag from elsewhere"),
            Ability::InputMethod => Reason::Driver("no input method"),
            Ability::Touch | Ability::LostTouch => Reason::Driver("no fingers"),
            Ability::Preferences => Reason::Driver("can't be set in a running browser"),
            Ability::Print | Ability::PageNumbers => Reason::Driver("doesn't print"),
            Ability::Quota => Reason::Driver("no limit for one origin"),
            Ability::Roles => Reason::Driver("has no tree to look at"),
            Ability::Surroundings => Reason::Driver("they don't change around an open page"),
            Ability::ScrollTimeline => return None,
            Ability::Tree => Reason::Driver("tells roles and names one by one only"),
        })
    }

    /// The driver has one browser at a time. That has a screen of its own: there is one focus and
    /// one clipboard on each.
    fn host(&self) -> io::Result<Host> {
        let desktop = desktop()?;
        let (width, height) = SCREEN;
        let mut xvfb = Command::new(variable("XVFB"));
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"]);
        xvfb.arg(format!("{width}x{height}x24"));
        let (screen, display) = Process::saying(&mut xvfb, "")?;
        let port = free_port();
        let mut command = Command::new(variable("WEBKITDRIVER"));
        command.arg(format!("--port={port}")).env("DISPLAY", format!(":{display}"));
        command.env("GDK_BACKEND", "x11").env("XDG_CONFIG_HOME", desktop);
        // Its compositor draws by a graphics library in software, which crashed once in some thousand
        // tests, and is slower than none.
        command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        command.env_remove("WAYLAND_DISPLAY").stdout(Stdio::null());
        let mut driver = Process::start(&mut command)?;
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if !driver.is_running() || Instant::now() > deadline {
                return Err(io::Error::other("WebKit's driver doesn't listen"));
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(Host { port, _processes: vec![driver, screen] })
    }

    fn capabilities(&self, settings: Settings, _: &Path) -> Value {
        let mut arguments = vec!["--automation"];
        if !settings.scripts {
            arguments.push("--enable-javascript=false");
        }
        if !settings.storage {
            arguments.push("--enable-html5-local-storage=false");
        }
        json!({
            "pageLoadStrategy": if settings.patient { "normal" } else { "none" },
            "webkitgtk:browserOptions": {
                "binary": variable("BYLINE_MINIBROWSER"),
                "args": arguments,
            },
        })
    }

    /// Its window has the focus where it lies under the pointer, which is in the middle.
    async fn resize(&self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
        let tools: (u32, u32) = driver
            .execute("return [outerWidth - innerWidth, outerHeight - innerHeight]", vec![])
            .await?
            .convert()?;
        let (width_of_all, height_of_all) = (width + tools.0, height + tools.1);
        let middle = |screen: u32, window: u32| i64::from(screen / 2) - i64::from(window / 2);
        let (x, y) = (middle(SCREEN.0, width_of_all), middle(SCREEN.1, height_of_all));
        driver.set_window_rect(x, y, width_of_all, height_of_all).await?;
        super::is_of_size(driver, width, height).await
    }

    async fn prepare(&self, driver: &WebDriver) -> WebDriverResult<()> {
        self.resize(driver, 1200, 800).await
    }

    /// Pastes into another tab: nobody else is let at it.
    async fn clipboard(&self, driver: &WebDriver) -> WebDriverResult<String> {
        let before = driver.window().await?;
        let tab = driver.new_tab().await?;
        driver.switch_to_window(tab).await?;
        let pasted = async {
            let script = "document.body.append(document.createElement('textarea'))";
            driver.execute(script, vec![]).await?;
            let text = driver.find(thirtyfour::By::Css("textarea")).await?;
            text.send_keys(Key::Control + "v").await?;
            text.prop("value").await
        };
        let pasted = pasted.await;
        driver.close_window().await?;
        driver.switch_to_window(before).await?;
        Ok(pasted?.unwrap_or_default())
    }
}

/// The folder with the settings of this run's browsers, beside what they remember.
fn desktop() -> io::Result<PathBuf> {
    let folder = PathBuf::from(variable(KEEPER)).join("desktop");
    fs::create_dir_all(folder.join("gtk-3.0"))?;
    fs::write(folder.join("gtk-3.0/gtk.css"), STYLE)?;
    Ok(folder)
}

/// A port that nobody has. Those that systems give away by themselves begin higher.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(process::id() % 10_000).unwrap_or_default();
    loop {
        let port = 20_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 12_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
