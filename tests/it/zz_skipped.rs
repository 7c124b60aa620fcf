//! The last test by its name, so that it is begun last: what could not be tested here is told, and not only where somebody looks.

use crate::harness::tell_skipped;

#[test]
fn what_was_skipped_is_told_at_the_end() {
    let told = tell_skipped();
    assert!(told == 0 || !crate::harness::everything(), "where everything is tested nothing is skipped");
}

/// The harness lets no test out of its own folder.
mod walls {
    use std::panic::catch_unwind;

    use crate::harness::{Room, elsewhere};

    #[track_caller]
    fn stops(act: fn(&Room)) {
        let stopped = catch_unwind(|| act(&Room::empty()));
        let said = stopped.unwrap_err();
        assert!(said.downcast_ref::<String>().is_some_and(|said| said.contains("outside of the test's own folder")));
    }

    #[test]
    fn no_path_leads_out() {
        stops(|room| drop(room.command("--store /etc list")));
        stops(|room| drop(room.command("--store ../x list")));
        stops(|room| drop(room.command("init --store=/nowhere")));
        stops(|room| drop(room.command("document enrolment 1 --preview a/../../x.pdf")));
        stops(|room| drop(room.git("clone . ../x")));
        stops(|room| drop(room.git("-C a clone . ../../x")));
        stops(|room| _ = room.file("../x", ""));
        stops(|room| _ = room.file("/nowhere/x", ""));
    }

    #[test]
    fn what_is_the_tests_own_is_let_in() {
        let (room, other) = (Room::empty(), elsewhere());
        room.command(&format!("--store {} list", other.path().display()));
        room.command("show ../2026");
        room.file("a/b", "x").file("a/../c", "x");
        assert!(room.home().starts_with(std::env::temp_dir()) && !room.home().starts_with(room.path()));
    }
}
