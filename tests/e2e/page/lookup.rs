//! Finding things as a screen reader does: by role and accessible name.

use std::sync::Arc;

use axum::http::Method;
use serde_json::Value;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::error::WebDriverResult;
use thirtyfour::prelude::*;

use super::{Page, until};

/// What kind of thing something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    Checkbox,
    Dialog,
    Form,
    Group,
    Radio,
    Region,
    Textbox,
}

impl Role {
    /// The name in ARIA, and where to look for it.
    const fn ways(self) -> (&'static str, &'static str) {
        match self {
            Self::Button => ("button", "button, [role=button]"),
            Self::Checkbox => ("checkbox", "input[type=checkbox]"),
            Self::Dialog => ("dialog", "dialog, [role=dialog]"),
            Self::Form => ("form", "form, [role=form]"),
            Self::Group => ("group", "fieldset, [role=group]"),
            Self::Radio => ("radio", "input[type=radio]"),
            Self::Region => ("region", "section, [role=region]"),
            Self::Textbox => ("textbox", "input, textarea"),
        }
    }
}

/// What can be of that name: what isn't shown has none, whatever a driver says of it. To ask the
/// browser for the name of each of many buttons takes long, and a button is named by its own words,
/// unless something says otherwise.
const CANDIDATES: &str = "const [selector, name, part] = arguments;
    const named = '[aria-label], [aria-labelledby], [title]';
    return [...(part ?? document).querySelectorAll(selector)].filter((element) =>
        element.checkVisibility() && (element.localName !== 'button' || element.matches(named) ||
        element.textContent.toLowerCase().includes(name)))";

impl Page {
    /// Waits for the one thing of this role with this name.
    pub async fn find(&self, role: Role, name: &str) -> WebElement {
        self.find_within(None, role, name).await
    }

    /// The same within a part of the page.
    pub async fn find_in(&self, part: &WebElement, role: Role, name: &str) -> WebElement {
        self.find_within(Some(part), role, name).await
    }

    async fn find_within(&self, part: Option<&WebElement>, role: Role, name: &str) -> WebElement {
        let mut found = vec![];
        until(&format!("number of {role:?}s named \"{name}\""), 1, async || {
            found = self.all(part, role, name).await?;
            Ok(found.len())
        })
        .await;
        found.remove(0)
    }

    /// Waits until there is nothing of this role with this name.
    pub async fn finds_no(&self, role: Role, name: &str) {
        until(&format!("number of {role:?}s named \"{name}\""), 0, async || {
            Ok(self.all(None, role, name).await?.len())
        })
        .await;
    }

    /// All that is of this role and named so, ignoring case and a star at the end.
    async fn all(
        &self,
        part: Option<&WebElement>,
        role: Role,
        name: &str,
    ) -> WebDriverResult<Vec<WebElement>> {
        let (aria, selector) = role.ways();
        let part = part.map(WebElement::to_json).transpose()?;
        let arguments = vec![selector.into(), plain(name).into(), part.into()];
        let mut all = vec![];
        for element in self.driver.execute(CANDIDATES, arguments).await?.elements()? {
            if plain(&self.computed("label", &element).await?) == plain(name)
                && self.computed("role", &element).await? == aria
            {
                all.push(element);
            }
        }
        Ok(all)
    }

    /// The accessible name of what has the focus.
    pub async fn focused_name(&self) -> WebDriverResult<String> {
        let element = self.driver.active_element().await?;
        if element.tag_name().await? == "body" {
            return Ok("(nothing)".to_owned());
        }
        Ok(plain(&self.computed("label", &element).await?))
    }

    /// Waits until the thing with this name has the focus.
    pub async fn has_focus_on(&self, name: &str) {
        until("the focus", plain(name), async || self.focused_name().await).await;
    }

    /// What assistive technology is told of an element: its "role" or its "label".
    async fn computed(&self, what: &'static str, of: &WebElement) -> WebDriverResult<String> {
        let element = of.element_id().to_string();
        let command = Command::ExtensionCommand(Box::new(Computed { what, element }));
        self.driver.cmd(command).await?.value()
    }

    /// All that assistive technology is told.
    pub async fn accessibility_tree(&self) -> Value {
        self.browser.accessibility_tree(&self.driver).await.expect("the browser makes one")
    }

    /// The text of what describes an element.
    pub async fn description(&self, of: &WebElement) -> String {
        let script = "return (arguments[0].getAttribute('aria-describedby') ?? '').split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '').join(' ')";
        self.run_with(script, vec![of.to_json().expect("an element has an id")]).await
    }
}

pub fn plain(name: &str) -> String {
    name.trim().trim_end_matches('*').trim_end().to_lowercase()
}

/// W3C `WebDriver`, 12.4.9 and 12.4.10; thirtyfour has no words for them.
#[derive(Debug)]
struct Computed {
    what: &'static str,
    element: String,
}

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        format!("/element/{}/computed{}", self.element, self.what).into()
    }
}
