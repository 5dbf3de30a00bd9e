//! Our zips: read back they are what was written, the same content gives the same bytes, and other programs agree.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test may panic, and say what it left out")]

mod common;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use common::{bundle, read_all, tool, zip};
use evidence::path::BagPath;
use evidence::source::Source;
use evidence::zip::{Archive, Writer};
use proptest::prelude::*;

fn write(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut writer = Writer::new(Vec::new());
    for (name, bytes) in files {
        writer.start(&BagPath::new(name).unwrap(), bytes.len() as u64, crc32fast::hash(bytes)).unwrap();
        for piece in bytes.chunks(7) {
            writer.write_all(piece).unwrap();
        }
    }
    writer.finish().unwrap()
}

proptest! {
    #[test]
    fn any_files_come_back(files in prop::collection::btree_map("[a-zé😀]{1,9}(/[a-z0-9 ]{1,9}[a-z]){0,3}", prop::collection::vec(any::<u8>(), 0..300), 0..12)) {
        let files: BTreeMap<String, Vec<u8>> = files.into_iter().filter(|(name, _)| BagPath::new(name).is_ok()).collect();
        let bytes = write(&files);
        prop_assert_eq!(&bytes, &write(&files));
        let archive = Archive::open(Cursor::new(&bytes)).unwrap();
        prop_assert_eq!(archive.findings(), &[]);
        prop_assert!(files.is_empty() || archive.irregular().is_empty());
        let back: BTreeMap<String, Vec<u8>> = read_all(&archive).into_iter().map(|(name, read)| (name, read.unwrap())).collect();
        prop_assert_eq!(back, files);
    }
}

/// Holds what is not zeros, and only says how many zeros lie between: five gigabytes without five gigabytes.
#[derive(Default)]
struct Sparse {
    islands: Vec<(u64, Vec<u8>)>,
    length: u64,
    at: u64,
}

impl Write for Sparse {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.iter().any(|byte| *byte != 0) || bytes.len() < 4096 {
            self.islands.push((self.length, bytes.to_vec()));
        }
        self.length += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Sparse {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = buffer.len().min((self.length - self.at.min(self.length)) as usize);
        buffer[..count].fill(0);
        let (from, to) = (self.at, self.at + count as u64);
        for (place, bytes) in &self.islands {
            let (begin, end) = (from.max(*place), to.min(place + bytes.len() as u64));
            if begin < end {
                buffer[(begin - from) as usize..(end - from) as usize].copy_from_slice(&bytes[(begin - place) as usize..(end - place) as usize]);
            }
        }
        self.at = to;
        Ok(count)
    }
}

impl Seek for Sparse {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(back) => self.length.saturating_add_signed(back),
            SeekFrom::Current(step) => self.at.saturating_add_signed(step),
        };
        Ok(self.at)
    }
}

#[test]
fn more_than_four_gigabytes() {
    const SIZE: u64 = (4 << 30) + 12_345;
    let zeros = vec![0; 1 << 20];
    let mut sum = crc32fast::Hasher::new();
    let pieces = || std::iter::repeat_n(1usize << 20, (SIZE >> 20) as usize).chain([(SIZE % (1 << 20)) as usize]);
    pieces().for_each(|count| sum.update(&zeros[..count]));
    let mut writer = Writer::new(Sparse::default());
    writer.start(&BagPath::new("big").unwrap(), SIZE, sum.finalize()).unwrap();
    pieces().for_each(|count| writer.write_all(&zeros[..count]).unwrap());
    // This one's header begins behind the fourth gigabyte.
    writer.start(&BagPath::new("small").unwrap(), 3, crc32fast::hash(b"abc")).unwrap();
    writer.write_all(b"abc").unwrap();
    let sparse = writer.finish().unwrap();
    assert!(sparse.islands.len() < 20);

    let archive = Archive::open(sparse).unwrap();
    assert_eq!((archive.findings(), archive.irregular()), (&[][..], &[][..]));
    assert_eq!(archive.entries().iter().map(|entry| entry.size).collect::<Vec<_>>(), [SIZE, 3]);
    assert_eq!(io::copy(&mut archive.open(0).unwrap(), &mut io::sink()).unwrap(), SIZE);
    let mut text = String::new();
    archive.open(1).unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "abc");
}

#[test]
fn more_than_65_535_files() {
    let files: BTreeMap<String, Vec<u8>> = (0..70_000).map(|number| (format!("data/{number:06}"), Vec::new())).collect();
    let archive = Archive::open(Cursor::new(write(&files))).unwrap();
    assert_eq!((archive.findings(), archive.irregular(), archive.entries().len()), (&[][..], &[][..], 70_000));
}

#[test]
fn unzip_and_python_agree() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.zip");
    std::fs::write(&path, zip(&bundle(3, 100))).unwrap();
    if let Some(mut unzip) = tool("unzip", &["-v"]) {
        let output = unzip.arg("-t").arg(&path).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    if let Some(mut python) = tool("python3", &["-c", "import zipfile"]) {
        let program = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; assert all(i.date_time[0] == 1980 and i.external_attr >> 16 == 0o100644 for i in z.infolist())";
        let output = python.args(["-c", program]).arg(&path).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

/// Zips that others make are read without alarm.
#[test]
fn what_python_and_zip_write_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir_all(root.join("d/é")).unwrap();
    std::fs::write(root.join("d/é/a.txt"), "text\n".repeat(1000)).unwrap();
    std::fs::write(root.join("d/empty"), "").unwrap();
    let mut made = Vec::new();
    if let Some(mut python) = tool("python3", &["-c", "import zipfile"]) {
        let program = "import shutil, sys, zipfile\nshutil.make_archive('python', 'zip', '.', 'd')\nw = zipfile.ZipFile(open('stream.zip', 'wb'), 'w', zipfile.ZIP_DEFLATED)\nwith w.open('d/big', 'w', force_zip64=True) as f: f.write(b'x' * 5000)\nw.close()";
        assert!(python.args(["-c", program]).current_dir(root).status().unwrap().success());
        made.extend(["python.zip", "stream.zip"]);
    }
    if let Some(mut program) = tool("zip", &["-v"]) {
        assert!(program.args(["-qr", "zip.zip", "d"]).current_dir(root).status().unwrap().success());
        made.push("zip.zip");
        // To a pipe: sizes come after the bytes.
        let output = std::process::Command::new("zip").args(["-qr", "-", "d"]).current_dir(root).output().unwrap();
        std::fs::write(root.join("pipe.zip"), output.stdout).unwrap();
        made.push("pipe.zip");
    }
    for name in made {
        let archive = Archive::open(std::fs::File::open(root.join(name)).unwrap()).unwrap();
        assert_eq!(archive.findings(), [], "{name}");
        assert!(!archive.entries().is_empty());
        for (file, read) in read_all(&archive) {
            assert!(read.is_ok(), "{name}: {file}: {read:?}");
        }
    }
}
