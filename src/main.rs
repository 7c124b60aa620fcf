fn main() -> std::process::ExitCode {
    alis::run(std::env::args_os())
}
