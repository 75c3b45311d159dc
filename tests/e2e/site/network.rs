//! The way between the reader and the site, which can be cut.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpStream as Connection};
use std::sync::{Arc, Mutex};

use axum::serve::Listener;
use tokio::net::{TcpListener, TcpStream};

use super::held;

/// What is connected, and whether anything may be.
#[derive(Clone, Default)]
pub struct Network(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    is_cut: bool,
    connections: Vec<Connection>,
}

impl Network {
    /// A listener that can be reached while the network isn't cut.
    pub fn connect(&self, listener: TcpListener) -> Reachable {
        Reachable { listener, network: self.clone() }
    }

    /// Ends every connection and lets none come about, or lets them again.
    pub fn cut(&self, is_cut: bool) {
        let mut state = held(&self.0);
        state.is_cut = is_cut;
        for connection in state.connections.drain(..) {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// A connection that can be ended, unless the network is cut.
    fn take(&self, connection: TcpStream) -> io::Result<Option<TcpStream>> {
        let connection = connection.into_std()?;
        let mut state = held(&self.0);
        if state.is_cut {
            return Ok(None);
        }
        state.connections.push(connection.try_clone()?);
        TcpStream::from_std(connection).map(Some)
    }
}

/// A listener of a network.
pub struct Reachable {
    listener: TcpListener,
    network: Network,
}

impl Listener for Reachable {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        loop {
            let (connection, address) = Listener::accept(&mut self.listener).await;
            if let Ok(Some(connection)) = self.network.take(connection) {
                return (connection, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}
