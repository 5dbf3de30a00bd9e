//! Keeps secrets out of core images: a crash must not write the memory of this process to the disk.

/// No core image of this process from now on. Where the system has no such switch, nothing is done: there it writes none by itself.
pub(crate) fn no_core_image() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // Refused only where the limit is already lower, which is as good.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        // The limit alone does not hold where core images are piped to a program; this does, and keeps other processes of the same
        // person from reading our memory.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
