//! Commands of single drivers, for which thirtyfour has no words.

use std::sync::Arc;

use axum::http::Method;
use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::error::WebDriverResult;

#[derive(Debug)]
struct Post {
    endpoint: &'static str,
    parameters: Value,
}

/// Gives a driver an order of its own.
pub async fn post(
    driver: &WebDriver,
    endpoint: &'static str,
    parameters: Value,
) -> WebDriverResult<()> {
    let command = Command::ExtensionCommand(Box::new(Post { endpoint, parameters }));
    driver.cmd(command).await.map(drop)
}

impl ExtensionCommand for Post {
    fn parameters_json(&self) -> Option<Value> {
        Some(self.parameters.clone())
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.into()
    }
}
