#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alis::fuzzing::run("dates", bytes));
