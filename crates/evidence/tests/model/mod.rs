//! A disk in memory that forgets what was not synced, can be cut at any operation, and fails or fills up when told to.
//!
//! Each operation has a number. At the number of a cut, the operation is done in part, or wholly, or not at all, and every later one fails.
//! [`Model::reboot`] then gives what a computer finds: after the process was killed, everything that was written; after the power went,
//! what was synced, and of the rest some: an unsynced name may be there or not, one by one, whatever the order they were made in; bytes
//! that were not synced may be there, be missing, or be zeros.

#![allow(unreachable_pub, dead_code, reason = "shared by tests, each with its own needs")]

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ffi::OsString;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use evidence::disk::Layer;

/// What happens, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// From this operation on, nothing answers any more.
    Cut(u64),
    /// This operation fails, once.
    Once(u64, io::ErrorKind),
    /// This operation and all that write after it fail.
    From(u64, io::ErrorKind),
}

/// How the computer went down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The process alone: what was written is there.
    Killed,
    /// The power: only what was synced is sure.
    Power,
}

type Names = BTreeMap<OsString, u64>;

#[derive(Debug, Clone, Default)]
struct Node {
    now: Vec<u8>,
    synced: Vec<u8>,
    /// How much of `now` is `synced`, unchanged.
    same: usize,
}

#[derive(Debug, Clone, Default)]
struct Folder {
    now: Names,
    synced: Names,
}

#[derive(Debug, Clone, Default)]
struct State {
    nodes: HashMap<u64, Node>,
    folders: BTreeMap<PathBuf, Folder>,
    /// Which files are held, by node.
    held: HashSet<u64>,
    next: u64,
    operations: u64,
    fault: Option<Fault>,
    dead: bool,
    luck: u64,
}

/// The disk.
#[derive(Debug, Clone, Default)]
pub struct Model(Arc<Mutex<State>>);

/// What an operation may do.
enum Go {
    Whole,
    /// Cut here: this share of it, in 256ths, is done.
    Part(u64),
}

impl State {
    /// xorshift64*: small, and the same everywhere.
    fn luck(&mut self) -> u64 {
        self.luck ^= self.luck >> 12;
        self.luck ^= self.luck << 25;
        self.luck ^= self.luck >> 27;
        self.luck.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    fn operation(&mut self, writes: bool) -> io::Result<Go> {
        if self.dead {
            return Err(io::Error::other("cut"));
        }
        self.operations += 1;
        let at = self.operations;
        match self.fault {
            Some(Fault::Cut(cut)) if at >= cut => {
                self.dead = true;
                let share = self.luck() % 257;
                Ok(Go::Part(share))
            }
            Some(Fault::Once(when, kind)) if at == when && (writes || kind != io::ErrorKind::StorageFull) => Err(kind.into()),
            Some(Fault::From(from, kind)) if at >= from && writes => Err(kind.into()),
            _ => Ok(Go::Whole),
        }
    }

    fn folder(&mut self, path: &Path) -> io::Result<&mut Folder> {
        self.folders.get_mut(path.parent().unwrap()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn node(&self, path: &Path) -> io::Result<u64> {
        let folder = self.folders.get(path.parent().unwrap()).ok_or(io::ErrorKind::NotFound)?;
        folder.now.get(path.file_name().unwrap()).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

fn name(path: &Path) -> OsString {
    path.file_name().unwrap().to_owned()
}

const CUT: fn() -> io::Error = || io::Error::other("cut");

impl Model {
    pub fn new(luck: u64) -> Self {
        let mut state = State { luck: luck | 1, ..State::default() };
        state.folders.insert(PathBuf::from("/"), Folder::default());
        Model(Arc::new(Mutex::new(state)))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// A disk with the same content, and nothing else in common.
    pub fn copy(&self, luck: u64) -> Self {
        let mut state = self.state().clone();
        state.luck = luck.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        (state.operations, state.fault, state.dead) = (0, None, false);
        Model(Arc::new(Mutex::new(state)))
    }

    pub fn set(&self, fault: Option<Fault>) {
        let mut state = self.state();
        state.operations = 0;
        state.fault = fault;
    }

    pub fn operations(&self) -> u64 {
        self.state().operations
    }

    pub fn is_dead(&self) -> bool {
        self.state().dead
    }

    /// What is found after the computer went down like this.
    pub fn reboot(&self, end: End) -> Model {
        let mut state = self.state().clone();
        state.held.clear();
        (state.operations, state.fault, state.dead) = (0, None, false);
        if end == End::Power {
            let mut folders = std::mem::take(&mut state.folders);
            for folder in folders.values_mut() {
                let names: HashSet<OsString> = folder.now.keys().chain(folder.synced.keys()).cloned().collect();
                let mut names: Vec<_> = names.into_iter().collect();
                names.sort();
                for name in names {
                    let (now, synced) = (folder.now.get(&name).copied(), folder.synced.get(&name).copied());
                    let stays = if now != synced && state.luck().is_multiple_of(2) { synced } else { now };
                    match stays {
                        Some(node) => drop(folder.now.insert(name, node)),
                        None => drop(folder.now.remove(&name)),
                    }
                }
                folder.synced = folder.now.clone();
            }
            state.folders = folders;
            let mut numbers: Vec<u64> = state.nodes.keys().copied().collect();
            numbers.sort_unstable();
            for number in numbers {
                let luck = (state.luck(), state.luck());
                let node = state.nodes.get_mut(&number).unwrap();
                let unsynced = node.now.len().saturating_sub(node.same);
                let stays = node.same + if unsynced == 0 { 0 } else { (luck.0 as usize) % (unsynced + 1) };
                let mut found = if node.same < node.synced.len() { node.synced.clone() } else { node.now[..stays].to_vec() };
                if luck.1.is_multiple_of(4) && found.len() > node.same {
                    found[node.same..].fill(0);
                }
                *node = Node { same: found.len(), synced: found.clone(), now: found };
            }
        }
        Model(Arc::new(Mutex::new(state)))
    }
}

#[derive(Debug)]
pub struct Handle {
    disk: Model,
    node: u64,
    hold: bool,
}

impl Drop for Handle {
    fn drop(&mut self) {
        if self.hold {
            self.disk.state().held.remove(&self.node);
        }
    }
}

impl Write for Handle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.disk.state();
        // A disk that is full takes what fits before it says so.
        let full = matches!(state.fault, Some(Fault::Once(at, io::ErrorKind::StorageFull) | Fault::From(at, io::ErrorKind::StorageFull)) if at == state.operations + 1);
        let share = if full { Some(state.luck() % 257) } else { None };
        let go = state.operation(true);
        let taken = match (&go, share) {
            (Ok(Go::Whole), _) => bytes.len(),
            (&Ok(Go::Part(share)), _) | (Err(_), Some(share)) => bytes.len() * (share as usize) / 256,
            (Err(_), None) => 0,
        };
        state.nodes.entry(self.node).or_default().now.extend_from_slice(&bytes[..taken]);
        match go? {
            Go::Whole => Ok(bytes.len()),
            Go::Part(_) => Err(CUT()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug)]
pub struct Held;

impl Layer for Model {
    type File = Handle;
    type Reader = Cursor<Vec<u8>>;
    type Lock = Held;

    fn create_new(&self, path: &Path, hold: bool) -> io::Result<Handle> {
        let mut state = self.state();
        let go = state.operation(true)?;
        if state.node(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if matches!(go, Go::Part(share) if share < 128) {
            return Err(CUT());
        }
        state.next += 1;
        let node = state.next;
        state.nodes.insert(node, Node::default());
        state.folder(path)?.now.insert(name(path), node);
        if hold {
            state.held.insert(node);
        }
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(Handle { disk: self.clone(), node, hold }) }
    }

    fn append(&self, path: &Path) -> io::Result<Handle> {
        let mut state = self.state();
        let go = state.operation(true)?;
        let node = state.node(path)?;
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(Handle { disk: self.clone(), node, hold: false }) }
    }

    fn sync(&self, file: &mut Handle) -> io::Result<()> {
        let mut state = self.state();
        let go = state.operation(true)?;
        let part = matches!(go, Go::Part(share) if share < 128);
        if !part {
            let node = state.nodes.entry(file.node).or_default();
            node.synced = node.now.clone();
            node.same = node.now.len();
        }
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(()) }
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        let go = state.operation(true)?;
        let part = matches!(go, Go::Part(share) if share < 128);
        let folder = state.folders.get_mut(path).ok_or(io::ErrorKind::NotFound)?;
        if !part {
            folder.synced = folder.now.clone();
        }
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(()) }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.state();
        let go = state.operation(true)?;
        if matches!(go, Go::Part(share) if share < 128) {
            return Err(CUT());
        }
        if state.folders.contains_key(from) {
            // Folders as wholes, with all below: a rename of one is kept from the moment it is done.
            let moved: Vec<PathBuf> = state.folders.keys().filter(|path| path.starts_with(from)).cloned().collect();
            for old in moved {
                let folder = state.folders.remove(&old).unwrap();
                let new = to.join(old.strip_prefix(from).unwrap());
                let new = if old == from { to.to_owned() } else { new };
                state.folders.insert(new, folder);
            }
        } else {
            let node = state.node(from)?;
            state.folder(from)?.now.remove(&name(from));
            state.folder(to)?.now.insert(name(to), node);
        }
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(()) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        let go = state.operation(false)?;
        state.node(path)?;
        if matches!(go, Go::Part(share) if share < 128) {
            return Err(CUT());
        }
        state.folder(path)?.now.remove(&name(path));
        if matches!(go, Go::Part(_)) { Err(CUT()) } else { Ok(()) }
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if matches!(state.operation(false)?, Go::Part(_)) {
            return Err(CUT());
        }
        let empty = state.folders.get(path).is_some_and(|folder| folder.now.is_empty()) && !state.folders.keys().any(|other| other.parent() == Some(path));
        if !empty {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        state.folders.remove(path);
        Ok(())
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        if matches!(state.operation(true)?, Go::Part(_)) {
            return Err(CUT());
        }
        let number = state.node(path)?;
        let node = state.nodes.get_mut(&number).unwrap();
        let len = node.now.len().max(bytes.len());
        node.now.resize(len, 0);
        node.now[..bytes.len()].copy_from_slice(bytes);
        *node = Node { same: len, synced: node.now.clone(), now: node.now.clone() };
        Ok(())
    }

    fn open(&self, path: &Path) -> io::Result<Cursor<Vec<u8>>> {
        let mut state = self.state();
        if matches!(state.operation(false)?, Go::Part(_)) {
            return Err(CUT());
        }
        let node = state.node(path)?;
        Ok(Cursor::new(state.nodes.get(&node).unwrap().now.clone()))
    }

    fn size(&self, path: &Path) -> io::Result<Option<u64>> {
        let mut state = self.state();
        if matches!(state.operation(false)?, Go::Part(_)) {
            return Err(CUT());
        }
        Ok(state.node(path).ok().map(|node| state.nodes.get(&node).unwrap().now.len() as u64))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(OsString, bool)>> {
        let mut state = self.state();
        if matches!(state.operation(false)?, Go::Part(_)) {
            return Err(CUT());
        }
        let files = state.folders.get(folder).ok_or(io::ErrorKind::NotFound)?.now.keys().map(|name| (name.clone(), false));
        let folders = state.folders.keys().filter(|path| path.parent() == Some(folder)).map(|path| (name(path), true));
        Ok(files.chain(folders).collect())
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        if matches!(state.operation(true)?, Go::Part(_)) {
            return Err(CUT());
        }
        if state.folders.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        for above in path.ancestors() {
            state.folders.entry(above.to_owned()).or_default();
        }
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Held> {
        // One process at a time in these tests; that two wait for each other is tried with real ones.
        let mut state = self.state();
        if matches!(state.operation(true)?, Go::Part(_)) {
            return Err(CUT());
        }
        if state.node(path).is_err() {
            state.next += 1;
            let node = state.next;
            state.nodes.insert(node, Node::default());
            state.folder(path)?.now.insert(name(path), node);
        }
        Ok(Held)
    }

    fn is_held(&self, path: &Path) -> io::Result<bool> {
        let mut state = self.state();
        if matches!(state.operation(false)?, Go::Part(_)) {
            return Err(CUT());
        }
        let node = state.node(path)?;
        Ok(state.held.contains(&node))
    }
}
