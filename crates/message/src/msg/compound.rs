//! Reads the file system inside a compound file (MS-CFB), as far as damage leaves it.
//!
//! Written here rather than taken from a crate: a cut file must still give what it holds, each stream must know its place in the
//! input, and nothing in the core may reach for a clock.

use std::ops::Range;

/// Marks in the allocation table (MS-CFB section 2.1).
const LAST_REGULAR: u32 = 0xFFFF_FFFA;
const NO_STREAM: u32 = 0xFFFF_FFFF;
/// Streams shorter than this stand in the mini stream, unless the header says otherwise.
const MINI_SECTOR: usize = 64;

/// A compound file.
#[derive(Debug)]
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    mini_table: Vec<u32>,
    mini_cutoff: usize,
    /// The sectors of the mini stream.
    mini_stream: Vec<u32>,
    entries: Vec<Entry>,
    /// Something was missing or contradicted itself.
    pub(super) damaged: bool,
    /// Which sectors were read; the header counts as the first.
    touched: Vec<bool>,
    /// Bytes that may still be read: entries may share sectors, and no input may cost more than a few times its length.
    budget: usize,
}

/// A file or folder inside.
#[derive(Debug)]
struct Entry {
    name: String,
    is_folder: bool,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: usize,
    /// It was listed as a member of a folder, or its own members were: a tree has no circles.
    is_member: bool,
    is_listed: bool,
}

/// The content of a file inside, and where it stands: from the first to the last of its sectors.
#[derive(Debug, Default)]
pub(super) struct Stream {
    pub(super) bytes: Vec<u8>,
    pub(super) range: Range<usize>,
}

/// What a folder holds: names and entry numbers.
pub(super) type Listing = Vec<(String, usize)>;

impl<'a> Compound<'a> {
    /// Opens a file; `None` when it is too short for even a header.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        let header = bytes.get(..512)?;
        let shift = u16_at(header, 30);
        let sector = if shift == 12 { 4096 } else { 512 };
        let count = bytes.len().div_ceil(sector);
        let mut file = Compound {
            bytes,
            sector,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini_cutoff: u32_at(header, 56) as usize,
            mini_stream: Vec::new(),
            entries: Vec::new(),
            damaged: !matches!(shift, 9 | 12),
            touched: vec![false; count],
            budget: bytes.len().saturating_mul(4),
        };
        file.touch(0);
        file.read_table(header);
        file.read_directory(u32_at(header, 48));
        let mini: Vec<u32> = file.chain(u32_at(header, 60), usize::MAX);
        for id in mini {
            let numbers = words(file.sector_bytes(id)).collect::<Vec<_>>();
            file.mini_table.extend(numbers);
        }
        if let Some((start, size)) = file.entries.first().map(|root| (root.start, root.size)) {
            file.mini_stream = file.chain(start, size);
        }
        Some(file)
    }

    /// The allocation table, whose own sectors are listed in the header and in a chain of further lists.
    fn read_table(&mut self, header: &[u8]) {
        let mut ids: Vec<u32> = words(&header[76..512]).collect();
        let mut next = u32_at(header, 68);
        let limit = self.touched.len();
        // No more lists than sectors: one that is cut short, and names itself as the next, would add nothing and never end.
        for _ in 0..limit {
            if next >= LAST_REGULAR || ids.len() >= limit + 109 {
                break;
            }
            let list = self.sector_bytes(next).to_vec();
            let Some((last, list)) = list.split_last_chunk::<4>().map(|(list, last)| (*last, list)) else {
                break;
            };
            ids.extend(words(list));
            next = u32::from_le_bytes(last);
        }
        for id in ids.into_iter().filter(|id| *id < LAST_REGULAR).take(limit) {
            let sector = self.sector_bytes(id);
            let whole = sector.len();
            let numbers: Vec<u32> = words(sector).collect();
            self.damaged |= whole < self.sector;
            self.table.extend(numbers);
            // A table sector that is cut off still stands for as many sectors.
            let missing = (self.sector - whole) / 4;
            self.table.extend(std::iter::repeat_n(NO_STREAM, missing));
        }
    }

    fn read_directory(&mut self, start: u32) {
        for id in self.chain(start, usize::MAX) {
            let sector = self.sector_bytes(id).to_vec();
            self.entries.extend(sector.chunks_exact(128).map(Entry::parse));
        }
        self.damaged |= self.entries.is_empty();
    }

    /// Offset of a sector; the header stands before the first.
    fn place(&self, id: u32) -> usize {
        (id as usize).saturating_add(1).saturating_mul(self.sector)
    }

    /// The bytes of a sector, fewer when the file is cut.
    fn sector_bytes(&mut self, id: u32) -> &'a [u8] {
        let start = self.place(id);
        if start >= self.bytes.len() {
            self.damaged = true;
            return &[];
        }
        self.touch(start / self.sector);
        &self.bytes[start..(start + self.sector).min(self.bytes.len())]
    }

    fn touch(&mut self, number: usize) {
        if let Some(touched) = self.touched.get_mut(number) {
            *touched = true;
        }
    }

    /// The sectors of a chain, at most as many as `size` bytes need.
    fn chain(&mut self, start: u32, size: usize) -> Vec<u32> {
        let (chain, whole) = follow(&self.table, start, size.div_ceil(self.sector).min(self.touched.len()));
        let needed = size != usize::MAX && chain.len() < size.div_ceil(self.sector);
        self.damaged |= !whole || needed;
        chain
    }

    /// What the folder holds. Each folder is listed once.
    pub(super) fn list(&mut self, folder: usize) -> Listing {
        let Some(entry) = self.entries.get_mut(folder) else {
            return Vec::new();
        };
        if std::mem::replace(&mut entry.is_listed, true) {
            self.damaged = true;
            return Vec::new();
        }
        let mut listing = Listing::new();
        let mut waiting = vec![entry.child];
        while let Some(id) = waiting.pop() {
            let id = id as usize;
            let Some(entry) = self.entries.get_mut(id) else {
                continue;
            };
            if std::mem::replace(&mut entry.is_member, true) {
                self.damaged = true;
                continue;
            }
            listing.push((entry.name.clone(), id));
            waiting.extend([entry.left, entry.right]);
        }
        // The order of the tree is by name length; attachments and recipients are numbered by name.
        listing.sort();
        listing
    }

    pub(super) fn is_folder(&self, id: usize) -> bool {
        self.entries.get(id).is_some_and(|entry| entry.is_folder)
    }

    /// Reads a file inside, as far as it goes.
    pub(super) fn read(&mut self, id: usize) -> Stream {
        let Some((start, size)) = self.entries.get(id).map(|entry| (entry.start, entry.size)) else {
            return Stream::default();
        };
        if size > self.budget {
            self.damaged = true;
            return Stream::default();
        }
        self.budget -= size;
        let mut stream = Stream { bytes: Vec::with_capacity(size.min(self.bytes.len())), range: 0..0 };
        if size < self.mini_cutoff {
            let (chain, whole) = follow(&self.mini_table, start, size.div_ceil(MINI_SECTOR));
            self.damaged |= !whole;
            for id in chain {
                let at = (id as usize).saturating_mul(MINI_SECTOR);
                let Some(sector) = self.mini_stream.get(at / self.sector).copied() else {
                    break;
                };
                let inside = at % self.sector;
                let bytes = self.sector_bytes(sector);
                let end = (inside + MINI_SECTOR).min(bytes.len());
                stream.append(bytes.get(inside..end).unwrap_or_default(), self.place(sector) + inside, size);
            }
        } else {
            for id in self.chain(start, size) {
                let bytes = self.sector_bytes(id);
                stream.append(bytes, self.place(id), size);
            }
        }
        self.damaged |= stream.bytes.len() < size;
        stream
    }

    /// Where everything below a folder stands that will not be read.
    pub(super) fn pass_over(&mut self, folder: usize) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut waiting = vec![folder];
        while let Some(folder) = waiting.pop() {
            for (_, id) in self.list(folder) {
                if self.is_folder(id) {
                    waiting.push(id);
                } else {
                    places.push(self.read(id).range);
                }
            }
        }
        places
    }

    /// The sectors that nothing led to.
    pub(super) fn untouched(&self) -> impl Iterator<Item = Range<usize>> {
        let (sector, length) = (self.sector, self.bytes.len());
        let missed = self.touched.iter().enumerate().filter(|(_, touched)| !**touched);
        missed.map(move |(number, _)| number * sector..((number + 1) * sector).min(length))
    }
}

impl Stream {
    fn append(&mut self, bytes: &[u8], place: usize, size: usize) {
        let bytes = &bytes[..bytes.len().min(size - self.bytes.len())];
        if bytes.is_empty() {
            return;
        }
        let end = place + bytes.len();
        self.range = if self.bytes.is_empty() { place..end } else { self.range.start.min(place)..self.range.end.max(end) };
        self.bytes.extend_from_slice(bytes);
    }
}

impl Entry {
    fn parse(bytes: &[u8]) -> Entry {
        let length = (u16_at(bytes, 64) as usize).saturating_sub(2).min(62);
        let units = bytes[..length].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        Entry {
            name: char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect(),
            is_folder: matches!(bytes[66], 1 | 5),
            left: u32_at(bytes, 68),
            right: u32_at(bytes, 72),
            child: u32_at(bytes, 76),
            start: u32_at(bytes, 116),
            // The upper half is not used below four gigabytes, and old writers leave noise in it.
            size: u32_at(bytes, 120) as usize,
            is_member: false,
            is_listed: false,
        }
    }
}

/// Follows a chain in a table. Also says whether it ended as it should.
fn follow(table: &[u32], start: u32, most: usize) -> (Vec<u32>, bool) {
    let mut chain = Vec::new();
    let mut id = start;
    while id < LAST_REGULAR && chain.len() < most.min(table.len()) {
        chain.push(id);
        match table.get(id as usize) {
            Some(next) => id = *next,
            None => return (chain, false),
        }
    }
    (chain, true)
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
