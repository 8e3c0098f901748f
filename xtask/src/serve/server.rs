//! A static host, as small as can be: what `serve` and the browser tests show a site with.
//!
//! Listens on this machine only, reads only inside its folder, and answers as a plain host would:
//! right content types, `index.html` for a folder, `404.html` for what is not there.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::failure::Outcome;

/// The most of a request that is read.
const MAX_REQUEST_BYTES: u64 = 1 << 20;

/// A folder at a path of a port.
pub(crate) struct Server {
    listener: TcpListener,
    site: Arc<Site>,
}

/// A folder and the path under which it is seen.
struct Site {
    /// Begins and ends with `/`.
    prefix: String,
    folder: PathBuf,
}

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// A file.
    File(PathBuf),
    /// The address of a folder without its `/`.
    Moved(String),
    /// Nothing there.
    NotFound,
}

impl Server {
    /// Listens on a port (0: any that is free) and will show `folder` at `prefix`.
    ///
    /// # Errors
    /// If the port is taken.
    pub(crate) fn bind(port: u16, prefix: &str, folder: &Path) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let site = Arc::new(Site { prefix: prefix.to_owned(), folder: folder.to_owned() });
        Ok(Self { listener, site })
    }

    /// The address to open.
    pub(crate) fn address(&self) -> String {
        let port = self.listener.local_addr().map_or(0, |address| address.port());
        format!("http://127.0.0.1:{port}{}", self.site.prefix)
    }

    /// Answers until the program ends.
    pub(crate) fn serve_forever(self) -> Outcome {
        for stream in self.listener.incoming().flatten() {
            let site = Arc::clone(&self.site);
            // A reader who goes away in the middle of an answer is no failure of the server.
            thread::spawn(move || site.answer(&stream).ok());
        }
        Ok(())
    }

    /// Answers in the background until the program ends; gives the address.
    pub(crate) fn serve_in_background(self) -> String {
        let address = self.address();
        thread::spawn(move || self.serve_forever());
        address
    }
}

impl Site {
    /// Reads one request and answers it.
    fn answer(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut lines = BufReader::new(stream.take(MAX_REQUEST_BYTES)).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // The rest has to be read, or closing would cut the answer off.
        for line in lines.by_ref() {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if !["GET", "HEAD"].contains(&method) {
            return send(stream, "405 Method Not Allowed", "Allow: GET, HEAD\r\n", b"");
        }
        let (head, body) = self.response(target)?;
        let (status, headers) = head;
        if method == "HEAD" {
            send_head(stream, status, &headers, body.len())
        } else {
            send(stream, status, &headers, &body)
        }
    }

    /// Status, headers and body for the target of a request.
    fn response(&self, target: &str) -> io::Result<((&'static str, String), Vec<u8>)> {
        Ok(match self.find(target) {
            Answer::File(path) => (("200 OK", content_type_header(&path)), fs::read(path)?),
            Answer::Moved(address) => (("301 Moved Permanently", format!("Location: {address}\r\n")), Vec::new()),
            Answer::NotFound => {
                let page = self.folder.join("404.html");
                (("404 Not Found", content_type_header(&page)), fs::read(page).unwrap_or_default())
            }
        })
    }

    /// What stands at the target of a request; never anything outside the folder.
    fn find(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').map_or((target, ""), |(path, query)| (path, query));
        let Some(inside) = path.strip_prefix(&self.prefix) else { return Answer::NotFound };
        let segments = inside.split('/').collect::<Vec<_>>();
        let outside = |segment: &&str| segment.starts_with('.') || segment.contains(['%', '\\', '\0']);
        if segments.iter().any(outside) {
            return Answer::NotFound;
        }
        let file = segments.iter().fold(self.folder.clone(), |path, segment| path.join(segment));
        match (file.is_dir(), inside.is_empty() || inside.ends_with('/')) {
            (true, true) => self.file(&file.join("index.html")),
            (true, false) if query.is_empty() => Answer::Moved(format!("{path}/")),
            (true, false) => Answer::Moved(format!("{path}/?{query}")),
            (false, _) => self.file(&file),
        }
    }

    fn file(&self, path: &Path) -> Answer {
        if path.is_file() { Answer::File(path.to_owned()) } else { Answer::NotFound }
    }
}

fn send(stream: &TcpStream, status: &str, headers: &str, body: &[u8]) -> io::Result<()> {
    send_head(stream, status, headers, body.len())?;
    let mut stream = stream;
    stream.write_all(body)
}

fn send_head(mut stream: &TcpStream, status: &str, headers: &str, len_bytes: usize) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{headers}Content-Length: {len_bytes}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n"
    )
}

/// The header that tells a browser what a file is.
fn content_type_header(path: &Path) -> String {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let content_type = match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        // Any other type and browsers refuse to compile it while it arrives.
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    format!("Content-Type: {content_type}\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This crate's folder, seen at `/news/`.
    fn site() -> Site {
        Site { prefix: "/news/".into(), folder: env!("CARGO_MANIFEST_DIR").into() }
    }

    #[test]
    fn files_are_found_by_their_path() {
        let site = site();
        assert_eq!(site.find("/news/Cargo.toml?x=1"), Answer::File(site.folder.join("Cargo.toml")));
        assert_eq!(site.find("/news/src/main.rs"), Answer::File(site.folder.join("src/main.rs")));
        assert_eq!(site.find("/news/src?q=a"), Answer::Moved("/news/src/?q=a".into()));
    }

    #[test]
    fn nothing_else_is() {
        for target in [
            "/",
            "/Cargo.toml",
            "/news/../Cargo.toml",
            "/news/%2e%2e/Cargo.toml",
            "/news//etc/passwd",
            "/news/no",
            "",
            "*",
        ] {
            assert_eq!(site().find(target), Answer::NotFound, "{target}");
        }
    }

    #[test]
    fn wasm_has_its_type() {
        assert_eq!(content_type_header(Path::new("a_bg.wasm")), "Content-Type: application/wasm\r\n");
    }

    #[test]
    fn a_request_is_answered() {
        let server = Server::bind(0, "/news/", Path::new(env!("CARGO_MANIFEST_DIR"))).expect("a free port");
        let address = server.serve_in_background();
        let host = address.trim_start_matches("http://").trim_end_matches("/news/");
        let mut stream = TcpStream::connect(host).expect("the server listens");
        stream.write_all(b"HEAD /news/Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n").expect("the server reads");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("the server answers");
        assert!(response.starts_with("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"), "{response}");
        assert!(response.ends_with("\r\n\r\n"), "{response}");
    }
}
