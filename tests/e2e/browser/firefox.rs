//! Firefox's own ways. Most go through its privileged context: what Firefox's own windows may do.

use std::path::Path;
use std::process::Command as Program;
use std::{fs, io};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

use super::ability::{Ability, Reason};
use super::engine::Engine;
use super::extension::post;
use super::keeper::{Host, Process};
use super::{Preference, Settings, variable};

pub struct Firefox;

/// The value of a cookie behaviour that blocks cookies and storage alike.
const BLOCK: u8 = 2;

/// Narrower than this no window of Firefox gets; the page in it does.
const NARROWEST: u32 = 500;

/// From now on everything is heard that a page or the engine complains of, and every request that
/// isn't the browser's own, also those that the page itself could hide.
const LISTEN: &str = "
    window.byline = { complaints: [], requests: [], size: [outerWidth, outerHeight] };
    const { complaints, requests } = window.byline;
    const { ppmm, console, obs, env } = Services;
    ppmm.addMessageListener('byline', ({ data }) => complaints.push(data));
    const inEachProcess = () => {
        const { PROCESS_TYPE_CONTENT, processType } = Services.appinfo;
        if (processType !== PROCESS_TYPE_CONTENT) return;
        Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage)
            .addLogEventListener(({ ID, level, arguments: words }) => {
                if (ID !== 'jsm')
                    Services.cpmm.sendAsyncMessage('byline', `${level}: ${words.join(' ')}`);
            }, Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal));
    };
    ppmm.loadProcessScript(`data:,(${encodeURIComponent(inEachProcess)})()`, true);
    console.registerListener({ observe(it) {
        if (it instanceof Ci.nsIScriptError && /^(https?|blob):/.test(it.sourceName)
            && !(it.flags & it.infoFlag))
            complaints.push(`${it.category}: ${it.errorMessage}`);
    } });
    obs.addObserver({ observe(it) {
        const { URI, loadInfo } = it.QueryInterface(Ci.nsIChannel);
        if (loadInfo.browsingContextID || !loadInfo.triggeringPrincipal.isSystemPrincipal)
            requests.push(URI.spec);
    } }, 'http-on-opening-request');
    // A tab that crashes is to leave the others alone.
    env.set('MOZ_CRASHREPORTER_SHUTDOWN', '')";

/// As it was when it started.
const FORGET: &str = "
    const { byline } = window;
    const { clearData, prefs } = Services;
    prefs.clearUserPref('ui.prefersReducedMotion');
    delete byline.method;
    return (async () => {
        const left = await new Promise((onDataDeleted) =>
            clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted }));
        if (left) throw new Error(`not deleted: ${left}`);
        const [width, height] = byline.size;
        resizeTo(width, height);
        for (let wait = 0; outerWidth !== width || outerHeight !== height; wait++) {
            if (wait > 500) throw new Error('the window stays as it is');
            await new Promise((done) => setTimeout(done, 10));
        }
        for (const told of [byline.complaints, byline.requests]) told.length = 0;
    })()";

/// Said of scripts that heard that the reader goes, when nothing needs their page's process any
/// more: Firefox ends both. No page is too slow for the driver's Firefox.
const CUT_SHORT: &str = "Script terminated by timeout";

/// Said by a script that was cut short, when it is called once more.
const UNFINISHED: &str = "closure invoked recursively or after being dropped";

/// Said when the worker asks which pages there are, while one of them goes: whether that one may
/// store anything isn't known any more.
const GOING: &str = "service worker’s client(s): Storage access is restricted";

/// A window for a page of this size; the page is made smaller where the window can't be.
const RESIZE: &str = "
    const [width, height, narrowest] = arguments;
    const { style } = gBrowser.selectedBrowser;
    const { clientWidth, clientHeight } = gBrowser.tabpanels;
    resizeTo(Math.max(width, narrowest) + outerWidth - clientWidth,
        height + outerHeight - clientHeight);
    style.minWidth = style.maxWidth = `${width}px`;
    style.minHeight = style.maxHeight = `${height}px`";

/// The names of all that assistive technology is told of.
const TREE: &str = "
    const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    const names = [];
    const walk = (node) => {
        names.push(node.name);
        for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    };
    const page = service.getAccessibleFor(gBrowser.selectedBrowser);
    if (page?.firstChild) walk(page);
    return names";

/// What an input method makes of the keys, shown in the box.
const COMPOSE: &str = "
    const [words] = arguments;
    const method = window.byline.method ??= Cc['@mozilla.org/text-input-processor;1']
        .createInstance(Ci.nsITextInputProcessor);
    method.beginInputTransactionForTests(window);
    method.setPendingCompositionString(words);
    method.appendClauseToPendingComposition(words.length, method.ATTR_RAW_CLAUSE);
    method.setCaretInPendingComposition(words.length);
    method.flushPendingComposition()";

impl Engine for Firefox {
    fn lacks(&self, ability: Ability) -> Option<Reason> {
        Some(match ability {
            Ability::ClipboardPermission => {
                Reason::Engine("a press is permission enough, none can be denied")
            }
            Ability::LayoutShift => Reason::Engine("doesn't measure it; the layout is the same"),
            Ability::RenderBlocking => Reason::Engine("doesn't tell; the page is the same"),
            Ability::Installability => {
                Reason::Engine("installs no pages; the page works offline in a tab")
            }
            Ability::PageNumbers => {
                Reason::Engine("puts nothing in a sheet's margins; the browser's own numbers do")
            }
            Ability::ScrollTimeline => Reason::Engine("has no scroll timelines; no line is shown"),
            Ability::Lighthouse => Reason::Driver("Lighthouse audits Chromium alone"),
            Ability::Drop => Reason::Driver("no drag from elsewhere"),
            Ability::LostTouch => Reason::Driver("fingers can't be taken away"),
            Ability::Quota => Reason::Driver("no limit for one origin"),
            Ability::Roles => Reason::Driver("its tree is another"),
            Ability::Surroundings => Reason::Driver("they don't change around an open page"),
            _ => return None,
        })
    }

    fn host(&self) -> io::Result<Host> {
        let mut command = Program::new(variable("GECKODRIVER"));
        command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
        let (process, port) = Process::saying(&mut command, "Listening on 127.0.0.1:")?;
        Ok(Host { port, _processes: vec![process] })
    }

    fn capabilities(&self, settings: Settings, profile: &Path) -> Value {
        fs::create_dir_all(profile).expect("there is room for a profile");
        let mut preferences = quick();
        if !settings.scripts {
            preferences["javascript.enabled"] = false.into();
        }
        if !settings.storage {
            preferences["network.cookie.cookieBehavior"] = BLOCK.into();
        }
        json!({
            "pageLoadStrategy": if settings.patient { "normal" } else { "none" },
            "moz:firefoxOptions": {
                "binary": variable("BYLINE_FIREFOX"),
                "args": ["-headless", "-profile", profile],
                "prefs": preferences,
            },
        })
    }

    async fn prepare(&self, driver: &WebDriver) -> WebDriverResult<()> {
        privileged(driver, LISTEN, vec![]).await.map(drop)
    }

    fn forgets(&self) -> bool {
        true
    }

    async fn forget(&self, driver: &WebDriver, _: &str) -> WebDriverResult<()> {
        privileged(driver, FORGET, vec![]).await.map(drop)
    }

    async fn complaints(&self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        let taken = privileged(driver, "return window.byline.complaints.splice(0)", vec![]).await?;
        let mut complaints: Vec<String> = serde_json::from_value(taken)?;
        let is_cut_short = complaints.iter().any(|complaint| complaint.contains(CUT_SHORT));
        let mut expected = vec![CUT_SHORT, GOING];
        expected.extend(is_cut_short.then_some(UNFINISHED));
        complaints.retain(|complaint| !expected.iter().any(|said| complaint.contains(said)));
        Ok(complaints)
    }

    async fn requests(&self, driver: &WebDriver) -> WebDriverResult<Vec<String>> {
        let taken = privileged(driver, "return window.byline.requests.splice(0)", vec![]).await?;
        Ok(serde_json::from_value(taken)?)
    }

    async fn crash(&self, driver: &WebDriver) {
        let script = "return gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid";
        let id = privileged(driver, script, vec![]).await.expect("a tab has a process");
        let killed = Program::new("kill").args(["-KILL", &id.to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the tab survived its crash");
    }

    async fn prefer(&self, driver: &WebDriver, preference: Preference) -> WebDriverResult<()> {
        let script = match preference {
            Preference::Light => "context.prefersColorSchemeOverride = 'light'",
            Preference::Dark => "context.prefersColorSchemeOverride = 'dark'",
            Preference::Calm => "Services.prefs.setIntPref('ui.prefersReducedMotion', 1)",
            Preference::ForcedColours => "context.forcedColorsOverride = 'active'",
        };
        let script = format!("const context = gBrowser.selectedBrowser.browsingContext; {script}");
        privileged(driver, &script, vec![]).await.map(drop)
    }

    async fn resize(&self, driver: &WebDriver, width: u32, height: u32) -> WebDriverResult<()> {
        privileged(driver, RESIZE, vec![width.into(), height.into(), NARROWEST.into()]).await?;
        super::is_of_size(driver, width, height).await
    }

    async fn be_a_phone(&self, driver: &WebDriver, density: u32) -> WebDriverResult<()> {
        let script = "gBrowser.selectedBrowser.browsingContext.overrideDPPX = arguments[0]";
        privileged(driver, script, vec![density.into()]).await?;
        self.resize(driver, 390, 844).await
    }

    async fn accessibility_tree(&self, driver: &WebDriver) -> WebDriverResult<Value> {
        // It is made when it is first asked for.
        loop {
            let tree = privileged(driver, TREE, vec![]).await?;
            if tree != json!([]) {
                return Ok(tree);
            }
            tokio::task::yield_now().await;
        }
    }

    async fn compose(&self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        privileged(driver, COMPOSE, vec![words.into()]).await.map(drop)
    }

    async fn commit(&self, driver: &WebDriver, words: &str) -> WebDriverResult<()> {
        let script = "window.byline.method.commitCompositionWith(arguments[0])";
        privileged(driver, script, vec![words.into()]).await.map(drop)
    }

    async fn clipboard(&self, driver: &WebDriver) -> WebDriverResult<String> {
        let text = privileged(driver, "return navigator.clipboard.readText()", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}

/// Nothing that a test has no use for: each costs a process, a page or a request at every start.
fn quick() -> Value {
    json!({
        "browser.newtab.preload": false,
        "dom.ipc.processPrelaunch.enabled": false,
        "extensions.webextensions.remote": false,
        "services.settings.server": "data:,",
    })
}

/// Runs a script as one of Firefox's own.
async fn privileged(
    driver: &WebDriver,
    script: &str,
    arguments: Vec<Value>,
) -> WebDriverResult<Value> {
    post(driver, "/moz/context", json!({ "context": "chrome" })).await?;
    let outcome = driver.execute(script, arguments).await;
    post(driver, "/moz/context", json!({ "context": "content" })).await?;
    Ok(outcome?.json().clone())
}
