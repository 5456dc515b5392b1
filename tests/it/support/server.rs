//! A site on this computer that speaks https and misbehaves in every way that its paths name.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What has come to the server.
#[derive(Debug, Default)]
pub struct Seen {
    /// Connections taken.
    pub connections: usize,
    /// Paths asked for, in order.
    pub paths: Vec<String>,
    /// Heads of the requests.
    pub heads: Vec<String>,
    /// Slow paths being answered.
    busy: usize,
    /// The most of them at once.
    pub busiest: usize,
}

pub struct Server {
    pub address: SocketAddr,
    seen: Arc<Mutex<Seen>>,
}

impl Server {
    /// With the certificate of a file of `tests/certificates`.
    pub fn start(certificate: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/certificates");
        let pem = folder.join(certificate);
        let chain = CertificateDer::pem_file_iter(&pem).unwrap().map(Result::unwrap).collect();
        let key = PrivateKeyDer::from_pem_file(&pem).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        let config = Arc::new(config);
        Self::serving(move |stream, seen| {
            let session = ServerConnection::new(Arc::clone(&config)).unwrap();
            converse(StreamOwned::new(session, stream), seen);
        })
    }

    /// That answers every connection so.
    pub fn serving(converse: impl Fn(TcpStream, &Mutex<Seen>) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (converse, noted) = (Arc::new(converse), Arc::clone(&seen));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (converse, noted) = (Arc::clone(&converse), Arc::clone(&noted));
                noted.lock().unwrap().connections += 1;
                thread::spawn(move || converse(stream.unwrap(), &noted));
            }
        });
        Self { address, seen }
    }

    /// The address of a path.
    pub fn link(&self, path: &str) -> String {
        format!("https://{}{path}", self.address)
    }

    pub fn seen<T>(&self, look: impl Fn(&Seen) -> T) -> T {
        look(&self.seen.lock().unwrap())
    }
}

/// Reads one request and answers as its path asks. A client that goes away ends it.
fn converse(stream: StreamOwned<ServerConnection, TcpStream>, seen: &Mutex<Seen>) {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    loop {
        let mut line = String::new();
        match reader.read_line(&mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) if line == "\r\n" => break,
            Ok(_) => head += &line,
        }
    }
    let path = head.split(' ').nth(1).unwrap().to_owned();
    let mut noted = seen.lock().unwrap();
    noted.paths.push(path.clone());
    noted.heads.push(head);
    drop(noted);
    let mut stream = reader.into_inner();
    if path.starts_with("/lambat") {
        let mut noted = seen.lock().unwrap();
        noted.busy += 1;
        noted.busiest = noted.busiest.max(noted.busy);
        drop(noted);
        thread::sleep(Duration::from_millis(150));
        seen.lock().unwrap().busy -= 1;
    }
    let _ = answer(&path, &mut stream);
    stream.conn.send_close_notify();
    let _ = stream.flush();
}

fn answer(path: &str, out: &mut StreamOwned<ServerConnection, TcpStream>) -> std::io::Result<()> {
    let redirect =
        |location: &str| format!("HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");
    let plain = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalo";
    let (page, rest) = path[1..].split_once('/').unwrap_or((&path[1..], ""));
    let text = match page {
        "status" => format!("HTTP/1.1 {rest} Status\r\nContent-Length: 4\r\n\r\nhalo"),
        "hampa" => "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".into(),
        "tanpa-isi" => "HTTP/1.1 204 No Content\r\n\r\n".into(),
        "alih" if rest == "0" => redirect("../halo"),
        "alih" => redirect(&format!("/alih/{}", rest.parse::<usize>().unwrap() - 1)),
        "putar" => redirect("/putar-lagi"),
        "putar-lagi" => redirect("/putar#lagi"),
        "tak-aman" => redirect("http://127.0.0.1/"),
        "ke-angka" => redirect("https://2130706433/"),
        "ke-sandi" => redirect("https://a:b@127.0.0.1/"),
        "tanpa-tujuan" => "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n".into(),
        "google" => redirect("https://accounts.google.com/ServiceLogin?continue=https://drive.google.com/"),
        "perlu-masuk" => redirect("/akun/login?kembali=%2Fperlu-masuk"),
        "diam" => {
            let mut rest = Vec::new();
            return out.read_to_end(&mut rest).map(drop);
        }
        "tetes-kepala" => return drip(out, "HTTP/1.1 200 OK\r\nX-Tetes: ", "x"),
        "tetes-isi" => return drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "x"),
        "isi-terus" => return pour(out, "HTTP/1.1 200 OK\r\n\r\n", &"isi ".repeat(4_000)),
        "kepala-terus" => return pour(out, "HTTP/1.1 200 OK\r\n", &"X-Kepala: lagi\r\n".repeat(1_000)),
        "alih-terus" => {
            return pour(out, "HTTP/1.1 302 Found\r\nLocation: /halo\r\n\r\n", &"x".repeat(4_000));
        }
        "raksasa" => "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000\r\n\r\nhalo".into(),
        "panjang-salah" => "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhalo".into(),
        "bom" => {
            let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\u{1f}";
            return pour(out, head, &"\0".repeat(4_000));
        }
        "terputus" => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".into(),
        "tutup" => return Ok(()),
        "sampah" => "\u{1b}[2J bukan jawaban\r\n\r\n\0\0\0".into(),
        _ => plain.into(),
    };
    out.write_all(text.as_bytes())
}

fn drip(out: &mut impl Write, head: &str, drop: &str) -> std::io::Result<()> {
    out.write_all(head.as_bytes())?;
    loop {
        out.write_all(drop.as_bytes())?;
        out.flush()?;
        thread::sleep(Duration::from_millis(50));
    }
}

fn pour(out: &mut impl Write, head: &str, more: &str) -> std::io::Result<()> {
    out.write_all(head.as_bytes())?;
    loop {
        out.write_all(more.as_bytes())?;
    }
}
