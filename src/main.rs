//! `alis` as a program; what it does is in the library.

/// Records are read on every core, and each is hundreds of small pieces: a sixth of the time of `alis deadlines` goes away
/// with an allocator made for that (docs/performance.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    alis::run(std::env::args_os())
}
